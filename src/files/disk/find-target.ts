import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { hasSystemCode, systemCode } from './machine-failure.ts';
import { storedPath } from './stored-path.ts';

/** What a path leads to in the end: a file (there or not yet), a folder, or a device or pipe. */
export type Target =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Its permissions; `undefined` where it is not there yet. */
      readonly mode: number | undefined;
    }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'stream'; readonly path: string; readonly isPipe: boolean };

/** Names of the open files of this process, which are written to even where a file is behind them. */
const openFile =
  /^\/(?:dev\/(?:stdin|stdout|stderr|fd\/\d+)|proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/;

/** Links that lead to links; more are a loop. */
const mostLinks = 40;

/** What the system answers where a name is not a link, or does not exist. */
const noLink = new Set(['EINVAL', 'ENOENT', 'UNKNOWN']);

/** Whether a path names an open file of a process, such as `/dev/stdout`, whatever is behind it. */
export function isOpenFile(path: string): boolean {
  return openFile.test(resolve(path));
}

/** Follows links and looks what is there. Throws the system's error where it cannot be looked at. */
export async function findTarget(typed: string): Promise<Target> {
  if (isOpenFile(typed)) return { kind: 'stream', path: typed, isPipe: false };
  const path = storedPath(typed);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return { kind: 'folder', path };
    if (!stats.isFile()) return { kind: 'stream', path, isPipe: stats.isFIFO() };
    return { kind: 'file', path: await realpath(path), mode: stats.mode & 0o7777 };
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') throw cause;
    return { kind: 'file', path: await followToNothing(path), mode: undefined };
  }
}

/** The path, with its folder's links resolved, that a file made under this name would really have. */
async function followToNothing(path: string, links = 0): Promise<string> {
  const real = join(await realpath(dirname(path)), basename(path));
  const next = await readLinkTarget(real);
  return next === undefined || links >= mostLinks ? real : followToNothing(next, links + 1);
}

async function readLinkTarget(path: string): Promise<string | undefined> {
  try {
    return resolve(dirname(path), await readlink(path));
  } catch (cause) {
    if (hasSystemCode(cause, noLink)) return undefined;
    throw cause;
  }
}
