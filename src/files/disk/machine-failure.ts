import { constants } from 'node:os';
import type { MessageKey } from '../../model/message-key.ts';
import type { FailureKind } from '../../model/problem.ts';
import { EomsError } from '../../model/problem.ts';

interface Reason {
  readonly kind: FailureKind;
  readonly key: MessageKey;
}

type Reasons = Readonly<Record<string, Reason>>;

/** What the operating system answers → its meaning for writing a file. */
const writeReasons: Reasons = {
  EACCES: { kind: 'cannot-create', key: 'files.write-not-permitted' },
  EPERM: { kind: 'cannot-create', key: 'files.write-not-permitted' },
  EROFS: { kind: 'cannot-create', key: 'files.disk-read-only' },
  ENOENT: { kind: 'cannot-create', key: 'files.folder-missing' },
  ENOTDIR: { kind: 'cannot-create', key: 'files.folder-missing' },
  EEXIST: { kind: 'cannot-create', key: 'files.file-exists' },
  EISDIR: { kind: 'cannot-create', key: 'files.is-folder' },
  ENAMETOOLONG: { kind: 'cannot-create', key: 'files.name-too-long' },
  ELOOP: { kind: 'cannot-create', key: 'files.link-loop' },
  EBUSY: { kind: 'cannot-create', key: 'files.in-use' },
  ETXTBSY: { kind: 'cannot-create', key: 'files.in-use' },
  ENXIO: { kind: 'cannot-create', key: 'files.nobody-reads' },
  ENODEV: { kind: 'cannot-create', key: 'files.nobody-reads' },
  ENOSPC: { kind: 'io-failed', key: 'files.disk-full' },
  EDQUOT: { kind: 'io-failed', key: 'files.disk-full' },
  EFBIG: { kind: 'io-failed', key: 'files.too-large-for-disk' },
};

const readReasons: Reasons = {
  EACCES: { kind: 'input-missing', key: 'files.read-not-permitted' },
  EPERM: { kind: 'input-missing', key: 'files.read-not-permitted' },
  EISDIR: { kind: 'input-missing', key: 'files.is-folder' },
  ENOENT: { kind: 'input-missing', key: 'files.file-missing' },
  ENOTDIR: { kind: 'input-missing', key: 'files.file-missing' },
  ENAMETOOLONG: { kind: 'input-missing', key: 'files.file-missing' },
  ELOOP: { kind: 'input-missing', key: 'files.link-loop' },
  ENXIO: { kind: 'input-missing', key: 'files.not-a-file' },
  ENODEV: { kind: 'input-missing', key: 'files.not-a-file' },
  EAGAIN: { kind: 'input-missing', key: 'files.not-a-file' },
};

/** What a folder that cannot be read answers, where it differs from a file. */
const folderReasons: Reasons = {
  ...readReasons,
  EACCES: { kind: 'input-missing', key: 'files.folder-not-permitted' },
  EPERM: { kind: 'input-missing', key: 'files.folder-not-permitted' },
  ENOTDIR: { kind: 'input-missing', key: 'files.folder-wanted' },
};

const folderFailed: Reason = { kind: 'io-failed', key: 'files.folder-failed' };
const readFailed: Reason = { kind: 'io-failed', key: 'files.read-failed' };
const writeFailed: Reason = { kind: 'io-failed', key: 'files.write-failed' };

/**
 * A failed attempt to write `file` → the error to throw. An EomsError stays what it is.
 *
 * @throws the cause itself, where it speaks of the whole machine and not of this file.
 */
export function writeFailure(cause: unknown, file: string): EomsError {
  return toEomsError(cause, file, writeReasons[systemCode(cause) ?? ''] ?? writeFailed);
}

/**
 * A failed attempt to read `file` → the error to throw. An EomsError stays what it is.
 *
 * @throws the cause itself, where it speaks of the whole machine and not of this file.
 */
export function readFailure(cause: unknown, file: string): EomsError {
  return toEomsError(cause, file, readReasons[systemCode(cause) ?? ''] ?? readFailed);
}

/**
 * A failed attempt to read a folder → the error to throw.
 *
 * @throws as `readFailure` does.
 */
export function folderFailure(cause: unknown, folder: string): EomsError {
  return toEomsError(cause, folder, folderReasons[systemCode(cause) ?? ''] ?? folderFailed);
}

/** Whether an error is an answer of the operating system, and so neither a user's mistake nor ours. */
export function isMachineFailure(cause: unknown): cause is Error & { readonly path?: string } {
  return cause instanceof Error && 'syscall' in cause && 'errno' in cause;
}

/** The only answers of the system that say that something is not there. All others are errors. */
export function isAbsence(cause: unknown): boolean {
  const code = systemCode(cause);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The system's name for what went wrong, such as `ENOSPC`, also where Node knows only its number. */
export function systemCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const errno = 'errno' in cause && typeof cause.errno === 'number' ? cause.errno : 0;
  const named = Object.entries(constants.errno).find(([, number]) => number === -errno);
  if (named !== undefined) return named[0];
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

/** Whether the operating system answered with one of these codes. */
export function hasSystemCode(cause: unknown, codes: ReadonlySet<string>): boolean {
  const code = systemCode(cause);
  return code !== undefined && codes.has(code);
}

/** No file can be opened any more, or nothing kept: bin/eoms.cjs has its own words for these. */
const ofWholeMachine = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** Whether an error speaks of all that runs on the machine, and of no file. */
export function speaksOfWholeMachine(cause: unknown): boolean {
  return hasSystemCode(cause, ofWholeMachine);
}

function toEomsError(cause: unknown, file: string, { kind, key }: Reason): EomsError {
  if (cause instanceof EomsError) return cause;
  if (speaksOfWholeMachine(cause)) throw cause;
  return new EomsError(kind, [{ key, place: { file } }], cause);
}
