import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

const sources = ['src', 'build', 'messages', 'standards'];
/** What a build writes last. */
const product = 'dist/standards';
/** What only a build writes whose coverage is counted. */
const map = 'dist/main.cjs.map';
/** What a build writes among its sources. */
const written = /^standards\/schema\b/;

/**
 * Builds eoms before all tests where `dist` is older than what it is made from, so that no test
 * meets another program than the sources. Where coverage is counted, that is a build of its own,
 * which makes place for the usual one afterwards.
 */
export function setup({ config }: TestProject): (() => void) | undefined {
  const isCounted = config.coverage.enabled;
  if (!isFresh() || isCounted !== existsSync(map)) build(isCounted ? 'counted' : '');
  // Both projects of tests come by here, and one build at the end is enough.
  return isCounted ? () => existsSync(map) && build('') : undefined;
}

function build(kind: 'counted' | ''): void {
  const env = { ...process.env, EOMS_BUILD: kind };
  execFileSync(process.execPath, ['build/build.mjs'], { stdio: 'inherit', env });
}

function isFresh(): boolean {
  return existsSync(product) && newest(pathsIn(product)) > newest(sources.flatMap(pathsIn));
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
