import { mondayFrom } from '../model/rules/day.ts';

/** Days without work, by their numbers, both within it. */
export interface DaysOff {
  readonly first: number;
  readonly last: number;
}

/** Weeks of work, numbered from 0: those of the calendar without the weeks that are mostly off. */
export interface WorkingWeeks {
  /** The number of the Monday on which a week of work begins. */
  readonly monday: (week: number) => number;
}

const daysOfWeek = 7;
const workingDays = 5;
/** With three of five days off, nothing is begun or finished in a week. */
const mostOff = 2;
/** A century: a calendar of nothing but holidays must come to an end. */
const mostWeeks = 5200;

/** The weeks of work from the Monday on or after a day. */
export function workingWeeks(from: number, off: readonly DaysOff[]): WorkingWeeks {
  const mondays: number[] = [];
  let next = mondayFrom(from);
  const last = next + mostWeeks * daysOfWeek;
  const monday = (week: number): number => {
    let found = mondays[week];
    while (found === undefined) {
      if (next > last || countOff(next, off) <= mostOff) mondays.push(next);
      next += daysOfWeek;
      found = mondays[week];
    }
    return found;
  };
  return { monday };
}

/** How many of the five days from a Monday are off. */
function countOff(monday: number, off: readonly DaysOff[]): number {
  const days = Array.from({ length: workingDays }, (_, index) => monday + index);
  return days.filter((day) => off.some(({ first, last }) => first <= day && day <= last)).length;
}
