import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './machine-failure.ts';

/**
 * A path as the disk has it. The same letters can be stored in two forms (é as one character, or as e
 * with an accent): a Mac stores one, a keyboard types the other. What is typed is found in either.
 * Steps that are there as they were typed stay, and so do those that are not there at all.
 */
export function storedPath(path: string): string {
  if (!/[^ -~]/.test(path) || mayBeThere(path)) return path;
  const folder = dirname(path);
  if (folder === path) return path;
  const above = storedPath(folder);
  return join(above, storedName(above, basename(path)));
}

function storedName(folder: string, name: string): string {
  if (!/[^ -~]/.test(name) || mayBeThere(join(folder, name))) return name;
  const composed = name.normalize('NFC');
  return listQuietly(folder).find((other) => other.normalize('NFC') === composed) ?? name;
}

/** Where this cannot be determined, opening the path will report why. */
function mayBeThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (cause) {
    return systemCode(cause) !== 'ENOTDIR';
  }
}

function listQuietly(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
