import type { Messages } from '../../messages/messages.ts';
import type { RequirementResult } from '../../model/evaluation.ts';
import type { ScaleStep } from '../../model/standard.ts';

/** The rating of a requirement in words, or why it has none. */
export function sayRating(
  { state, rating }: Pick<RequirementResult, 'state' | 'rating'>,
  scale: readonly ScaleStep[],
  messages: Messages,
): string {
  if (rating !== null) return `${rating} ${scale[rating]?.name ?? ''}`;
  return messages.text(state === 'unanswered' ? 'report.unanswered' : 'report.not-applicable');
}
