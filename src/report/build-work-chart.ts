import { dayNumber } from '../model/rules/day.ts';
import { severities } from '../model/rules/severity.ts';
import type { Chart, ChartContext } from './charts/chart.ts';
import { type GanttRow, ganttChart } from './charts/gantt-chart.ts';
import { shortMonths } from './say-date.ts';
import { type StepView, stepsInChart } from './view/view-work.ts';

/** The first steps of the proposed order of work along the calendar; no chart where there are none. */
export function buildWorkChart(
  steps: readonly StepView[],
  { messages, palette }: ChartContext,
): readonly Chart[] {
  const shown = steps.slice(0, stepsInChart);
  if (shown.length === 0) return [];
  const rows = shown.map(
    ({ rank, clause, name, gap, start, end }): GanttRow => ({
      number: String(rank),
      label: `${clause} ${name}`,
      first: dayNumber(start),
      last: dayNumber(end),
      kind: severities.indexOf(gap),
    }),
  );
  const title =
    shown.length === steps.length
      ? messages.text('report.work')
      : messages.text('report.chart.work', { shown: shown.length, all: steps.length });
  const numbers = shown.map(({ rank, name, start, end }) => {
    const dates = { start: messages.date(start), end: messages.date(end) };
    return messages.text('report.chart.work.row', { rank, name, ...dates });
  });
  const words = { title, description: `${title}: ${numbers.join('; ')}.` };
  const months = shortMonths(messages);
  const names = severities.map((kind) => messages.text(`report.gap.${kind}`));
  return [
    { name: 'work', ...words, svg: ganttChart(rows, { ...words, kinds: names, months }, palette) },
  ];
}
