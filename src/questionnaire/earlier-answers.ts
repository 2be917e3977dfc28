import type { Answer } from '../model/assessment.ts';
import type { EarlierAnswer } from './interviewer.ts';
import { confirmAnswer, looseFrom, type Stamp } from './revise-answer.ts';

/** What an answer may rest on: those of this assessment, and what an earlier one holds. */
export interface KnownAnswers {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly earlier?: ReadonlyMap<string, EarlierAnswer> | undefined;
}

/** What a new answer is built upon: the one there is, or else what was seen of an earlier assessment. */
export function groundOf(id: string, { answers, earlier }: KnownAnswers): Answer | undefined {
  const before = earlier?.get(id)?.answer;
  return answers.get(id) ?? (before === undefined ? undefined : looseFrom(before));
}

/** The answer of an earlier assessment, confirmed now; `undefined` where there is none. */
export function confirmEarlier(
  id: string,
  { earlier }: Pick<KnownAnswers, 'earlier'>,
  stamp: Stamp,
): Answer | undefined {
  const before = earlier?.get(id)?.answer;
  return before === undefined ? undefined : confirmAnswer(before, stamp);
}
