import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Problem } from '../../model/problem.ts';
import { EomsError } from '../../model/problem.ts';
import { maxFileBytes, tooLarge } from '../text/decode-text.ts';
import { refuseDocument } from '../text/refuse-document.ts';
import { readFailure, systemCode } from './machine-failure.ts';
import { nameMissingFile } from './name-missing-file.ts';
import { isToBeMade } from './placeholder.ts';
import { readAtMost } from './read-at-most.ts';
import { isStandardInput, readStandardInput } from './standard-input.ts';
import { storedPath } from './stored-path.ts';

/**
 * The bytes of a file that a user names, in whichever form of Unicode the disk has its name.
 *
 * @throws EomsError `input-missing` where it is absent (with the nearest name in its folder), a
 * folder, a device or not readable; `bad-data` where it is larger than `limit` bytes (5 MB);
 * `io-failed` where the disk fails. A pipe is refused at once, not waited for. `-` in the working folder is
 * standard input, which is read to its end.
 */
export async function readDocumentFile(path: string, limit = maxFileBytes): Promise<Uint8Array> {
  return isStandardInput(path) ? readStandardInput(limit) : readFromDisk(path, limit);
}

async function readFromDisk(path: string, limit: number): Promise<Uint8Array> {
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
