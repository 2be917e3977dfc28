import { constants } from 'node:fs';
import { link, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EomsError } from '../model/problem.ts';
import { findTarget } from './find-target.ts';
import { isLinkless, removeQuietly } from './give-name.ts';
import { systemCode, writeFailure } from './machine-failure.ts';

export interface SaveOptions {
  /** Whether a file that is there may be replaced. Unless said so, it never is. */
  readonly mayOverwrite?: boolean;
}

/** What folders answer that cannot be synced, as on Windows and some shares. */
const unsyncable = new Set(['EACCES', 'EPERM', 'EINVAL', 'EISDIR', 'EBADF', 'ENOSYS', 'ENOTSUP']);

/**
 * Saves a file so that at every moment, also in a power cut, the old or the new content is there
 * whole: a new file beside it is written, forced to disk and put in its place. A link is followed;
 * a device or pipe, such as /dev/stdout, is written to as it is. The old permissions are kept.
 * Throws EomsError: `cannot-create` (not permitted, no folder, is there and may not be replaced),
 * `io-failed` (disk full or broken). The old file is then unchanged and nothing is left beside it;
 * only `files.save-unsure` says that the new content stands there but may not survive a power cut.
 */
export async function saveDurably(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<void> {
  try {
    const target = await findTarget(path);
    switch (target.kind) {
      case 'folder':
        throw refuse('files.is-folder', path);
      case 'stream':
        await writeThrough(target.path, bytes);
        break;
      case 'file': {
        const mayOverwrite = options.mayOverwrite === true;
        if (target.mode !== undefined && !mayOverwrite) throw refuse('files.file-exists', path);
        await replaceFile({ path: target.path, mode: target.mode, mayOverwrite }, bytes);
        await syncFolder(dirname(target.path), path);
      }
    }
  } catch (cause) {
    throw writeFailure(cause, path);
  }
}

interface Replacement {
  readonly path: string;
  readonly mode: number | undefined;
  readonly mayOverwrite: boolean;
}

async function replaceFile(file: Replacement, bytes: Uint8Array): Promise<void> {
  const aside = join(dirname(file.path), `.eoms-${someName()}.tmp`);
  try {
    await writeNew(aside, bytes, file.mode);
    await (file.mayOverwrite ? rename(aside, file.path) : putInFreePlace(aside, file.path));
  } catch (cause) {
    await removeQuietly(aside);
    throw cause;
  }
}

/**
 * A name that hardly anybody bears; whoever does is left alone, as `wx` refuses it. Node's cryptography
 * would take longer to load than a report takes to save.
 */
function someName(): string {
  return `${process.pid}-${Math.random().toString(36).slice(2)}`;
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

/** Gives the file its name only where nothing bears that name, whoever else tries to do the same. */
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
    if (unsyncable.has(systemCode(cause) ?? '')) return;
    const problem = { key: 'files.save-unsure', place: { file: path } } as const;
    throw new EomsError('io-failed', [problem], cause);
  }
}

/** Writes into what is no file. Appending leaves alone what `>>` of a shell has already there. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
}

function refuse(key: 'files.file-exists' | 'files.is-folder', path: string): EomsError {
  return new EomsError('cannot-create', [{ key, place: { file: path } }]);
}
