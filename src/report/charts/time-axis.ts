import { calendarDay, firstOfMonth, mondayFrom } from '../../model/rules/day.ts';

/** A mark on the axis of time, at the number of a day. */
export interface TimeTick {
  readonly at: number;
  /** Month, as 1 to 12, of a tick that begins one; the year where it is to be said. */
  readonly month: number;
  readonly year: number | undefined;
}

/** What of the calendar is marked between two days. */
export interface TimeAxis {
  /** The first day, and the day after the last. */
  readonly from: number;
  readonly to: number;
  readonly months: readonly TimeTick[];
  /** Mondays, where there are few enough of them; their days of the month where those have room. */
  readonly weeks: readonly { readonly at: number; readonly day: number | undefined }[];
}

const daysOfWeek = 7;
const mostNumberedWeeks = 15;
const mostWeeks = 56;
/** Months between two marks: what a calendar is commonly divided into. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
/** More marks of months than this would run into each other across a page. */
const mostAcross = 12;

/** The axis from the month of the first day on, to the last day, with so many marks of months at most. */
export function timeAxis(first: number, last: number, mostMonths = mostAcross): TimeAxis {
  const { year, month } = calendarDay(first);
  const from = firstOfMonth(year, month);
  const to = last + 1;
  return { from, to, months: monthTicks({ from, to }, mostMonths), weeks: weekTicks(from, to) };
}

/** Where a day is on an axis that is drawn from its left edge to its right one. */
export function placeOn(
  { from, to }: TimeAxis,
  [left, right]: readonly [number, number],
): (day: number) => number {
  return (day) => left + ((day - from) / (to - from)) * (right - left);
}

function monthTicks(
  { from, to }: Pick<TimeAxis, 'from' | 'to'>,
  mostMonths: number,
): readonly TimeTick[] {
  const [start, end] = [calendarDay(from), calendarDay(to - 1)];
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  const step = steps.find((one) => months / one <= mostMonths) ?? months;
  const ticks: TimeTick[] = [];
  for (let index = 0; index < months; index += 1) {
    const at = firstOfMonth(start.year, start.month + index);
    const { year, month } = calendarDay(at);
    // Marks fall on January, so that a year begins with one.
    if ((year * 12 + month - 1) % step !== 0) continue;
    const saysYear = ticks.length === 0 || month === 1;
    ticks.push({ at, month, year: saysYear ? year : undefined });
  }
  return ticks;
}

function weekTicks(from: number, to: number): TimeAxis['weeks'] {
  const weeks = Math.ceil((to - from) / daysOfWeek);
  if (weeks > mostWeeks) return [];
  const first = mondayFrom(from);
  return Array.from({ length: weeks }, (_, index) => first + index * daysOfWeek)
    .filter((at) => at < to)
    .map((at) => ({ at, day: weeks > mostNumberedWeeks ? undefined : calendarDay(at).day }));
}
