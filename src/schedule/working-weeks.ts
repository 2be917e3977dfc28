import { greatestOf, leastOf } from '../model/lists/extremes.ts';
import { remember } from '../model/remember.ts';
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
  /** The first and the last of its days on which people work. */
  readonly firstDay: (week: number) => number;
  readonly lastDay: (week: number) => number;
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
  const workedIn = remember((week: number): readonly number[] => {
    const days = daysFrom(monday(week));
    const worked = days.filter((day) => !isOff(day, off));
    // Nothing but holidays for a century: then they are not believed.
    return worked.length === 0 ? days : worked;
  });
  return {
    monday,
    firstDay: (week) => leastOf(workedIn(week)),
    lastDay: (week) => greatestOf(workedIn(week)),
  };
}

/** The first day from one on, that included, on which people work. */
export function workingDayFrom(day: number, off: readonly DaysOff[]): number {
  const last = day + mostWeeks * daysOfWeek;
  let next = day;
  while (next <= last && (isWeekend(next) || isOff(next, off))) next += 1;
  return next > last ? day : next;
}

function isWeekend(day: number): boolean {
  return day - mondayFrom(day - daysOfWeek + 1) >= workingDays;
}

/** How many of the five days from a Monday are off. */
function countOff(monday: number, off: readonly DaysOff[]): number {
  return daysFrom(monday).filter((day) => isOff(day, off)).length;
}

function daysFrom(monday: number): readonly number[] {
  return Array.from({ length: workingDays }, (_, index) => monday + index);
}

function isOff(day: number, off: readonly DaysOff[]): boolean {
  return off.some(({ first, last }) => first <= day && day <= last);
}
