import type { Way, WorkStep } from '../model/evaluation.ts';
import { calendarDay, dayNumber, firstOfMonth, isoDate } from '../model/rules/day.ts';

type Quarter = Way['quarters'][number];

/** Person-days by quarter of a year: those of each step spread evenly over its days. */
export function spreadDays(steps: readonly WorkStep[]): readonly Quarter[] {
  const quarters = new Map<number, number>();
  for (const { start, end, days = 0 } of steps) {
    const [first, last] = [dayNumber(start), dayNumber(end)];
    const each = days / (last - first + 1);
    for (let from = first; from <= last; ) {
      const [quarter, next] = quarterOf(from);
      const share = (Math.min(next, last + 1) - from) * each;
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + share);
      from = next;
    }
  }
  return [...quarters]
    .toSorted(([a], [b]) => a - b)
    .map(([quarter, days]) => ({ from: isoDate(quarter), days: Math.round(days * 10) / 10 }));
}

/** The first day of the quarter that a day is in, and that of the next. */
function quarterOf(day: number): readonly [from: number, next: number] {
  const { year, month } = calendarDay(day);
  const first = month - ((month - 1) % 3);
  return [firstOfMonth(year, first), firstOfMonth(year, first + 3)];
}
