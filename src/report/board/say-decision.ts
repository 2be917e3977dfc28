import type { DatedGap, Decision } from '../../briefing/decide.ts';
import type { Messages } from '../../messages/messages.ts';
import { shortDate } from '../words/say-date.ts';

/** What is to be decided, ready for the minutes; days are short. */
export function sayDecision({ code, ...about }: Decision, messages: Messages): string {
  const values = Object.entries(about).map(([name, value]) => [name, sayValue(value, messages)]);
  return messages.text(`board.decision.${code}`, Object.fromEntries(values));
}

type DecisionValue = string | number | readonly DatedGap[] | null;

/** Texts in decisions are days. */
function sayValue(value: DecisionValue, messages: Messages): string | number {
  if (value === null) return 'none';
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return shortDate(value, messages);
  return value.map((gap) => sayGap(gap, messages)).join(', ');
}

function sayGap({ name, until, acceptedUntil }: DatedGap, messages: Messages): string {
  const day = until === null ? 'none' : shortDate(until, messages);
  if (acceptedUntil !== null) {
    const accepted = shortDate(acceptedUntil, messages);
    return messages.text('board.decision.remedy.accepted', { name, until: day, accepted });
  }
  return until === null ? name : messages.text('board.decision.remedy.gap', { name, until: day });
}
