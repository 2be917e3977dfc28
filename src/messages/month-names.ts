import type { MonthNames } from '../model/rules/typed-day.ts';
import type { Messages } from './messages.ts';

/** The names of the months as a language writes them, in full and in short. */
export function monthNames(messages: Pick<Messages, 'text'>): MonthNames {
  return [messages.text('date.months'), messages.text('date.months.short')].map((names) =>
    names.split('|'),
  );
}
