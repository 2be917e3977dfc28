import type { Milestone } from '../model/evaluation.ts';
import { greatestOf } from '../model/lists/extremes.ts';
import { dayNumber, isoDate } from '../model/rules/day.ts';
import { addMonths } from '../model/rules/months.ts';
import { type DaysOff, workingDayFrom, workingWeeks } from '../schedule/working-weeks.ts';

/** Months of records that a certification body wants to see of a system in practice. */
const recordMonths = 3;
/** Time for an internal audit of these records and a management review of what it found. */
const reviewMonths = 1;

/**
 * Whole weeks of work between the review and a first audit: to write its minutes and do what they decide, to send the
 * documents to the certification body and to agree on a day with it.
 */
const leadWeeks = 4;

/** A gap that is worked on, as far as milestones look at it. */
export interface GapOnTheWay {
  readonly isMajor: boolean;
  /** Whether it is about what is done, not about looking how it went. */
  readonly isPractice: boolean;
  /** ISO date on which the work ends. */
  readonly end: string;
}

/**
 * What is reached when, on the way to a first audit: the major gaps closed, all in practice, three
 * months of records, these audited and reviewed, and after four weeks of work the first Monday on which people work.
 * Each is a day on which people work. What nothing is open of is not waited for. See docs/scoring.md.
 */
export function reachMilestones(
  gaps: readonly GapOnTheWay[],
  { date, off }: { readonly date: string; readonly off: readonly DaysOff[] },
): readonly Milestone[] {
  const today = dayNumber(date);
  const majors = lastOf(gaps.filter(({ isMajor }) => isMajor));
  const practice = lastOf(gaps.filter(({ isPractice }) => isPractice));
  const all = lastOf(gaps) ?? today;
  const workday = (day: number): number => workingDayFrom(day, off);
  const records = practice === undefined ? undefined : workday(addMonths(practice, recordMonths));
  const reviewed =
    records === undefined ? all : greatestOf([workday(addMonths(records, reviewMonths)), all]);
  const milestones: readonly (readonly [Milestone['code'], number | undefined])[] = [
    ['majors-closed', majors],
    ['in-practice', practice],
    ['records-kept', records],
    ['reviewed', gaps.length === 0 ? undefined : reviewed],
    ['stage-1', firstAudit(reviewed, gaps.length === 0 ? 0 : leadWeeks, off)],
  ];
  return milestones.flatMap(([code, day]) =>
    day === undefined ? [] : [{ code, date: isoDate(day) }],
  );
}

/** After so many weeks of work, the first Monday that is not off itself. */
function firstAudit(reviewed: number, weeks: number, off: readonly DaysOff[]): number {
  const work = workingWeeks(reviewed, off);
  let week = weeks;
  while (work.firstDay(week) !== work.monday(week)) week += 1;
  return work.monday(week);
}

function lastOf(gaps: readonly GapOnTheWay[]): number | undefined {
  return gaps.length === 0 ? undefined : greatestOf(gaps.map(({ end }) => dayNumber(end)));
}
