import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { systemCode } from '../disk/machine-failure.ts';

/** Not a file: a device, a pipe, an open file of this process. */
interface Stream {
  readonly path: string;
  readonly isPipe: boolean;
}

/** How often to check for a reader, and how many milliseconds apart. */
const patience = { tries: 30, pause: 100 } as const;

/**
 * Writes to a device or pipe. Appends, to preserve what the shell's `>>` has already there. A pipe
 * without a reader is not waited for long: throws the system's error ENXIO.
 */
export async function writeThrough(stream: Stream, bytes: Uint8Array): Promise<void> {
  // Kept until the pipe is open to be written, else its reader would see the end of it.
  const asked = stream.isPipe ? await askForReader(stream.path) : undefined;
  try {
    const handle = await open(stream.path, constants.O_WRONLY | constants.O_APPEND);
    try {
      await asked?.close();
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    await asked?.close();
    throw cause;
  }
}

/** Opening a pipe that has no reader would block; without blocking, it fails at once. */
async function askForReader(path: string, tries = 1): Promise<FileHandle> {
  try {
    return await open(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (cause) {
    if (systemCode(cause) !== 'ENXIO' || tries >= patience.tries) throw cause;
    await wait(patience.pause);
    return askForReader(path, tries + 1);
  }
}
