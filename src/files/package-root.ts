import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of eoms itself, which holds `standards`, `templates` and `messages`: the nearest above
 * this file whose package.json is named eoms, be this file in `src/` or in `dist/`.
 */
export function packageRoot(): string {
  return findPackage(fileURLToPath(import.meta.url), 'eoms');
}

/**
 * The nearest folder above `file` whose package.json has that name. Throws Error where none has.
 *
 * @internal
 */
export function findPackage(file: string, name: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (readPackageName(join(folder, 'package.json')) === name) return folder;
    if (folder === dirname(folder)) throw new Error(`no package named ${name} above ${file}`);
  }
}

function readPackageName(file: string): unknown {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null && 'name' in read ? read.name : undefined;
  } catch {
    return undefined;
  }
}
