import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './machine-failure.ts';

/** The names in a folder as the disk has them, sorted, by their composed form. */
export type Listing = (folder: string) => ReadonlyMap<string, string>;

/**
 * A path as the disk has it. The same letters can be stored in two forms (é as one character, or as e
 * with an accent): a Mac stores one, a keyboard types the other. What is typed is found in either.
 * Steps that are there as they were typed stay, and so do those that are not there at all.
 */
export function storedPath(path: string, list: Listing = listNames): string {
  if (!/[^ -~]/.test(path) || mayBeThere(path)) return path;
  const folder = dirname(path);
  if (folder === path) return path;
  const above = storedPath(folder, list);
  const [name, full] = [basename(path), join(above, basename(path))];
  if (!/[^ -~]/.test(name) || mayBeThere(full)) return full;
  return join(above, list(above).get(name.normalize('NFC')) ?? name);
}

/** Where this cannot be determined, opening the path will report why. */
function mayBeThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (cause) {
    return systemCode(cause) !== 'ENOTDIR';
  }
}

/** Lists a folder; one that cannot be listed has no names. Of two that are composed alike the first counts. */
export function listNames(folder: string): ReadonlyMap<string, string> {
  try {
    const names = readdirSync(folder).toSorted().toReversed();
    return new Map(names.map((name) => [name.normalize('NFC'), name] as const).toReversed());
  } catch {
    return new Map();
  }
}
