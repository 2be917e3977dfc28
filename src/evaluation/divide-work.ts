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

/** The steps that begin in one month, such as `2026-11`, or in a year: `2028`. */
export interface SpanOfSteps {
  readonly span: string;
  readonly steps: readonly GapStep[];
}

/** The order of work: what is shown step by step, and what comes later, by month. */
export interface DividedWork {
  readonly steps: readonly GapStep[];
  /** By month; what readiness can do without by year, as months years ahead would be believed. */
  readonly later: readonly SpanOfSteps[];
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
    later: bySpan(later),
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

function bySpan(steps: readonly GapStep[]): readonly SpanOfSteps[] {
  const spans = new Map<string, readonly GapStep[]>();
  for (const step of steps) {
    const span = step.start.slice(0, step.isNeeded === false ? 4 : 7);
    spans.set(span, [...(spans.get(span) ?? []), step]);
  }
  return [...spans].map(([span, own]) => ({ span, steps: own }));
}
