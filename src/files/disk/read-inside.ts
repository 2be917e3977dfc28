import { constants, createReadStream, statSync } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep, win32 } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FailureKind, Problem } from '../../model/problem.ts';
import { remember } from '../../model/remember.ts';
import { hasSystemCode, readFailure } from './machine-failure.ts';
import { findNames, type NameFinder } from './name-finder.ts';
import { placeholderFor } from './placeholder.ts';
import { portablePath } from './portable-path.ts';
import { readAtMost } from './read-at-most.ts';

/** A file that a document names: below the folder of the document, and nowhere else. */
export interface NamedFile {
  readonly folder: string;
  /** As written: relative, with `/` between its steps. */
  readonly path: string;
  readonly mostBytes: number;
}

/** Its bytes, or what is wrong with it; the reader of the document adds the place. */
export type ReadInside = { readonly bytes: Uint8Array } | RefusedInside;

export interface RefusedInside {
  readonly problem: Omit<Problem, 'place'>;
  /** Set where the machine does not let us read an existing file: the file itself may be fine. */
  readonly failed?: FailureKind;
}

/**
 * Of which kind it is that a file that is needed was refused. A wrong name is a fault of the document
 * that holds it; a folder or a pipe under the right name is a missing file.
 */
export function failureOf({ problem, failed = 'bad-data' }: RefusedInside): FailureKind {
  return problem.key === 'files.inside-not-a-file' ? 'input-missing' : failed;
}

/**
 * Reads a file that a document names. Refuses absolute paths, `..`, links that lead out of the
 * folder, anything but a regular file, and files that are too large. A pipe is refused without
 * waiting.
 */
export function readInside(named: NamedFile, names = findNames()): Promise<ReadInside> {
  return openInside(named, names, (real) => readReal(real, named));
}

/** A file that is named, whatever its size. */
type NamedPath = Pick<NamedFile, 'folder' | 'path'>;

/**
 * The SHA-256 (hex) of a file that a document names, however large it is; '' where it is not wanted,
 * so that the file is only looked for. Refused is what `readInside` refuses.
 */
export type SumInside = (
  named: NamedPath,
  isWanted: boolean,
) => Promise<{ readonly sum: string } | RefusedInside>;

/** Begins to make sums: each file is read once, however often it is named. */
export function sumFilesInside(): SumInside {
  const names = findNames();
  const sumOf = remember(sumFile);
  return (named, isWanted) =>
    openInside(named, names, async (real) => {
      if (!(await stat(real)).isFile()) return refuse('files.inside-not-a-file', named.path);
      return { sum: isWanted ? await sumOf(real) : '' };
    });
}

async function sumFile(path: string): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What the system answers where nothing bears a name. */
const noSuchPath = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** Does something with a file inside, by its path without links. */
async function openInside<T>(
  named: NamedPath,
  names: NameFinder,
  use: (real: string) => Promise<T>,
): Promise<T | RefusedInside> {
  const { folder, path } = named;
  if (leadsAway(path)) return refuse('files.not-inside', path);
  if (isWindowsPath(path)) return refuseWindowsPath(path);
  try {
    const found = names.stored(join(folder, path));
    const [root, real] = await Promise.all([realpath(folder), realpath(found)]);
    const steps = relative(root, real);
    if (isAbsolute(steps) || steps.split(sep)[0] === '..') return refuse('files.not-inside', path);
    return await use(real);
  } catch (cause) {
    if (hasSystemCode(cause, noSuchPath)) {
      return { problem: nameMissing(named, names) };
    }
    return unreadable(cause, path);
  }
}

/**
 * Whether there is a file of that name below the folder, or one that a program keeps elsewhere; what cannot
 * be looked at is none.
 */
export function isFileInside(folder: string, path: string, names = findNames()): boolean {
  if (leadsAway(path) || isWindowsPath(path)) return false;
  try {
    return statSync(names.stored(join(folder, path))).isFile();
  } catch {
    return placeholderFor(join(folder, path), names.stored) !== undefined;
  }
}

/** A way up is refused as it is written, even where it would come back. */
function leadsAway(path: string): boolean {
  if (isAbsolute(path) || win32.isAbsolute(path) || /^[A-Za-z]:/.test(path)) return true;
  return path.split(/[\\/]/).includes('..') || path.includes('\0');
}

/** Whether a path is written as on Windows: other systems take it for the name of a file. */
function isWindowsPath(path: string): boolean {
  return path.includes('\\');
}

async function readReal(real: string, { path, mostBytes }: NamedFile): Promise<ReadInside> {
  const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return refuse('files.inside-not-a-file', path);
    const bytes =
      stats.size > mostBytes
        ? undefined
        : await readAtMost(handle, { size: stats.size, limit: mostBytes });
    if (bytes !== undefined) return { bytes };
    const limit = mostBytes / 1_000_000;
    return { problem: { key: 'files.inside-too-large', values: { path, limit } } };
  } finally {
    await handle.close();
  }
}

type Refusal = 'files.not-inside' | 'files.inside-not-a-file';

function refuse(key: Refusal, path: string): RefusedInside {
  return { problem: { key, values: { path } } };
}

function refuseWindowsPath(path: string): RefusedInside {
  const problem = { key: 'files.inside-windows', values: { path } } as const;
  const hintValues = { word: portablePath(path, '\\') };
  return { problem: { ...problem, hintKey: 'files.inside-windows.hint', hintValues } };
}

/** What is not a file (a socket, a missing device) and circular links are errors in themselves. */
const ownFault = new Set(['ELOOP', 'ENXIO', 'ENODEV']);

function unreadable(cause: unknown, path: string): RefusedInside {
  const problem = { key: 'files.inside-unreadable', values: { path } } as const;
  if (hasSystemCode(cause, ownFault)) return { problem };
  return { problem, failed: readFailure(cause, path).kind };
}

function nameMissing({ folder, path }: NamedPath, names: NameFinder): Omit<Problem, 'place'> {
  const name = placeholderFor(join(folder, path), names.stored);
  if (name !== undefined) {
    const values = { path, name };
    return { key: 'files.inside-not-downloaded', values, hintKey: 'files.not-downloaded.hint' };
  }
  const problem = { key: 'files.inside-missing', values: { path } } as const;
  const near = names.nearest(join(folder, path));
  if (near === undefined) return problem;
  const word = [...path.split('/').slice(0, -1), near].join('/');
  return { ...problem, hintKey: 'files.did-you-mean', hintValues: { word } };
}
