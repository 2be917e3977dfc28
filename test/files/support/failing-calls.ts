import disk, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { constants } from 'node:os';

/** The calls of the disk as Node has them. */
export const real = { ...disk };

/** Lets calls of the disk do something else in this process, until `restoreCalls`. */
export function replaceCalls(calls: Partial<typeof disk>): void {
  Object.assign(disk, calls);
  syncBuiltinESMExports();
}

/** All calls of the disk are what they were. */
export function restoreCalls(): void {
  replaceCalls(real);
}

/** An error as Node makes one of an answer of the system. */
export function systemError(code: keyof typeof constants.errno): Error {
  return Object.assign(new Error(code), { code, errno: -constants.errno[code], syscall: 'any' });
}

/** A call that always fails. */
export function failing(code: keyof typeof constants.errno): () => Promise<never> {
  return () => Promise.reject(systemError(code));
}

/** Files that are opened from now on are changed by this. */
export function changeHandles(change: (handle: FileHandle, path: string) => void): void {
  replaceCalls({
    open: async (path, flags, mode) => {
      const handle = await real.open(path, flags, mode);
      change(handle, String(path));
      return handle;
    },
  });
}
