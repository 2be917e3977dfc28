import type { Testimony } from '../../model/assessment.ts';
import type { InterviewStore } from './interview-store.ts';

/** A store that remembers what was recorded through it, and can take it back. */
export interface RecallingStore extends InterviewStore {
  readonly isEmpty: () => boolean;
  /** Takes back what was recorded last; gives its requirement, `undefined` where there is nothing. */
  takeBackLast(): Promise<string | undefined>;
}

/** Remembers what each requirement said before something was recorded on it. */
export function recalling(store: InterviewStore): RecallingStore {
  const steps: { readonly id: string; readonly before: Testimony | undefined }[] = [];
  const noting = async (id: string, record: () => Promise<void>): Promise<void> => {
    const before = store.own(id);
    await record();
    steps.push({ id, before });
  };
  return {
    ...store,
    recordWords: (id, words) => noting(id, () => store.recordWords(id, words)),
    recordShown: (id, shows) => noting(id, () => store.recordShown(id, shows)),
    isEmpty: () => steps.length === 0,
    takeBackLast: async () => {
      const step = steps.at(-1);
      if (step === undefined) return undefined;
      await store.restore(step.id, step.before);
      steps.pop();
      return step.id;
    },
  };
}
