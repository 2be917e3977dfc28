import { isWithinClause } from '../model/clauses/clause-order.ts';
import type { Calendar, Engagement } from '../model/engagement.ts';
import {
  type GapEntry,
  type RequirementResult,
  type RollUp,
  resultFinder,
  type Way,
  type WorkOrder,
} from '../model/evaluation.ts';
import { remember } from '../model/remember.ts';
import { dayNumber } from '../model/rules/day.ts';
import { highestRating } from '../model/rules/scale.ts';
import type { Standard } from '../model/standard.ts';
import { type DaysOff, workingWeeks } from '../schedule/working-weeks.ts';
import { chooseForReadiness } from './choose-for-readiness.ts';
import { type GapWork, orderWork } from './order-work.ts';
import { isProof, planWay, type WayPlace } from './plan-way.ts';

/** What work is planned from. */
export interface WorkInput {
  readonly standard: Standard;
  readonly engagement: Engagement;
  readonly overall: RollUp;
  readonly results: readonly RequirementResult[];
  readonly gaps: readonly GapEntry[];
  readonly date: string;
}

/** The order of work on all gaps, and the way to a first audit. See docs/scoring.md. */
export function planWork(input: WorkInput): { readonly work: WorkOrder; readonly way: Way } {
  const { standard, engagement, overall, date } = input;
  const calendar: Calendar = engagement.calendar ?? { holidays: [] };
  const off = calendar.holidays.map(
    ({ from, to }): DaysOff => ({ first: dayNumber(from), last: dayNumber(to) }),
  );
  const work = workOf(input);
  const order = (gaps: readonly GapWork[], from: string, factor: number): WorkOrder =>
    orderWork(gaps, {
      pace: { ...standard.pace, atOnce: standard.pace.atOnce * factor },
      capacity: calendar.capacity === undefined ? undefined : calendar.capacity * factor,
      weeks: workingWeeks(dayNumber(from), off),
    });
  const { pace } = standard;
  const weeks = workingWeeks(dayNumber(date), off);
  const needed = work.filter(({ phase }) => phase !== 'later');
  const way = planWay({
    leastScore: standard.readiness.score,
    date,
    calendar,
    off,
    stages: stagesOf(standard),
    placeOf: placeFinder(input),
    stepsFrom: (from, factor) => order(needed, from, factor).steps,
    stepsWith: (capacity) => orderWork(needed, { pace, capacity, weeks }).steps,
    isKnown: overall.counts.rated > 0 && overall.counts.unanswered === 0,
  });
  return { work: order(work, date, 1), way };
}

/** The stage of what no stage of the standard holds. */
const otherStage = 'other';

function stagesOf({ pdca }: Standard): readonly string[] {
  return [...pdca.map(({ id }) => id), otherStage];
}

/**
 * The gaps, each with what closes it and what comes before it. The major ones come first, then those of
 * each stage in turn, so that what is written is there before it is done.
 */
function workOf(input: WorkInput): readonly GapWork[] {
  const { standard, results, gaps } = input;
  const placeOf = placeFinder(input);
  const stages = stagesOf(standard);
  const turn = ({ requirement }: GapEntry): number => {
    const { isMajor, stage } = placeOf(requirement);
    return isMajor ? -1 : stages.indexOf(stage);
  };
  const resultOf = resultFinder({ requirements: results });
  const needed = neededFor(input);
  const before = new Map(standard.requirements.map(({ id, after }) => [id, after]));
  return gaps
    .toSorted((a, b) => turn(a) - turn(b))
    .map(({ rank, requirement, gap }) => ({
      rank,
      requirement,
      actions: resultOf(requirement).actions,
      after: before.get(requirement) ?? [],
      phase: phaseOf(placeOf(requirement), needed.has(requirement)),
      isMajor: gap === 'major',
    }));
}

function neededFor({ standard, results, gaps }: WorkInput): ReadonlySet<string> {
  const resultOf = resultFinder({ requirements: results });
  const listed = gaps.map(({ requirement }) => resultOf(requirement));
  return chooseForReadiness([...listed, ...results.filter(({ gap }) => gap === 'none')], {
    rule: standard.readiness,
    highest: highestRating(standard.scale),
  });
}

/** A major gap does not wait, wherever it is. */
function phaseOf({ stage, isMajor }: WayPlace, isNeeded: boolean): GapWork['phase'] {
  if (!isNeeded) return 'later';
  return isProof(stage) && !isMajor ? 'proof' : 'practice';
}

function placeFinder({ standard, gaps }: WorkInput): (requirement: string) => WayPlace {
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  const processes = new Map(standard.processes.map(({ id, name }) => [id, name]));
  const majors = new Set(gaps.filter(({ gap }) => gap === 'major').map((one) => one.requirement));
  // Each of a dozen orders that are tried asks for all of them.
  return remember((id) => {
    const { clause = '', processes: [first = ''] = [] } = requirements.get(id) ?? {};
    const stage = standard.pdca.find(({ clauses }) =>
      clauses.some((at) => isWithinClause(clause, at)),
    );
    return {
      stage: stage?.id ?? otherStage,
      process: processes.get(first) ?? '',
      isMajor: majors.has(id),
    };
  });
}
