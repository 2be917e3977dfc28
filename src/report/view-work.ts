import type { Messages } from '../messages/messages.ts';
import type { WorkOrder, WorkStep } from '../model/evaluation.ts';
import { monthOfYear } from './say-date.ts';

/** As many steps as a chart can show on a page; what comes later is summed up by month. */
export const stepsInChart = 25;

/** The order of work as the template sees it. */
export interface WorkView extends WorkOrder {
  readonly later: readonly MonthView[];
  readonly laterCount: number;
  readonly lastDay: string;
}

interface MonthView {
  readonly month: string;
  readonly count: number;
  readonly names: string;
}

export function viewWork({ steps, pace, withoutAction }: WorkOrder, messages: Messages): WorkView {
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
function byMonth(steps: readonly WorkStep[], messages: Messages): readonly MonthView[] {
  const months = new Map<string, WorkStep[]>();
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
