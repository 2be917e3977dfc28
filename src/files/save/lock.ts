import { randomBytes } from 'node:crypto';
import { rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EomsError } from '../../model/problem.ts';
import { findTarget } from '../disk/find-target.ts';
import { systemCode, writeFailure } from '../disk/machine-failure.ts';
import type { LockHolder } from './describe-process.ts';
import { describeThisProcess, findLiveness } from './describe-process.ts';
import { linkExclusively, removeQuietly } from './give-name.ts';
import { parseHolder } from './parse-holder.ts';
import { readNote } from './read-note.ts';
import { sweepTemporary, temporaryPath } from './temporary-file.ts';

/** A document that is ours to change until it is released. */
export interface Lock {
  /**
   * Gives it back. Does nothing where it was given back or taken away before. A lock that cannot be
   * removed stays, and is no failure: what it was held for is done, and the next eoms takes it over.
   */
  release(): Promise<void>;
}

/** An attempt to get a lock. */
interface Attempt {
  readonly document: string;
  readonly lockFile: string;
  readonly holder: LockHolder;
  /** A file with the holder in it, whole before it gets the name that counts. */
  readonly aside: string;
}

/** Holders that died one after the other while taking over; more are no accident. */
const longestChain = 100;
/** Others that were quicker one after the other; more are no rivals but something odd on the disk. */
const mostTries = 200;

/**
 * Takes the lock of a document: the file `<document>.lock` beside it, which says who holds it.
 * A lock whose process is gone is taken over. Throws EomsError `locked` where another process
 * holds it or cannot be seen from here, `cannot-create` or `io-failed` where no lock can be made.
 *
 * How a lock is taken over without two winners: the lock of a dead holder T may be replaced only by
 * who made the file `<lock>.T`, which only one can make, and who then still found T in the lock.
 * Where he died too, his own token takes the part of T: the end of this chain holds the lock.
 */
export async function acquireLock(path: string): Promise<Lock> {
  try {
    const lockFile = await lockFileOf(path);
    const holder = describeThisProcess(randomBytes(8).toString('hex'));
    await sweepTemporary(dirname(lockFile));
    const aside = temporaryPath(dirname(lockFile));
    try {
      // On a full disk this leaves an empty file, which has to go too.
      await writeFile(aside, JSON.stringify(holder), { flag: 'wx' });
      await lockPatiently({ document: path, lockFile, holder, aside });
    } finally {
      await removeQuietly(aside);
    }
    return { release: () => release(lockFile, holder) };
  } catch (cause) {
    throw writeFailure(cause, path);
  }
}

/**
 * Takes the lock of a document away from whoever holds it. For a user who knows that nobody does.
 * Throws EomsError `cannot-create` or `io-failed` where it cannot be removed.
 */
export async function forceUnlock(path: string): Promise<void> {
  try {
    const lockFile = await lockFileOf(path);
    await removeChain(lockFile, lockFile);
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') throw writeFailure(cause, path);
  }
}

/**
 * Removes what processes that are dead left beside a document: files on their way to a name, and a lock.
 * For a run that looked at the document and has nothing to write. What cannot be removed stays.
 */
export async function clearBeside(path: string): Promise<void> {
  try {
    const lockFile = await lockFileOf(path);
    await sweepTemporary(dirname(lockFile));
    if ((await readNote(lockFile)) === undefined) return;
    const lock = await acquireLock(path);
    await lock.release();
  } catch (error) {
    if (!(error instanceof EomsError) && systemCode(error) === undefined) throw error;
  }
}

async function lockFileOf(path: string): Promise<string> {
  return `${(await findTarget(path)).path}.lock`;
}

/** Tries until the lock is ours or refused. */
async function lockPatiently(attempt: Attempt, tries = 0): Promise<void> {
  if (await tryToLock(attempt)) return;
  if (tries >= mostTries) throw refuseUnreadable(attempt.document, attempt.lockFile);
  await lockPatiently(attempt, tries + 1);
}

/** One try; false where somebody else was quicker and one has to look again. */
async function tryToLock(attempt: Attempt): Promise<boolean> {
  const { lockFile, aside } = attempt;
  const chain = await readChain(attempt);
  const last = chain.at(-1);
  if (last === undefined) return linkExclusively(aside, lockFile);
  refuseUnlessGone(last, attempt);
  return (await linkExclusively(aside, claimOn(lockFile, last))) && takeOver(attempt, chain);
}

/** The last step of one who made the claim on the end of the chain; false where he came too late. */
async function takeOver(attempt: Attempt, chain: readonly LockHolder[]): Promise<boolean> {
  const { lockFile, aside, holder } = attempt;
  const claims = chain.map((gone) => claimOn(lockFile, gone));
  if (tokensOf(await readChain(attempt)) !== tokensOf([...chain, holder])) {
    await Promise.all(claims.slice(-1).map(removeQuietly));
    return false;
  }
  await rename(aside, lockFile);
  await Promise.all(claims.map(removeQuietly));
  return true;
}

/** The holder in the lock file, who took over from him, who took over from that one, and so on. */
async function readChain(
  attempt: Attempt,
  chain: readonly LockHolder[] = [],
): Promise<readonly LockHolder[]> {
  const { document, lockFile } = attempt;
  const last = chain.at(-1);
  const file = last === undefined ? lockFile : claimOn(lockFile, last);
  const text = await readNote(file);
  if (text === undefined || chain.length >= longestChain) return chain;
  const holder = parseHolder(text);
  if (holder === undefined) throw refuseUnreadable(document, file);
  return readChain(attempt, [...chain, holder]);
}

/** Removes the lock file and then the claims on it; ends with the error ENOENT where no more is. */
async function removeChain(lockFile: string, file: string): Promise<void> {
  const text = await readNote(file);
  await unlink(file);
  const holder = parseHolder(text ?? '');
  if (holder !== undefined) await removeChain(lockFile, claimOn(lockFile, holder));
}

function refuseUnlessGone(holder: LockHolder, { document }: Attempt): void {
  const liveness = findLiveness(holder);
  if (liveness === 'gone') return;
  const here = liveness === 'alive';
  throw new EomsError('locked', [
    {
      key: here ? 'files.locked-here' : 'files.locked-elsewhere',
      values: { pid: String(holder.pid), host: holder.host },
      place: { file: document },
      hintKey: here ? 'files.wait-or-unlock' : 'files.unlock-if-sure',
    },
  ]);
}

function refuseUnreadable(document: string, lockFile: string): EomsError {
  return new EomsError('locked', [
    {
      key: 'files.locked-unreadable',
      values: { lock: lockFile },
      place: { file: document },
      hintKey: 'files.unlock-if-sure',
    },
  ]);
}

function claimOn(lockFile: string, holder: LockHolder): string {
  return `${lockFile}.${holder.token}`;
}

function tokensOf(chain: readonly LockHolder[]): string {
  return chain.map((holder) => holder.token).join();
}

async function release(lockFile: string, holder: LockHolder): Promise<void> {
  // A disk that fails once may answer the second time.
  const text = await readNote(lockFile).catch(() => readNote(lockFile).catch(() => undefined));
  if (text !== undefined && parseHolder(text)?.token === holder.token)
    await removeQuietly(lockFile);
}
