import type { Engagement } from '../../model/engagement.ts';
import { EomsError } from '../../model/problem.ts';
import { applies } from '../../model/rules/applicability.ts';
import { dayNumber, isoDate } from '../../model/rules/day.ts';
import type { Requirement, Standard, Weight } from '../../model/standard.ts';
import { choosePeople } from '../../schedule/choose-people.ts';
import { type Stretch, setTimetable, type Timetable } from '../../schedule/set-timetable.ts';
import { seeAtSites, visitSites, type WeighedTopic } from './visit-sites.ts';

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
  readonly visits: readonly Visit[];
  /** Whether there is time to ask at each site what is critical; so there is where there is one site. */
  readonly isAskedTwice: boolean;
  /** Sites for which there is no half day. */
  readonly unvisited: readonly string[];
}

/** A day, or half of one, at a site. */
export interface Visit {
  readonly day: number;
  /** Empty where the institution names no site. */
  readonly site: string;
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

/** The minutes that a plan gives a requirement. */
export function plannedMinutes({ weight }: Pick<Requirement, 'weight'>): number {
  return minutesOf[weight];
}

/**
 * Proposes whom to see when and where, so that every requirement in scope has a source: few people, each on what
 * they know best by the standard's own questions. Weekends and the holidays of `eoms.yaml` are free.
 */
export function planInterviews(
  { requirements: all, roles }: Pick<Standard, 'requirements' | 'roles'>,
  {
    conditions,
    calendar,
    institution,
  }: Pick<Engagement, 'conditions' | 'calendar' | 'institution'>,
  { days, start }: InterviewDays,
): InterviewPlan {
  const requirements = all.filter((one) => applies(one, conditions));
  const topics = requirements.map(topicOf);
  const order = roles.map(({ id }) => id);
  const stretches = visitSites(days, institution.sites);
  const sites = [...new Set(stretches.map(({ place }) => place))];
  const chosen = choosePeople(topics).toSorted(
    (a, b) => order.indexOf(a.person) - order.indexOf(b.person),
  );
  const atSites = (isAskedTwice: boolean): Timetable =>
    setTimetable(
      chosen.flatMap((one) => {
        const role = roles.find(({ id }) => id === one.person);
        return seeAtSites(one, role, { sites, isAskedTwice });
      }),
      stretches,
    );
  const twice = atSites(true);
  // First everything has somebody to ask, and only then somebody at each site.
  const isAskedTwice = twice.left.length === 0;
  const timetable = isAskedTwice ? twice : atSites(false);
  const unasked = topics.filter(({ people }) => people.length === 0);
  return {
    ...timetable,
    left: [...timetable.left, ...unasked.map(({ id }) => ({ id, place: undefined }))],
    requirements,
    dates: workingDates(days, start, calendar?.holidays ?? []),
    isAskedTwice,
    visits: visitsOf(stretches),
    unvisited: institution.sites.filter((site) => !sites.includes(site)),
  };
}

/** Which site each day is spent at; a day has two where the team goes on at noon. */
function visitsOf(stretches: readonly Stretch[]): readonly Visit[] {
  return stretches
    .map(({ day, place }) => ({ day, site: place }))
    .filter(
      ({ day, site }, index, all) =>
        index === all.findIndex((one) => one.day === day && one.site === site),
    );
}

function topicOf({ id, weight, ask }: Requirement): WeighedTopic {
  return {
    id,
    weight,
    minutes: minutesOf[weight],
    people: [...new Set(ask.map(({ role }) => role))],
  };
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
