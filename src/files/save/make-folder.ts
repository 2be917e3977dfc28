import { mkdir, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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

/** Removes folders that were made for what was then not written; one that holds something stays. */
export async function removeEmpty(made: readonly string[]): Promise<void> {
  for (const path of made.toReversed()) {
    try {
      await rmdir(path);
    } catch {
      // It is used meanwhile, or cannot be removed: an empty folder does no harm.
      return;
    }
  }
}

async function makeAll(path: string, within?: string): Promise<readonly string[]> {
  try {
    await makeOne(path, within);
    return [path];
  } catch (cause) {
    const code = systemCode(cause);
    // Another process made it meanwhile.
    if (code === 'EEXIST' && (await isFolder(path))) return [];
    if (code !== 'ENOENT' || (await isFolder(dirname(path)))) throw cause;
    const above = await makeAll(dirname(path), within);
    // Where no folder can be made, such as in /proc, it is still missing afterwards; so try only
    // once.
    await makeOne(path, within);
    return [...above, path];
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
