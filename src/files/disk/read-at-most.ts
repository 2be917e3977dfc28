import type { FileHandle } from 'node:fs/promises';

/** How much there is by what the system says, which for files of /proc is nothing; and the most that is read. */
interface Extent {
  readonly size: number;
  readonly limit: number;
}

/** So much is asked for beyond the size that is known. */
const step = 65_536;

/**
 * All bytes of an open file; `undefined` where there are more than the limit, of which then no more
 * than that were read: some files have no end.
 */
export async function readAtMost(
  handle: FileHandle,
  { size, limit }: Extent,
): Promise<Buffer | undefined> {
  let bytes = Buffer.alloc(Math.min(size, limit) + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled);
    filled += bytesRead;
    if (filled > limit) return undefined;
    if (bytesRead === 0) return bytes.subarray(0, filled);
    if (filled === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(step)]);
  }
}
