import { Interruption } from '../terminal/interruption.ts';

/** Something that is being typed: it is recorded when it differs from what there was. */
export interface Draft<T> {
  readonly change: (value: T) => void;
  readonly current: () => T;
  /** Lets the person type, and records what was typed, also where they are interrupted. */
  readonly keepThrough: (typing: () => Promise<void>) => Promise<void>;
}

/** Keeps what is typed where the run may end without a word, such as by a power cut. */
export interface Mirror<T> {
  readonly show: (value: T) => void;
  /** What was typed is recorded, or given up. */
  readonly done: () => Promise<void>;
  /** What was typed is recorded, and the person was interrupted: where it matters, the next run goes on there. */
  readonly leave?: (() => Promise<void>) | undefined;
}

/** What becomes of a draft. */
interface Saving<T> {
  /** Records what there is in the end; not called where nothing has changed. */
  readonly save: (value: T) => Promise<void>;
  readonly mirror?: Mirror<T> | undefined;
  /** Whether what there was before was not ended either. */
  readonly isHalf?: boolean;
}

/**
 * Begins with what there was before.
 */
export function createDraft<T>(
  before: T,
  isSame: (a: T, b: T) => boolean,
  { save, mirror, isHalf = false }: Saving<T>,
): Draft<T> {
  let value = before;
  const saveChange = async (): Promise<void> => {
    if (!isSame(value, before)) await save(value);
    await mirror?.done();
  };
  const saveCut = async (): Promise<void> => {
    const isChanged = !isSame(value, before);
    if (mirror?.leave === undefined || (!isChanged && !isHalf)) return saveChange();
    if (isChanged) await save(value);
    mirror.show(value);
    await mirror.leave();
  };
  return {
    change: (next) => {
      value = next;
      mirror?.show(next);
    },
    current: () => value,
    keepThrough: async (typing) => {
      await savingWhenInterrupted(typing, saveCut);
      await saveChange();
    },
  };
}

/** Lets the person type, and saves what can be saved where they are interrupted meanwhile. */
export async function savingWhenInterrupted<T>(
  typing: () => Promise<T>,
  save: () => Promise<void>,
): Promise<T> {
  try {
    return await typing();
  } catch (error) {
    if (error instanceof Interruption) await save();
    throw error;
  }
}
