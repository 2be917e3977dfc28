import { dirname } from 'node:path';
import { findTarget } from '../disk/find-target.ts';
import { acquireLock } from './lock.ts';
import { makeFolder, removeEmpty } from './make-folder.ts';
import { checkWritable } from './save-durably.ts';

/** A document that only this process may write until it is closed. */
export interface HeldDocument {
  /** The folder below which it has to be when it is saved: where a link led at the beginning. */
  readonly within: string;
  /** Gives the lock back, and removes folders that were made for what was then not written. */
  close(): Promise<void>;
}

/**
 * Locks a document for writing, and makes the folders around it; `below` is given where eoms
 * chose the names of these: none is made outside it.
 *
 * @throws EomsError `locked` where another process holds it, `cannot-create`, `io-failed`.
 */
export async function holdDocument(path: string, below?: string): Promise<HeldDocument> {
  const made = await makeFolder(dirname(path), below);
  const leave = (): Promise<void> => removeEmpty(made);
  try {
    await checkWritable(path);
    const lock = await acquireLock(path);
    const close = async (): Promise<void> => {
      await lock.release();
      await leave();
    };
    // A link is followed where it leads now; one that is put there later is not.
    return await findTarget(path).then(
      (target) => ({ within: dirname(target.path), close }),
      async (error: unknown) => {
        await close();
        throw error;
      },
    );
  } catch (error) {
    await leave();
    throw error;
  }
}
