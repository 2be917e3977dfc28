import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notWhole } from '../../model/problems/not-whole.ts';
import { hasSystemCode } from './machine-failure.ts';

/**
 * The folder of eoms itself, which holds `standards`, `templates` and `messages`: the nearest above
 * this file whose package.json is named eoms, be this file in `src/` or in `dist/`.
 */
export function packageRoot(): string {
  foundRoot ??= findPackage(fileURLToPath(import.meta.url), 'eoms');
  return foundRoot;
}

/** It is where it was found as long as the program runs. */
let foundRoot: string | undefined;

/**
 * The nearest folder above `file` whose package.json has that name.
 *
 * @throws Error `EOMS_NOT_WHOLE` where none has; what Node throws where one cannot be read.
 *
 * @internal
 */
export function findPackage(file: string, name: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (readPackageName(join(folder, 'package.json')) === name) return folder;
    if (folder === dirname(folder)) throw notWhole(`no package named ${name} above ${file}`);
  }
}

/** An invalid package.json is not ours; an unreadable one may be. */
function readPackageName(file: string): unknown {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null && 'name' in read ? read.name : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError || hasSystemCode(cause, absent)) return undefined;
    throw cause;
  }
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
