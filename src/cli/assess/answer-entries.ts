import type { AnswerEntry } from '../../assessment/build-assessment.ts';

/** Answers as written, by requirement id. */
export interface AnswerEntries {
  readonly answers: Readonly<Record<string, AnswerEntry>>;
}
