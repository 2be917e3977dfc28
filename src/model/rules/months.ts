import { calendarDay, firstOfMonth } from './day.ts';

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: ofMonth } = calendarDay(day);
  const first = firstOfMonth(year, month + months);
  const next = firstOfMonth(year, month + months + 1);
  return Math.min(first + ofMonth - 1, next - 1);
}
