import type { Testimony } from '../../model/assessment.ts';
import type { SplitNote } from '../../model/text/private-lines.ts';

/** What one save changed of what a person said, as the file had it before and after. */
export interface SaidSave {
  readonly before: Testimony | undefined;
  readonly after: Testimony | undefined;
}

/** What one person said so far, by requirement; what is recorded is saved before the promise is kept. */
export interface InterviewStore {
  readonly own: (id: string) => Testimony | undefined;
  readonly others: (id: string) => readonly Testimony[];
  recordWords(id: string, words: SplitNote): Promise<void>;
  recordShown(id: string, shows: number): Promise<void>;
  /** What the last record of words or of what they show changed; `undefined`: nothing. */
  readonly lastStep: () => SaidSave | undefined;
  /**
   * Puts back what was there before a step. Where that was changed elsewhere since, it stays: `false`.
   */
  restore(id: string, step: SaidSave): Promise<boolean>;
}
