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

/** A lock on a document: until it is released, only this process may change the document. */
export interface Lock {
  /** The folder where the document really is: where links to it led when it was locked. */
  readonly folder: string;
  /**
   * Releases the lock. Does nothing if it was released or taken away before. A lock file that cannot
   * be removed stays, which is not a failure: the work is done, and the next eoms takes the lock over.
   */
  release(): Promise<void>;
}

/** An attempt to acquire a lock. */
interface Attempt {
  readonly document: string;
  readonly lockFile: string;
  readonly holder: LockHolder;
  /** A temporary file with this holder in it, complete before it is linked or renamed into place. */
  readonly aside: string;
}

/** The most holders in a row that may have died while taking over; more cannot be an accident. */
const longestChain = 100;
/** How often other processes may win the race; more often, something is wrong with the disk. */
const mostTries = 200;

/**
 * Acquires the lock of a document: the file `<document>.lock` next to it, which names its holder.
 * A lock whose process is gone is taken over.
 *
 * How several processes take over the lock of a dead process, and only one wins: each holder has a
 * token. To take over from holder T, a process first creates the claim `<document>.lock.T`; the file
 * system lets only one process create it. If that process dies too, the next one claims from it in
 * the same way. So the lock and its claims form a chain, and the last one in it holds the lock:
 *
 *     plan.yaml.lock      held by T, dead
 *     plan.yaml.lock.T    claimed by U, which died before its last step
 *     plan.yaml.lock.U    claimed by V, which runs: V holds the lock
 *
 * The last step of V: it reads the chain again. If this is still T, U, V, it renames its own file to
 * `plan.yaml.lock` and removes both claims. If not, another process finished a takeover in between;
 * V then removes its claim and starts again.
 *
 * @throws EomsError `locked` where another process holds the lock, or runs where it cannot be seen
 * from here; `cannot-create` or `io-failed` where no lock file can be made.
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
    return { folder: dirname(lockFile), release: () => release(lockFile, holder) };
  } catch (cause) {
    throw writeFailure(cause, path);
  }
}

/**
 * Removes the lock of a document, whichever process holds it. For users who know that none does.
 *
 * @throws EomsError `cannot-create` or `io-failed` where it cannot be removed.
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
 * Removes what dead processes left next to a document: temporary files and a lock. For a run that read
 * the document and has nothing to write. What cannot be removed stays.
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

/** Tries until the lock is acquired or refused. */
async function lockPatiently(attempt: Attempt, tries = 0): Promise<void> {
  if (await tryToLock(attempt)) return;
  if (tries >= mostTries) throw refuseUnreadable(attempt.document, attempt.lockFile);
  await lockPatiently(attempt, tries + 1);
}

/** Tries once; false if another process was quicker and the chain has to be read again. */
async function tryToLock(attempt: Attempt): Promise<boolean> {
  const { lockFile, aside } = attempt;
  const chain = await readChain(attempt);
  const last = chain.at(-1);
  if (last === undefined) return linkExclusively(aside, lockFile);
  refuseUnlessGone(last, attempt);
  return (await linkExclusively(aside, claimOn(lockFile, last))) && takeOver(attempt, chain);
}

/** The last step of the process that made the last claim; false if another takeover was finished first. */
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

/** The holder named in the lock file, then the one that claimed from it, and so on to the last claim. */
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

/** Removes the lock file and then its claims in order; ends with the error ENOENT after the last one. */
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
  // A disk that fails once may succeed the second time.
  const text = await readNote(lockFile).catch(() => readNote(lockFile).catch(() => undefined));
  if (text !== undefined && parseHolder(text)?.token === holder.token)
    await removeQuietly(lockFile);
}
