import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { EomsError } from '../../model/problem.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import { maxFileBytes, tooLarge } from '../text/decode-text.ts';
import { refuseDocument } from '../text/refuse-document.ts';
import { readFailure, systemCode } from './machine-failure.ts';
import { describeAwaited, isToBeMade } from './placeholder.ts';
import { readAtMost } from './read-at-most.ts';
import { shownPath } from './shown-path.ts';
import { isSideFile } from './side-file.ts';
import { storedPath } from './stored-path.ts';

/** Names of a folder that are compared with a misspelt one. */
const mostCompared = 10_000;

/**
 * The bytes of a file that a user names, in whichever form of Unicode the disk has its name.
 *
 * @throws EomsError `input-missing` where it is absent (with the nearest name in its folder), a
 * folder, a device or not readable; `bad-data` where it is larger than `limit` bytes (5 MB);
 * `io-failed` where the disk fails. A pipe is refused at once, not waited for.
 */
export async function readDocumentFile(path: string, limit = maxFileBytes): Promise<Uint8Array> {
  try {
    const handle = await open(storedPath(path), constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await readWhole(handle, path, limit);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') throw readFailure(cause, path);
    throw new EomsError('input-missing', [await nameMissingFile(path)], cause);
  }
}

/**
 * The same of a file that may still have to be made: `undefined` where it is not there.
 *
 * @throws EomsError as `readDocumentFile` and `isToBeMade` do.
 */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return isToBeMade(path) ? undefined : await readDocumentFile(path);
}

async function readWhole(handle: FileHandle, path: string, limit: number): Promise<Uint8Array> {
  const stats = await handle.stat();
  if (stats.isDirectory()) throw refuseFile({ key: 'files.is-folder', place: { file: path } });
  if (!stats.isFile()) throw refuseFile({ key: 'files.not-a-file', place: { file: path } });
  if (stats.size > limit) refuseDocument([tooLarge(path, limit)]);
  const bytes = await readAtMost(handle, { size: stats.size, limit });
  return bytes ?? refuseDocument([tooLarge(path, limit)]);
}

function refuseFile(problem: Problem): EomsError {
  return new EomsError('input-missing', [problem]);
}

async function nameMissingFile(path: string): Promise<Problem> {
  if (await isLink(path)) return { key: 'files.link-nowhere', place: { file: path } };
  const awaited = describeAwaited(path);
  if (awaited !== undefined) return awaited;
  if (path.includes(undecoded)) return { key: 'files.name-not-utf8', place: { file: path } };
  const problem: Problem = { key: 'files.file-missing', place: { file: path } };
  if (basename(path) === '-') return { ...problem, hintKey: 'files.no-stdin' };
  const names = await listNames(dirname(path));
  if (names === undefined) return { ...problem, hintKey: 'files.look-for-folder' };
  const near = nearestWord(basename(path), names);
  if (near === undefined) return problem;
  const word = shownPath(join(dirname(path), near));
  return { ...problem, hintKey: 'files.did-you-mean', hintValues: { word } };
}

/** What stands for a byte that is not UTF-8, in what was typed and in what a folder lists. */
const undecoded = '\uFFFD';

function isNameable(name: string): boolean {
  return !isSideFile(name) && !name.includes(undecoded);
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

async function listNames(folder: string): Promise<readonly string[] | undefined> {
  try {
    const names = (await readdir(folder)).filter(isNameable);
    return names.toSorted().slice(0, mostCompared);
  } catch {
    return undefined;
  }
}
