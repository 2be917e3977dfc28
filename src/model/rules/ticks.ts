import type { Answer, RatedAnswer } from '../assessment.ts';
import { allowsMissing } from './scale.ts';

/** Items that are missing by an answer, or were by the one before it. */
export function ticksOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  const missing = answer.rating === 'na' ? [] : answer.missing;
  return missing.length > 0 ? missing : (answer.earlierMissing ?? []);
}

/** Missing items under a rating: where it allows none they are kept aside, and do not count. */
export function placeTicks(
  ticks: readonly string[],
  { rating, highest }: { readonly rating: number; readonly highest: number },
): Pick<RatedAnswer, 'missing' | 'earlierMissing'> {
  if (allowsMissing(rating, highest)) return { missing: ticks };
  return { missing: [], ...(ticks.length === 0 ? {} : { earlierMissing: ticks }) };
}
