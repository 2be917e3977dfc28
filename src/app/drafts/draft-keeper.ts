import { dirname, join, relative } from 'node:path';
import { portablePath } from '../../files/disk/portable-path.ts';
import { removeQuietly } from '../../files/save/give-name.ts';
import { makeFolder, removeEmpty } from '../../files/save/make-folder.ts';
import { saveDurably } from '../../files/save/save-durably.ts';
import { EomsError } from '../../model/problem.ts';
import { draftsFolder, nameDraft } from './drafts-folder.ts';
import { type HalfTyped, type TypedSoFar, writeHalfTyped } from './half-typed.ts';

/** Keeps on disk what is being typed, for a run that is killed or loses its power. */
export interface DraftKeeper {
  /** Hears that something is typed. It is read and written a moment later: no key waits for the disk. */
  readonly keep: (typing: () => TypedSoFar) => void;
  /** To be called when it is recorded, or given up: nothing of it stays. */
  readonly done: () => Promise<void>;
  /** To be called when it is recorded and was not ended: it stays for the next run, which goes on there. */
  readonly leave: () => Promise<void>;
}

/** What is typed about, and where. */
interface KeepingPlace {
  /** The folder of the engagement. */
  readonly folder: string;
  /** The path of the assessment. */
  readonly path: string;
  readonly date: string;
}

/** Milliseconds from the first key to the disk, and from one time to the next. */
const usualPause = 1000;

/** A keeper of one draft at a time, in a file that names this process. Others leave it alone while it runs. */
export function createDraftKeeper(
  { folder, path, date }: KeepingPlace,
  pause: number = usualPause,
): DraftKeeper {
  const file = join(folder, draftsFolder, nameDraft());
  const assessment = portablePath(relative(folder, path));
  let latest: (() => TypedSoFar) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  const write = async (mark: Pick<HalfTyped, 'isRecorded'> = {}): Promise<void> => {
    if (latest === undefined) return;
    const text = writeHalfTyped({ ...latest(), ...mark, assessment, date });
    await saveDraft(file, text, folder);
  };
  const begin = (): void => {
    timer = undefined;
    writing = (writing ?? Promise.resolve()).then(() => write());
  };
  return {
    keep: (typing) => {
      latest = typing;
      timer ??= setTimeout(begin, pause).unref();
    },
    done: async () => {
      clearTimeout(timer);
      [timer, latest] = [undefined, undefined];
      if (writing === undefined) return;
      await writing;
      writing = undefined;
      await removeQuietly(file);
      await removeEmpty([dirname(file)]);
    },
    leave: async () => {
      clearTimeout(timer);
      await writing;
      await write({ isRecorded: true });
      [timer, latest, writing] = [undefined, undefined, undefined];
    },
  };
}

/** Where it cannot be saved, the answer cannot either, and that is said when it is complete. */
async function saveDraft(file: string, text: string, folder: string): Promise<void> {
  try {
    await makeFolder(dirname(file), folder);
    await saveDurably(file, Buffer.from(text), { mayOverwrite: true, within: folder });
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
  }
}
