import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const sources = ['src', 'build', 'messages', 'standards'];
/** What a build writes last. */
const product = 'dist/standards';
/** What a build writes among its sources. */
const written = /^standards\/schema\b/;

/**
 * Builds eoms before all tests where `dist` is older than what it is made from, so that no test
 * meets another program than the sources.
 */
export function setup(): void {
  const isFresh =
    existsSync(product) && newest(pathsIn(product)) > newest(sources.flatMap(pathsIn));
  if (!isFresh) execFileSync(process.execPath, ['build/build.mjs'], { stdio: 'inherit' });
}

/** Folders count too: one is newer when a file in it was removed. */
function pathsIn(folder: string): readonly string[] {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [folder, ...below.map((name) => `${folder}/${name}`)].filter(
    (path) => !written.test(path),
  );
}

function newest(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}
