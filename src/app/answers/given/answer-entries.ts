import type { FindFile } from '../../../files/disk/find-inside.ts';
import type { Answer } from '../../../model/assessment.ts';
import type { AnswerEntry } from '../../../model/document.ts';
import type { Place, Problem } from '../../../model/problem.ts';
import type { Standard } from '../../../model/standard.ts';

/** Answers as written, by requirement id. */
export interface AnswerEntries {
  readonly answers: Readonly<Record<string, AnswerEntry>>;
}

/** What answers are read by. */
export interface AnswerContext {
  readonly standard: Standard;
  readonly findFile: FindFile;
}

/** An answer that was given on the command line or in a file. */
export interface GivenAnswer {
  readonly id: string;
  readonly answer: Answer;
  /** Where it was given: the file, or the flag. */
  readonly place: Place;
}

/** The given answers, and remarks on how they were read. */
export interface GivenAnswers {
  readonly answers: readonly GivenAnswer[];
  readonly remarks: readonly Problem[];
}
