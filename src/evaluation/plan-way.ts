import type { Calendar } from '../model/engagement.ts';
import type { Way, WorkStep } from '../model/evaluation.ts';
import { greatestOf, leastOf } from '../model/lists/extremes.ts';
import { dayNumber, isoDate, mondayFrom } from '../model/rules/day.ts';
import { sumPlanned } from '../model/rules/effort.ts';
import type { DaysOff } from '../schedule/working-weeks.ts';
import { holdTarget, startLatest } from './hold-target.ts';
import { type PlacedStep, packWork } from './pack-work.ts';
import { reachMilestones } from './reach-milestones.ts';
import { spreadDays } from './spread-days.ts';

const daysOfMonth = 365.25 / 12;
const daysOfWeek = 7;
/** Stages that look at how the work went, and what is made of that. */
const proofStages: ReadonlySet<string> = new Set(['check', 'act']);

/** Whether a stage is about the proof that the others work. */
export function isProof(stage: string): boolean {
  return proofStages.has(stage);
}

/** Where a requirement stands on the way, by its id. */
export interface WayPlace {
  readonly stage: string;
  readonly process: string;
  readonly isMajor: boolean;
}

/** What a way is planned from. */
export interface WayInput {
  /** Score that is enough, 0…1. */
  readonly leastScore: number;
  readonly date: string;
  readonly calendar: Calendar;
  readonly off: readonly DaysOff[];
  /** Stages of plan, do, check, act in their order, by id. */
  readonly stages: readonly string[];
  readonly placeOf: (requirement: string) => WayPlace;
  /** The needed steps of the work if it begins on a day, with so many times as much at once. */
  readonly stepsFrom: (date: string, factor: number) => readonly WorkStep[];
  /** The same from today, with so many person-days a month, as `eoms.yaml` would give them. */
  readonly stepsWith: (capacity: number) => readonly WorkStep[];
  /** Whether everything is rated; until then there is no honest date. */
  readonly isKnown: boolean;
}

/** Plans the way to a first audit: what to do, in packages, and when it could be. See docs/scoring.md. */
export function planWay(input: WayInput): Way {
  const { date, calendar, leastScore } = input;
  const steps = input.stepsFrom(date, 1);
  const { capacity = null, target = null, holidays } = calendar;
  const days = sumPlanned(steps);
  const placed = steps.map((step): PlacedStep => ({ step, ...input.placeOf(step.requirement) }));
  const packages = packWork(placed, input.stages);
  const dated = withLatest(packages, datesOf(steps, target, input), input);
  return {
    leastScore,
    requirements: steps.toSorted((a, b) => a.rank - b.rank).map(({ requirement }) => requirement),
    days,
    capacity,
    monthly: Math.round(days / monthsOf(steps)),
    holidays,
    quarters: spreadDays(steps),
    target,
    ...dated,
  };
}

type Dates = Pick<Way, 'milestones' | 'earliest' | 'sooner' | 'latestStart'>;

/** The dates; where the target can be held, when each package begins for it at the latest; else what could hold it. */
function withLatest(
  packages: Way['packages'],
  dates: Dates,
  input: WayInput,
): Dates & Pick<Way, 'packages' | 'more'> {
  const { latestStart: start, earliest } = dates;
  const { target, capacity } = input.calendar;
  if (start !== null) {
    return { ...dates, packages: startLatest(packages, input.stepsFrom(start, 1)) };
  }
  if (earliest === null || target === undefined || capacity === undefined) {
    return { ...dates, packages };
  }
  const earliestWith = (days: number): string | null =>
    lastDay(milestonesOf(input.stepsWith(days), input.date, input));
  const more = holdTarget({ target, capacity, earliestWith });
  return { ...dates, packages, ...(more === undefined ? {} : { more }) };
}

/** As long as something is not rated there is no honest date. */
function datesOf(steps: readonly WorkStep[], target: string | null, input: WayInput): Dates {
  if (!input.isKnown) return { milestones: [], earliest: null, sooner: null, latestStart: null };
  const milestones = milestonesOf(steps, input.date, input);
  return {
    milestones,
    earliest: lastDay(milestones),
    sooner: earliestFrom(input.date, 2, input),
    latestStart: target === null ? null : latestStart(target, input),
  };
}

function lastDay(milestones: Way['milestones']): string | null {
  return milestones.at(-1)?.date ?? null;
}

function milestonesOf(
  steps: readonly WorkStep[],
  date: string,
  { placeOf, off }: WayInput,
): Way['milestones'] {
  const gaps = steps.map(({ requirement, end }) => {
    const { stage, isMajor } = placeOf(requirement);
    return { isMajor, isPractice: !isProof(stage), end };
  });
  return reachMilestones(gaps, { date, off });
}

function earliestFrom(date: string, factor: number, input: WayInput): string | null {
  return lastDay(milestonesOf(input.stepsFrom(date, factor), date, input));
}

/** Months from the first day of the work to its last; 1 where there is none, or less. */
function monthsOf(steps: readonly WorkStep[]): number {
  const starts = steps.map(({ start }) => dayNumber(start));
  const ends = steps.map(({ end }) => dayNumber(end));
  if (steps.length === 0) return 1;
  return Math.max(1, (greatestOf(ends) - leastOf(starts) + 1) / daysOfMonth);
}

/** The last Monday on which work can begin and be through by the target; `null` where today is too late. */
function latestStart(target: string, input: WayInput): string | null {
  const first = mondayFrom(dayNumber(input.date));
  const reaches = (week: number): boolean => {
    const day = isoDate(first + week * daysOfWeek);
    return (earliestFrom(day, 1, input) ?? day) <= target;
  };
  if (!reaches(0)) return null;
  // The way from a later day never ends earlier: halves of what is left are tried.
  let [fits, fails] = [0, Math.max(1, Math.ceil((dayNumber(target) - first) / daysOfWeek) + 1)];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (reaches(middle)) fits = middle;
    else fails = middle;
  }
  return isoDate(first + fits * daysOfWeek);
}
