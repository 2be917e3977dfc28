import { constants } from 'node:fs';
import { access, link, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EomsError } from '../../model/problem.ts';
import { findTarget, type Target } from '../disk/find-target.ts';
import { hasSystemCode, writeFailure } from '../disk/machine-failure.ts';
import { isLinkless, removeQuietly } from './give-name.ts';
import { type HeldFolder, holdFolder } from './hold-folder.ts';
import { sweepTemporary, temporaryPath } from './temporary-file.ts';
import { writeThrough } from './write-through.ts';

export interface SaveOptions {
  /** Whether an existing file may be replaced. By default it never is. */
  readonly mayOverwrite?: boolean;
  /**
   * Given where eoms chose the name: the folder below which the file has to be, following links,
   * including those created meanwhile.
   */
  readonly within?: string | undefined;
}

/** A file to be saved. */
export interface Save extends SaveOptions {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What folders answer that cannot be synced, as on Windows and some shares. */
const unsyncable = new Set(['EACCES', 'EPERM', 'EINVAL', 'EISDIR', 'EBADF', 'ENOSYS', 'ENOTSUP']);

/**
 * Saves a file so that at every moment, even in a power cut, either the old or the new content is
 * there whole: writes a new file next to it, forces that to disk, and renames it into place. Follows
 * a link; writes to a device or pipe, such as /dev/stdout, directly. Keeps the old permissions and
 * never replaces a read-only file, not even for root. Also removes temporary files of dead processes.
 *
 * @throws EomsError `cannot-create` (not permitted, no folder, exists and may not be replaced) or
 * `io-failed` (disk full or broken). The old file is then unchanged and no new one is left behind;
 * only `files.save-unsure` means that the new content is in place but may not survive a power cut.
 */
export async function saveDurably(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<void> {
  await saveTogether([{ ...options, path, bytes }]);
}

/**
 * Saves files that belong together, each as `saveDurably` does. All are written to temporary files
 * before the first is renamed, so that a full disk or a read-only file leaves everything unchanged.
 *
 * @throws as `saveDurably` does; if one rename fails, new files already in place are removed.
 */
export async function saveTogether(saves: readonly Save[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    await placeAll(saves, staged);
    const folders = new Map(staged.map((one) => [one.folder, one]));
    for (const [folder, { way, path }] of folders) if (folder !== '') await syncFolder(way, path);
  } finally {
    await Promise.all(staged.map((one) => one.release()));
  }
}

/** Adds to `staged` as it goes, so that it includes what was staged before a failure. */
async function placeAll(saves: readonly Save[], staged: Staged[]): Promise<void> {
  try {
    for (const save of saves) staged.push(await reporting(save, () => stage(save)));
    for (const one of staged) {
      await reporting(one, one.place);
      one.isPlaced = true;
    }
  } catch (cause) {
    await Promise.all(staged.map((one) => one.undo(one.isPlaced)));
    throw cause;
  }
}

/**
 * Checks whether a file may be replaced, as far as possible without trying; a missing one may. Throws
 * EomsError as `saveDurably` does.
 */
export async function checkWritable(path: string): Promise<void> {
  await reporting({ path }, async () => {
    const target = await findTarget(path);
    if (target.kind === 'file') await refuseUnwritable(target, path);
  });
}

/** A file that is written, and waits for its place. */
interface Staged {
  readonly path: string;
  /** Where its new name has to be forced to disk; '' where it gets none. */
  readonly folder: string;
  /** The path by which the folder is reached. */
  readonly way: string;
  readonly place: () => Promise<void>;
  readonly undo: (isPlaced: boolean) => Promise<void>;
  /** Lets go of its folder. */
  readonly release: () => Promise<void>;
  isPlaced: boolean;
}

async function stage({ path, bytes, mayOverwrite = false, within }: Save): Promise<Staged> {
  const target = await findTarget(path);
  const none = { path, folder: '', way: '', isPlaced: false, undo: doNothing, release: doNothing };
  switch (target.kind) {
    case 'folder':
      throw refuse('files.is-folder', path);
    case 'stream':
      return { ...none, place: () => writeThrough(target, bytes) };
    case 'file': {
      if (target.mode !== undefined && !mayOverwrite) throw refuse('files.file-exists', path);
      await refuseUnwritable(target, path);
      return { ...none, ...(await stageFile({ ...target, mayOverwrite, within }, bytes)) };
    }
  }
}

interface FileToStage {
  readonly path: string;
  readonly mode: number | undefined;
  readonly mayOverwrite: boolean;
  readonly within: string | undefined;
}

async function stageFile(
  file: FileToStage,
  bytes: Uint8Array,
): Promise<Omit<Staged, 'path' | 'isPlaced'>> {
  const folder = dirname(file.path);
  const held = await hold(folder, file.within);
  const aside = temporaryPath(held.path);
  const path = join(held.path, basename(file.path));
  try {
    await sweepTemporary(folder, held.path);
    await writeNew(aside, bytes, file.mode);
  } catch (cause) {
    await removeQuietly(aside);
    await held.release();
    throw cause;
  }
  return {
    folder,
    way: held.path,
    place: () => (file.mayOverwrite ? rename(aside, path) : putInFreePlace(aside, path)),
    undo: async (isPlaced) => {
      await removeQuietly(aside);
      if (isPlaced && file.mode === undefined) await removeQuietly(path);
    },
    release: () => held.release(),
  };
}

/** Without a root, the folder needs no holding: a process that can swap it can also write there. */
async function hold(folder: string, root: string | undefined): Promise<HeldFolder> {
  if (root !== undefined) return await holdFolder(folder, root);
  return { path: folder, release: doNothing };
}

async function doNothing(): Promise<void> {
  // There is nothing to undo or to let go of.
}

/** Folder permissions allow replacing a read-only file, but its owner made it read-only on purpose. */
async function refuseUnwritable(
  { path, mode }: Extract<Target, { kind: 'file' }>,
  typed: string,
): Promise<void> {
  if (mode === undefined) return;
  // For the superuser, who may all, only the permissions themselves say it.
  if ((mode & 0o222) === 0) throw refuse('files.write-not-permitted', typed);
  await access(path, constants.W_OK);
}

/** Writes a file that is not there yet, forces it to disk, and makes sure that all of it is there. */
async function writeNew(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(path, 'wx', mode === undefined ? 0o644 : 0o600);
  try {
    await handle.writeFile(bytes);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
    const { size } = await handle.stat();
    if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes were written`);
  } finally {
    await handle.close();
  }
}

/** Gives the file its name only if the name is free, even if other processes try the same at once. */
async function putInFreePlace(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
    await removeQuietly(aside);
  } catch (cause) {
    if (!isLinkless(cause)) throw cause;
    await (await open(path, 'wx')).close();
    await rename(aside, path);
  }
}

/** Makes the new name in the folder survive a power cut. */
async function syncFolder(folder: string, path: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (hasSystemCode(cause, unsyncable)) return;
    const problem = { key: 'files.save-unsure', place: { file: path } } as const;
    throw new EomsError('io-failed', [problem], cause);
  }
}

async function reporting<T>(
  { path }: { readonly path: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw writeFailure(cause, path);
  }
}

function refuse(
  key: 'files.file-exists' | 'files.is-folder' | 'files.write-not-permitted',
  path: string,
): EomsError {
  return new EomsError('cannot-create', [{ key, place: { file: path } }]);
}
