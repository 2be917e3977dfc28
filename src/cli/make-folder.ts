import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAbsence, systemCode, writeFailure } from '../files/machine-failure.ts';
import { storedPath } from '../files/stored-path.ts';
import { EomsError } from '../model/problem.ts';

/** What the system answers → what is in the way of the folder. What is not here says the same of a file. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission',
  EPERM: 'permission',
  EEXIST: 'taken',
  ENOTDIR: 'taken',
  ENOENT: 'place',
};

/**
 * Makes a folder with all above it; one that is there is fine.
 *
 * @throws EomsError `cannot-create`, or what `writeFailure` makes of a disk that is full or broken.
 */
export async function makeFolder(folder: string): Promise<void> {
  const path = storedPath(folder);
  try {
    if (!(await isFolder(path))) await makeAll(path);
  } catch (cause) {
    const reason = reasons[systemCode(cause) ?? ''];
    if (reason === undefined) throw writeFailure(cause, folder);
    const problem = { key: 'cli.no-folder', values: { folder, reason } } as const;
    throw new EomsError('cannot-create', [problem], cause);
  }
}

async function makeAll(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (cause) {
    const code = systemCode(cause);
    // Somebody else made it meanwhile.
    if (code === 'EEXIST' && (await isFolder(path))) return;
    if (code !== 'ENOENT' || (await isFolder(dirname(path)))) throw cause;
    await makeAll(dirname(path));
    // Where nobody can make folders, such as /proc, it is not there after all; it is tried only once.
    await mkdir(path);
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
