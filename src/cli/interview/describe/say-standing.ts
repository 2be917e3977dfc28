import type { Messages } from '../../../messages/messages.ts';
import type { AnswerCounts } from '../../../questionnaire/interviewer.ts';

/** The state in one phrase: how many are rated of those in scope, and the score if there is one. */
export function sayStanding(
  { score, ...counts }: AnswerCounts,
  messages: Messages,
  withScore = true,
): string {
  const standing = messages.text('questionnaire.standing', { ...counts });
  if (!withScore) return standing;
  const values = { isScored: String(score !== null), score: messages.percent(score) };
  return messages.text('questionnaire.standing-scored', { standing, ...values });
}
