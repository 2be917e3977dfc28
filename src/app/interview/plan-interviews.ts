import type { Engagement } from '../../model/engagement.ts';
import { EomsError } from '../../model/problem.ts';
import { applies } from '../../model/rules/applicability.ts';
import { dayNumber, isoDate } from '../../model/rules/day.ts';
import type { Requirement, Standard, Weight } from '../../model/standard.ts';
import { choosePeople, type Topic } from '../../schedule/choose-people.ts';
import { type Stretch, setTimetable, type Timetable } from '../../schedule/set-timetable.ts';

/** When interviews are held. */
export interface InterviewDays {
  readonly days: number;
  /** ISO date of the first day, or of one shortly before it. */
  readonly start: string;
}

/** Who is seen when, at one institution. */
export interface InterviewPlan extends Timetable {
  /** ISO dates. */
  readonly dates: readonly string[];
  /** In scope, in the order of the standard. */
  readonly requirements: readonly Requirement[];
}

const mostDays = 20;

/**
 * Refuses days that no plan of interviews has.
 *
 * @throws EomsError `usage` where there are none, or too many.
 */
export function checkDays(days: number): void {
  if (Number.isInteger(days) && days >= 1 && days <= mostDays) return;
  throw new EomsError('usage', [{ key: 'cli.interview.days', values: { most: mostDays } }]);
}

/** Minutes for a requirement, by its weight. */
const minutesOf: Readonly<Record<Weight, number>> = { 1: 3, 2: 4, 3: 6 };

const hour = 60;
/** The hours of an audit day, in minutes since midnight. */
export const dayFrame = {
  begins: 9 * hour,
  opened: 9 * hour + 30,
  lunch: 12 * hour,
  afternoon: 12 * hour + 45,
  closing: 15 * hour + 15,
  ends: 16 * hour,
} as const;

/**
 * Proposes whom to see when, so that every requirement in scope has a source: few people, each on what
 * they know best by the standard's own questions. Weekends and the holidays of `eoms.yaml` are free.
 */
export function planInterviews(
  { requirements: all, roles }: Pick<Standard, 'requirements' | 'roles'>,
  { conditions, calendar }: Pick<Engagement, 'conditions' | 'calendar'>,
  { days, start }: InterviewDays,
): InterviewPlan {
  const requirements = all.filter((one) => applies(one, conditions));
  const topics = requirements.map(topicOf);
  const order = roles.map(({ id }) => id);
  const conversations = choosePeople(topics).toSorted(
    (a, b) => order.indexOf(a.person) - order.indexOf(b.person),
  );
  const timetable = setTimetable(conversations, freeStretches(days));
  const unasked = topics.filter(({ people }) => people.length === 0).map(({ id }) => id);
  return {
    ...timetable,
    left: [...timetable.left, ...unasked],
    requirements,
    dates: workingDates(days, start, calendar?.holidays ?? []),
  };
}

function topicOf({ id, weight, ask }: Requirement): Topic {
  return { id, minutes: minutesOf[weight], people: [...new Set(ask.map(({ role }) => role))] };
}

/** Mornings and afternoons, without the opening on the first day and the closing on the last. */
function freeStretches(days: number): readonly Stretch[] {
  return Array.from({ length: days }, (_, day) => [
    { day, from: day === 0 ? dayFrame.opened : dayFrame.begins, to: dayFrame.lunch },
    { day, from: dayFrame.afternoon, to: day === days - 1 ? dayFrame.closing : dayFrame.ends },
  ]).flat();
}

const daysOfWeek = 7;
const workingDays = 5;

function workingDates(
  days: number,
  start: string,
  holidays: readonly { readonly from: string; readonly to: string }[],
): readonly string[] {
  const dates: string[] = [];
  const first = dayNumber(start);
  const last = first + 3660;
  for (let day = first; dates.length < days; day += 1) {
    const date = isoDate(day);
    const isOff = holidays.some(({ from, to }) => from <= date && date <= to);
    // Day 1 was a Monday.
    const isWorking = (day - 1) % daysOfWeek < workingDays && !isOff;
    if (isWorking || day > last) dates.push(date);
  }
  return dates;
}
