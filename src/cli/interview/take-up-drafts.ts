import type { HalfTyped } from '../../app/drafts/half-typed.ts';
import { type TakenUp, type TakingUp, takeUpLeft } from '../../app/drafts/take-up-left.ts';
import type { Messages } from '../../messages/messages.ts';
import { type Keeping, keepTyped } from './question/keep-typed.ts';
import { nameRequirement } from './question/name-requirement.ts';

/** What was left half typed, with what it is kept and told by. */
export type SpokenUptake = TakingUp & Keeping;

/**
 * Takes up what was being typed when an earlier run was killed, and says what became of it.
 *
 * @param goOn hears of words that were not ended; whether this run goes on with them
 */
export function takeUpDrafts(
  taking: SpokenUptake,
  goOn?: (draft: HalfTyped) => boolean,
): Promise<void> {
  return takeUpLeft(taking, {
    goOn,
    keep: (typed, why) => keepTyped(typed, why, taking),
    tell: (taken) => taking.say(sayTakenUp(taken, taking.messages)),
  });
}

function sayTakenUp({ kind, requirement, who }: TakenUp, messages: Messages): string {
  const name = nameRequirement(requirement, messages);
  return messages.text('questionnaire.half-typed', { kind, name, who });
}
