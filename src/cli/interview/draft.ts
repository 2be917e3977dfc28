import { Interruption } from '../terminal/interruption.ts';

/** Something that is being typed: it is recorded when it differs from what there was. */
export interface Draft<T> {
  readonly change: (value: T) => void;
  readonly current: () => T;
  /** Lets the person type, and records what was typed, also where they are interrupted. */
  readonly keepThrough: (typing: () => Promise<void>) => Promise<void>;
}

/**
 * Begins with what there was before.
 *
 * @param save records what there is in the end; not called where nothing has changed.
 */
export function createDraft<T>(
  before: T,
  isSame: (a: T, b: T) => boolean,
  save: (value: T) => Promise<void>,
): Draft<T> {
  let value = before;
  const saveChange = async (): Promise<void> => {
    if (!isSame(value, before)) await save(value);
  };
  return {
    change: (next) => {
      value = next;
    },
    current: () => value,
    keepThrough: async (typing) => {
      await savingWhenInterrupted(typing, saveChange);
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
