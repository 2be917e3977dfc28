import type { CalendarBrief } from '../../briefing/brief-calendar.ts';
import type { Messages } from '../../messages/messages.ts';

/** That holidays are missing from a plan, and from which day on; empty where those that are given reach far enough. */
export function sayEndingHolidays(
  { ending }: Pick<CalendarBrief, 'ending'>,
  messages: Messages,
): string {
  if (ending === null) return '';
  const { last, until } = ending;
  return messages.text('report.holidays-end', {
    last: last === null ? 'none' : messages.date(last),
    until: messages.date(until),
  });
}
