import type { Answer } from '../model/assessment.ts';
import type { Requirement } from '../model/standard.ts';
import type { Details, InterviewNotice } from './interviewer.ts';

/** What was recorded by one answer in this sitting, with its details, or for a whole clause at once. */
export interface RecordedChange {
  /** Index of the question on which it was given. */
  readonly position: number;
  /** Ids of what was recorded, each save by itself, in that order. */
  readonly ids: readonly string[];
  /** How many answers of this sitting had a time before it. */
  readonly timesBefore: number;
}

/** The state of a questionnaire: what is asked, what is answered, and which question is open. */
export interface Questionnaire {
  readonly order: readonly Requirement[];
  readonly answers: ReadonlyMap<string, Answer>;
  /** Index in `order`; stays on the last question when the questionnaire has ended. */
  readonly position: number;
  /** `rating`: the question is open; `details`: it is rated and may get details. */
  /** When questions were answered in this sitting, in order. */
  readonly answeredAt: readonly string[];
  /** What was recorded in this sitting and is not undone, in order. */
  readonly changes: readonly RecordedChange[];
  /** When something was recorded last in this sitting. */
  readonly savedAt?: string;
  /** Index of the question before the last jump; none before the first. */
  readonly cameFrom?: number;
  readonly phase: 'rating' | 'details' | 'finished' | 'quit';
}

/** An answer to be put on disk. */
export interface Recording {
  readonly requirement: Requirement;
  readonly answer: Answer;
  /** What was added, where the answer itself was recorded before. */
  readonly details?: Details;
}

/** The result of an event: the new state, and what to record and say. */
export interface Step {
  readonly questionnaire: Questionnaire;
  readonly recordings: readonly Recording[];
  readonly notices: readonly InterviewNotice[];
}

/** At another question; the way back is kept. */
export function moveTo(questionnaire: Questionnaire, position: number): Questionnaire {
  return { ...questionnaire, position, cameFrom: questionnaire.position };
}

/** No answer changes. */
export function stay(questionnaire: Questionnaire, ...notices: readonly InterviewNotice[]): Step {
  return { questionnaire, recordings: [], notices };
}

/** The same at the next question; the questionnaire has ended after the last one. */
export function moveOn(step: Step): Step {
  const { questionnaire } = step;
  const position = questionnaire.position + 1;
  const isLast = position >= questionnaire.order.length;
  const next: Questionnaire = isLast
    ? { ...questionnaire, phase: 'finished' }
    : { ...questionnaire, position };
  return { ...step, questionnaire: next };
}

/** Records answers, and stays. */
export function record(questionnaire: Questionnaire, recordings: readonly Recording[]): Step {
  const answers = new Map(questionnaire.answers);
  for (const { requirement, answer: recorded } of recordings) {
    answers.set(requirement.id, recorded);
  }
  return { questionnaire: { ...questionnaire, answers }, recordings, notices: [] };
}
