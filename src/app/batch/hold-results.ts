import { join } from 'node:path';
import { acquireLock, forceUnlock, type Lock } from '../../files/save/lock.ts';
import { EomsError } from '../../model/problem.ts';
import { recordName } from './batch-record.ts';

/** A folder of results that is to be held, and how it was typed. */
export interface ResultsToHold {
  readonly out: string;
  readonly typed: string;
  /** Whether a lock that is left there is taken away first: the user knows that nothing runs. */
  readonly unlock: boolean;
}

/**
 * Holds a folder of results for this run alone: two batches that write into one folder at once would mix their
 * results. The lock is that of the record of the whole; one whose process is gone is taken over.
 *
 * @throws EomsError `locked` where another batch is at work there; `cannot-create`, `io-failed`.
 */
export async function holdResults({ out, typed, unlock }: ResultsToHold): Promise<Lock> {
  const record = join(out, recordName);
  if (unlock) await forceUnlock(record);
  try {
    return await acquireLock(record);
  } catch (error) {
    if (!(error instanceof EomsError) || error.kind !== 'locked') throw error;
    const taken = { key: 'batch.out-taken', values: { out: typed } } as const;
    throw new EomsError('locked', [taken, ...error.problems], error);
  }
}
