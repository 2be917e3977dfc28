import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import { type Evaluation, resultFinder, type WorkOrder } from '../../model/evaluation.ts';
import { monthOfYear } from '../say-date.ts';
import type { workView } from './work-schema.ts';

/** As many steps as a chart can show on a page; what comes later is summed up by month. */
export const stepsInChart = 25;

/** The order of work as the template sees it. */
type WorkView = Derived<typeof workView>;
/** A step of it, with the gap that it is against. */
export type StepView = WorkView['steps'][number];
type MonthView = WorkView['later'][number];

/** The steps of the work of an evaluation, each with the gap that it is against. */
export function viewSteps(
  evaluation: Pick<Evaluation, 'work' | 'gaps' | 'requirements'>,
): readonly StepView[] {
  const resultOf = resultFinder(evaluation);
  const gaps = new Map(evaluation.gaps.map(({ requirement, gap }) => [requirement, gap]));
  return evaluation.work.steps.flatMap((step) => {
    const { name, clause } = resultOf(step.requirement);
    const gap = gaps.get(step.requirement);
    return gap === undefined ? [] : [{ ...step, name, clause, gap }];
  });
}

/** The order of work, its steps in full as far as a chart shows them. */
export function viewWork(
  { pace, withoutAction }: WorkOrder,
  steps: readonly StepView[],
  messages: Messages,
): WorkView {
  const later = steps.slice(stepsInChart);
  return {
    pace,
    steps: steps.slice(0, stepsInChart),
    later: byMonth(later, messages),
    laterCount: later.length,
    lastDay: later.at(-1)?.end ?? '',
    withoutAction,
  };
}

/** The months in which steps begin, each with its steps. */
function byMonth(steps: readonly StepView[], messages: Messages): readonly MonthView[] {
  const months = new Map<string, StepView[]>();
  for (const step of steps) {
    const month = step.start.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), step]);
  }
  return [...months].map(([month, own]) => ({
    month: monthOfYear(month, messages),
    count: own.length,
    names: own.map(({ clause, name }) => `${clause} ${name}`).join('; '),
  }));
}
