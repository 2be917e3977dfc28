import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { hasSystemCode, systemCode } from '../disk/machine-failure.ts';
import { readAtMost } from '../disk/read-at-most.ts';

/** Far more than the notes that eoms leaves for others. */
const longest = 10_000;

/** Exists but cannot be read: a socket, a folder, a file without read permission. */
const unreadable = new Set(['ENXIO', 'ENODEV', 'EISDIR', 'EACCES', 'EPERM', 'ELOOP']);

/**
 * The text of a small file that eoms made for other processes; `undefined` where it does not exist,
 * '' where the name belongs to something else. Does not wait for a pipe. Throws the system's error
 * where the disk fails.
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
