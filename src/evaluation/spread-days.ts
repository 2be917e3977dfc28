import type { Way, WorkStep } from '../model/evaluation.ts';
import { calendarDay, dayNumber, firstOfMonth, isoDate } from '../model/rules/day.ts';
import { sumPlanned } from '../model/rules/effort.ts';

type Quarter = Way['quarters'][number];

/**
 * Person-days by quarter of a year: those of each step spread evenly over its days. They are whole, but for the last
 * where the sum is not, and add up to those of the steps: who reads them adds.
 */
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
  return roundTogether(
    [...quarters].toSorted(([a], [b]) => a - b),
    sumPlanned(steps),
  );
}

/** Each rounded so that all up to it are as many as they are, rounded; the last makes the sum whole. */
function roundTogether(
  quarters: readonly (readonly [from: number, days: number])[],
  whole: number,
): readonly Quarter[] {
  let [exact, given] = [0, 0];
  return quarters.map(([from, days], index) => {
    exact += days;
    const upTo = index === quarters.length - 1 ? whole : Math.min(Math.round(exact), whole);
    const own = upTo - given;
    given = upTo;
    return { from: isoDate(from), days: Math.round(own * 100) / 100 };
  });
}

/** The first day of the quarter that a day is in, and that of the next. */
function quarterOf(day: number): readonly [from: number, next: number] {
  const { year, month } = calendarDay(day);
  const first = month - ((month - 1) % 3);
  return [firstOfMonth(year, first), firstOfMonth(year, first + 3)];
}
