import { dirname } from 'node:path';
import { isThere } from '../disk/is-there.ts';
import { readDocumentFile, readIfThere } from '../disk/read-file.ts';
import { shownPath } from '../disk/shown-path.ts';
import { acquireLock } from './lock.ts';
import { makeFolder, removeEmpty } from './make-folder.ts';
import { checkWritable, type Save, saveTogether } from './save-durably.ts';

/**
 * A document that only this process may write until it is closed. It is read and saved through this
 * alone: what has it needs to know neither its path nor how it is saved.
 */
export interface HeldDocument {
  /** Its path as it is shown. */
  readonly file: string;
  /**
   * Its bytes as they are on disk now; `undefined` while it has still to be made.
   *
   * @throws EomsError as `readIfThere` does; `input-missing` where it was there and is gone.
   */
  read(): Promise<Uint8Array | undefined>;
  /** What puts bytes in its place, for a save together with other files. */
  saveOf(bytes: Uint8Array): Save;
  /**
   * Puts bytes in its place.
   *
   * @throws EomsError as `saveDurably` does.
   */
  save(bytes: Uint8Array): Promise<void>;
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
    return { ...openHeld(path, lock.folder), close };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Reads and saves what is held; `within` is the folder where it really is. */
function openHeld(path: string, within: string): Omit<HeldDocument, 'close'> {
  let isMade = isThere(path);
  const saveOf = (bytes: Uint8Array): Save => ({ path, bytes, mayOverwrite: isMade, within });
  return {
    file: shownPath(path),
    read: async () => {
      const bytes = await (isMade ? readDocumentFile(path) : readIfThere(path));
      isMade = bytes !== undefined;
      return bytes;
    },
    saveOf,
    save: async (bytes) => {
      await saveTogether([saveOf(bytes)]);
      isMade = true;
    },
  };
}
