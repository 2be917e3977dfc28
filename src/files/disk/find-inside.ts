import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NameFinder } from './name-finder.ts';
import { portablePath } from './portable-path.ts';
import { isFileInside } from './read-inside.ts';

/**
 * The path, seen from the folder of `eoms.yaml`, of the file that a text names; `undefined` where the
 * engagement holds no such file.
 */
export type FindFile = (typed: string) => string | undefined;

/**
 * Finds files below a folder, as people name them: with `/` or the `\` of Windows between folders, and as a
 * file manager gives the whole path of a file that is dragged into a terminal.
 *
 * @param names where many files are looked for at once; else each look sees what is there by then.
 */
export function findInside(folder: string, names?: NameFinder): FindFile {
  return (typed) =>
    readingsOf(typed)
      .flatMap((path) => (isAbsolute(path) ? seenFrom(folder, path) : [path]))
      .find((path) => isFileInside(folder, path, names));
}

/** What a text can mean as a path: as it is first, then without what a shell or a file manager put there. */
function readingsOf(typed: string): readonly string[] {
  const plain = withoutQuotes(typed);
  const readings = [typed, plain, portablePath(typed, '\\'), portablePath(plain, '\\')];
  return [...new Set([...readings, ...ofAddress(plain)])];
}

const quoted = /'[^']*'|"[^"]*"|\\./gs;

/** A word of a shell as the shell reads it: quotes are gone, and so is `\` before blanks and other signs. */
function withoutQuotes(typed: string): string {
  return typed.replaceAll(quoted, (part) => part.slice(1, part.startsWith('\\') ? 2 : -1));
}

/** The path of an address such as `file:///srv/school/minutes%20of%20May.pdf`. */
function ofAddress(text: string): readonly string[] {
  if (!/^file:/i.test(text)) return [];
  try {
    return [fileURLToPath(text)];
  } catch {
    // Of another machine, or broken.
    return [];
  }
}

/** A whole path from a folder, which can be reached through links; none where it leads elsewhere. */
function seenFrom(folder: string, path: string): readonly string[] {
  const steps = [relative(resolve(folder), path), ...withoutLinks(folder, path)];
  return steps
    .filter((one) => !isAbsolute(one) && one.split(sep)[0] !== '..')
    .map((one) => portablePath(one));
}

function withoutLinks(folder: string, path: string): readonly string[] {
  try {
    const real = join(realpathSync(dirname(path)), basename(path));
    return [relative(realpathSync(folder), real)];
  } catch {
    return [];
  }
}
