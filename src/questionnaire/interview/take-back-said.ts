import type { InterviewStore, SaidSave } from './interview-store.ts';

/** A store that remembers what was recorded through it, and can take it back. */
export interface RecallingStore extends InterviewStore {
  readonly isEmpty: () => boolean;
  /** Takes back what was recorded last; `undefined` where there is nothing. */
  takeBackLast(): Promise<TakenBackSaid | undefined>;
}

/** What became of words that were to be taken back. */
export interface TakenBackSaid {
  /** The id of their requirement. */
  readonly id: string;
  /** `false`: they were changed elsewhere since, and stay. */
  readonly isDone: boolean;
}

/** Remembers what each record changed. */
export function recalling(store: InterviewStore): RecallingStore {
  const steps: { readonly id: string; readonly step: SaidSave }[] = [];
  const noting = async (id: string, record: () => Promise<void>): Promise<void> => {
    await record();
    const step = store.lastStep();
    if (step !== undefined) steps.push({ id, step });
  };
  return {
    ...store,
    recordWords: (id, words) => noting(id, () => store.recordWords(id, words)),
    recordShown: (id, shows) => noting(id, () => store.recordShown(id, shows)),
    isEmpty: () => steps.length === 0,
    takeBackLast: async () => {
      const last = steps.at(-1);
      if (last === undefined) return undefined;
      const isDone = await store.restore(last.id, last.step);
      steps.pop();
      return { id: last.id, isDone };
    },
  };
}
