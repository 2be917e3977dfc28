import type { Way } from '../model/evaluation.ts';
import { dayNumber, isoDate } from '../model/rules/day.ts';
import { addMonths } from '../model/rules/months.ts';

/** A wanted day that cannot be held, whatever is still unanswered: the work that is known lasts as long. */
export interface MissedTarget {
  readonly target: string;
  /** ISO date on which that work ends. */
  readonly until: string;
}

/** Holidays that end well before the days that a way names. */
export interface EndingHolidays {
  /** The last day of the last of them; `null` where none is given. */
  readonly last: string | null;
  /** The last day that the way names. */
  readonly until: string;
}

/** What has to be said of the calendar of a way. */
export interface CalendarBrief {
  /** Whether a holiday is within the days of the way, so that a picture of it shows one. */
  readonly showsHolidays: boolean;
  readonly ending: EndingHolidays | null;
  readonly missed: MissedTarget | null;
}

/** No school works for longer without a holiday: where the plan does, one is missing. */
const monthsWithoutHoliday = 3;

/** What has to be said of the calendar of a way; nothing where it has no work. Pure. */
export function briefCalendar(way: Way | null): CalendarBrief {
  const days = way === null ? [] : daysOf(way);
  const [first, until] = [days[0], days.at(-1)];
  if (way === null || first === undefined || until === undefined) {
    return { showsHolidays: false, ending: null, missed: null };
  }
  return {
    showsHolidays: way.holidays.some(({ from, to }) => from <= until && first <= to),
    ending: endingHolidays(way, first, until),
    missed: missedTarget(way),
  };
}

/** All days of the work and of what is reached by it, in order. */
function daysOf({ packages, milestones }: Way): readonly string[] {
  const worked = packages.flatMap(({ start, end }) => [start, end]);
  return worked.length === 0 ? [] : [...worked, ...milestones.map(({ date }) => date)].toSorted();
}

function endingHolidays({ holidays }: Way, first: string, until: string): EndingHolidays | null {
  const last = holidays
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  const from = last === undefined || last < first ? first : last;
  const reaches = isoDate(addMonths(dayNumber(from), monthsWithoutHoliday));
  return until <= reaches ? null : { last: last ?? null, until };
}

/** A wanted day that the work does not reach which is known so far; `null` where a first possible day is named. */
export function missedTarget({
  target,
  earliest,
  packages,
}: Pick<Way, 'target' | 'earliest' | 'packages'>): MissedTarget | null {
  const until = packages
    .map(({ end }) => end)
    .toSorted()
    .at(-1);
  if (target === null || earliest !== null || until === undefined) return null;
  return until < target ? null : { target, until };
}
