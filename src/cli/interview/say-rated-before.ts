import type { EarlierAnswer } from '../../questionnaire/interviewer.ts';
import type { AssessContext } from './question/assess-context.ts';
import { nameRating } from './question/question-lines.ts';

/** "was 2 Defined": an answer of last time in a list; `undefined` where there is none. */
export function sayRatedBefore(
  earlier: EarlierAnswer | undefined,
  context: Pick<AssessContext, 'standard' | 'messages'>,
): string | undefined {
  if (earlier === undefined) return undefined;
  const { rating } = earlier.answer;
  const values = { rating: String(rating), answer: nameRating(rating, context) };
  return context.messages.text('questionnaire.quick-was', values);
}
