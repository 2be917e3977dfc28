import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { EomsError } from '../../model/problem.ts';
import { folderFailure, isAbsence } from './machine-failure.ts';
import { isSideFile } from './side-file.ts';
import { storedPath } from './stored-path.ts';

/**
 * The contents of a folder of documents, sorted by name, without the files that editors and systems
 * add. A folder that does not exist is empty.
 *
 * @throws EomsError `input-missing` where it is a file, a broken link, or may not be read;
 * `io-failed` where the disk fails.
 */
export function listFolder(folder: string): readonly Dirent[] {
  const stored = storedPath(folder);
  try {
    return readdirSync(stored, { withFileTypes: true })
      .filter(({ name }) => !isSideFile(name))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch (cause) {
    if (!isAbsence(cause)) throw folderFailure(cause, folder);
    if (isUnnamed(stored, folder)) return [];
    // The name is not a folder but a file, or a broken link.
    throw new EomsError('input-missing', [{ key: 'files.folder-wanted', place: { file: folder } }]);
  }
}

/** The same of a folder that only helps; nothing where it cannot be read. */
export function listReadable(folder: string): readonly Dirent[] {
  try {
    return listFolder(folder);
  } catch (error) {
    if (error instanceof EomsError) return [];
    throw error;
  }
}

function isUnnamed(stored: string, folder: string): boolean {
  try {
    lstatSync(stored);
    return false;
  } catch (cause) {
    if (isAbsence(cause)) return true;
    throw folderFailure(cause, folder);
  }
}
