import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { hasSystemCode, systemCode } from '../disk/machine-failure.ts';
import { readAtMost } from '../disk/read-at-most.ts';

/** Far more than the notes that eoms leaves for others. */
const longest = 10_000;

/** What cannot be read, but is there: a socket, a folder, the file of somebody who lets nobody in. */
const unreadable = new Set(['ENXIO', 'ENODEV', 'EISDIR', 'EACCES', 'EPERM', 'ELOOP']);

/**
 * The text of a small file that eoms made for other processes; `undefined` where it is not there, ''
 * where something bears its name that is no such file. A pipe is not waited for. Throws the system's
 * error where the disk fails.
 */
export async function readNote(file: string): Promise<string | undefined> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return '';
      return (await readAtMost(handle, { size: stats.size, limit: longest }))?.toString() ?? '';
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return undefined;
    if (hasSystemCode(cause, unreadable)) return '';
    throw cause;
  }
}
