import type { Testimony } from '../../model/assessment.ts';
import type { SplitNote } from '../../model/text/private-lines.ts';

/** What one person said so far, by requirement; what is recorded is saved before the promise is kept. */
export interface InterviewStore {
  readonly own: (id: string) => Testimony | undefined;
  readonly others: (id: string) => readonly Testimony[];
  recordWords(id: string, words: SplitNote): Promise<void>;
  recordShown(id: string, shows: number): Promise<void>;
  /** Puts back what this person said before; `undefined`: nothing. */
  restore(id: string, before: Testimony | undefined): Promise<void>;
}
