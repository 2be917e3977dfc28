import { constants } from 'node:fs';
import { type FileHandle, open, readlink, realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { EomsError } from '../../model/problem.ts';
import { systemCode } from '../disk/machine-failure.ts';

/** A folder that cannot be swapped for another while something is put into it. */
export interface HeldFolder {
  /** The path by which its entries are reached. */
  readonly path: string;
  release(): Promise<void>;
}

/**
 * Holds the folder of a file that eoms names itself, and makes sure that it is below `root`. Where
 * the system exposes open folders as paths (Linux), entries are reached through the open handle, so that
 * a link that replaces the folder meanwhile has no effect. Elsewhere the folder is checked only once.
 *
 * @throws EomsError `cannot-create` where the folder is not below `root`; the system's error where it
 * cannot be opened.
 */
export async function holdFolder(folder: string, root: string): Promise<HeldFolder> {
  const handle = await openFolder(folder);
  try {
    const path = handle === undefined ? folder : await wayThrough(handle, folder);
    if (!(await isBelow(root, await realpath(path)))) {
      throw new EomsError('cannot-create', [{ key: 'files.leads-out', place: { file: folder } }]);
    }
    return { path, release: async () => await handle?.close() };
  } catch (cause) {
    await handle?.close();
    throw cause;
  }
}

/** Whether a path, with its links resolved, is `root` or below it. */
export async function isBelow(root: string, real: string): Promise<boolean> {
  const steps = relative(await realpath(root), real);
  return !isAbsolute(steps) && steps.split(sep)[0] !== '..';
}

/** `undefined` on a system that opens no folders, and for one that may be written but not read. */
async function openFolder(folder: string): Promise<FileHandle | undefined> {
  if (process.platform === 'win32') return undefined;
  try {
    return await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch (cause) {
    if (systemCode(cause) === 'EACCES') return undefined;
    throw cause;
  }
}

/** The path of what is open, where the system shows one; else that of the folder. */
async function wayThrough(handle: FileHandle, folder: string): Promise<string> {
  const path = `/proc/self/fd/${handle.fd}`;
  try {
    await readlink(path);
    return path;
  } catch {
    return folder;
  }
}
