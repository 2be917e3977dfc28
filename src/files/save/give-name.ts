import { constants } from 'node:fs';
import { copyFile, link, unlink } from 'node:fs/promises';
import { hasSystemCode, systemCode } from '../disk/machine-failure.ts';

/** Error codes of `link` on file systems without hard links: FAT and exFAT on USB sticks, some shares. */
const linkless = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL']);

/** Whether `link` failed only because the file system has no hard links. */
export function isLinkless(cause: unknown): boolean {
  return hasSystemCode(cause, linkless);
}

/** Gives a written file a second name; false if that name is taken. */
export async function linkExclusively(aside: string, name: string): Promise<boolean> {
  try {
    await link(aside, name);
    return true;
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST') return false;
    if (!isLinkless(cause)) throw cause;
    return copyExclusively(aside, name);
  }
}

async function copyExclusively(aside: string, name: string): Promise<boolean> {
  try {
    await copyFile(aside, name, constants.COPYFILE_EXCL);
    return true;
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/** Removes a leftover file. One that cannot be removed stays, and that is not a failure. */
export async function removeQuietly(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch {
    // The caller has something more important to report.
  }
}
