import type { Messages } from '../../messages/messages.ts';
import type { Acceptance } from '../../model/rules/acceptance.ts';
import { shortDate } from './say-date.ts';

/** Until when a gap is accepted, by whom and why, or that it is no longer. */
export function sayAcceptance(
  { state, until, by, reason }: Acceptance,
  messages: Messages,
): string {
  const day = shortDate(until, messages);
  return messages.text(`report.gap-acceptance.${state}`, { until: day, by, reason });
}
