import { mkdir, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { append } from '../../model/lists/append.ts';
import { EomsError } from '../../model/problem.ts';
import { isAbsence, systemCode, writeFailure } from '../disk/machine-failure.ts';
import { storedPath } from '../disk/stored-path.ts';
import { holdFolder } from './hold-folder.ts';

/** What the system answers → what is in the way of the folder. What is not here says the same of a file. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission',
  EPERM: 'permission',
  EEXIST: 'taken',
  ENOTDIR: 'taken',
  ENOENT: 'place',
};

/**
 * Makes a folder and its parents; an existing one is fine. Returns the folders that were made, the
 * outermost first. `within` is given where eoms chose the name: no folder is made outside it, even if
 * links are created meanwhile.
 *
 * @throws EomsError `cannot-create`, or what `writeFailure` makes of a disk that is full or broken.
 */
export async function makeFolder(folder: string, within?: string): Promise<readonly string[]> {
  const path = storedPath(folder);
  try {
    return (await isFolder(path)) ? [] : await makeAll(path, within);
  } catch (cause) {
    const reason = reasons[systemCode(cause) ?? ''];
    if (reason === undefined) throw writeFailure(cause, folder);
    const problem = { key: 'cli.no-folder', values: { folder, reason } } as const;
    throw new EomsError('cannot-create', [problem], cause);
  }
}

/** Makes a folder as `makeFolder` does. */
type Make = (folder: string, within?: string) => Promise<void>;

/**
 * Does work that makes folders with the function that it is given. Where the work fails, those folders
 * are removed: nothing was written into them. Throws what the work throws.
 */
export async function undoingFolders<T>(work: (make: Make) => Promise<T>): Promise<T> {
  const made: string[] = [];
  try {
    return await work(async (folder, within) => append(made, await makeFolder(folder, within)));
  } catch (error) {
    await removeEmpty(made);
    throw error;
  }
}

/** Removes folders that were made for what was then not written; one that holds something stays. */
export async function removeEmpty(made: readonly string[]): Promise<void> {
  for (const path of made.toReversed()) {
    try {
      await rmdir(path);
    } catch {
      // It is used meanwhile, or cannot be removed: an empty folder does no harm.
    }
  }
}

async function makeAll(path: string, within?: string): Promise<readonly string[]> {
  try {
    return await makeUnlessThere(path, within);
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') throw cause;
    // What was missing above may be there by now: others make folders too, at the same time.
    const above = (await isFolder(dirname(path))) ? [] : await makeAll(dirname(path), within);
    // Where no folder can be made, such as in /proc, it is still missing afterwards; so try only
    // once.
    const own = await makeUnlessThere(path, within).catch(async (error: unknown) => {
      await removeEmpty(above);
      throw error;
    });
    return [...above, ...own];
  }
}

/** The folder that was made; none where somebody else made it meanwhile. */
async function makeUnlessThere(path: string, within?: string): Promise<readonly string[]> {
  try {
    await makeOne(path, within);
    return [path];
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST' && (await isFolder(path))) return [];
    throw cause;
  }
}

async function makeOne(path: string, within: string | undefined): Promise<void> {
  if (within === undefined) {
    await mkdir(path);
    return;
  }
  const held = await holdFolder(dirname(path), within);
  try {
    await mkdir(join(held.path, basename(path)));
  } finally {
    await held.release();
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    if (isAbsence(cause)) return false;
    throw cause;
  }
}
