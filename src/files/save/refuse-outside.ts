import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EomsError } from '../../model/problem.ts';
import { findTarget } from '../disk/find-target.ts';
import { isAbsence, writeFailure } from '../disk/machine-failure.ts';
import { isBelow } from './hold-folder.ts';

/**
 * Makes sure that a file which eoms names itself will be below `root`, following links. Throws
 * EomsError `cannot-create` where it would not.
 */
export async function refuseOutside(root: string, path: string): Promise<void> {
  try {
    if (await isBelow(root, await realPlace(path))) return;
    throw new EomsError('cannot-create', [{ key: 'files.leads-out', place: { file: path } }]);
  } catch (cause) {
    throw writeFailure(cause, path);
  }
}

/** Where a path really leads, also one of which the folders are still to be made. */
async function realPlace(path: string): Promise<string> {
  try {
    const target = await findTarget(path);
    return target.kind === 'file' ? target.path : await realpath(target.path);
  } catch (cause) {
    if (!isAbsence(cause) || dirname(path) === path) throw cause;
    return join(await realPlace(dirname(path)), basename(path));
  }
}
