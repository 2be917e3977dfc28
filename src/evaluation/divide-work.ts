import {
  type Evaluation,
  type GapEntry,
  resultFinder,
  type WorkStep,
} from '../model/evaluation.ts';

/** As many steps as a chart can show on a page. */
const stepsInFull = 25;

/** A step of the work with the gap that it is against. */
export interface GapStep extends WorkStep {
  readonly name: string;
  readonly clause: string;
  readonly gap: GapEntry['gap'];
}

/** The steps that begin in one month, such as `2026-11`. */
export interface MonthOfSteps {
  readonly month: string;
  readonly steps: readonly GapStep[];
}

/** The order of work: what is shown step by step, and what comes later, by month. */
export interface DividedWork {
  readonly steps: readonly GapStep[];
  readonly later: readonly MonthOfSteps[];
  readonly laterCount: number;
  /** When the last of the later steps to end does; empty where there are none. */
  readonly lastDay: string;
}

/** Divides the work of an evaluation into what a page has room for in full, and the rest. */
export function divideWork(
  evaluation: Pick<Evaluation, 'work' | 'gaps' | 'requirements'>,
): DividedWork {
  const steps = stepsAgainstGaps(evaluation);
  const later = steps.slice(stepsInFull);
  return {
    steps: steps.slice(0, stepsInFull),
    later: byMonth(later),
    laterCount: later.length,
    lastDay: lastEndOf(later),
  };
}

function stepsAgainstGaps(
  evaluation: Pick<Evaluation, 'work' | 'gaps' | 'requirements'>,
): readonly GapStep[] {
  const resultOf = resultFinder(evaluation);
  const gaps = new Map(evaluation.gaps.map(({ requirement, gap }) => [requirement, gap]));
  return evaluation.work.steps.flatMap((step) => {
    const { name, clause } = resultOf(step.requirement);
    const gap = gaps.get(step.requirement);
    return gap === undefined ? [] : [{ ...step, name, clause, gap }];
  });
}

/** Steps come in the order in which they begin: one that began before others may end after them. */
function lastEndOf(steps: readonly WorkStep[]): string {
  const [last = ''] = steps
    .map(({ end }) => end)
    .toSorted()
    .toReversed();
  return last;
}

function byMonth(steps: readonly GapStep[]): readonly MonthOfSteps[] {
  const months = new Map<string, readonly GapStep[]>();
  for (const step of steps) {
    const month = step.start.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), step]);
  }
  return [...months].map(([month, own]) => ({ month, steps: own }));
}
