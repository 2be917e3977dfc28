import type { AnswerEntry } from '../../model/document.ts';

/** Answers as written, by requirement id. */
export interface AnswerEntries {
  readonly answers: Readonly<Record<string, AnswerEntry>>;
}
