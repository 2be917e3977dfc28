import { mkdir } from 'node:fs/promises';
import { systemCode, writeFailure } from '../files/machine-failure.ts';
import { EomsError } from '../model/problem.ts';

/** What has nothing to do with the name of the folder. */
const causesOfDisk = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS']);

/**
 * Makes a folder with all above it; one that is there is fine.
 *
 * @throws EomsError `cannot-create`, or what `writeFailure` makes of a disk that is full or broken.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    if (causesOfDisk.has(systemCode(cause) ?? '')) throw writeFailure(cause, folder);
    throw new EomsError('cannot-create', [{ key: 'cli.no-folder', values: { folder } }], cause);
  }
}
