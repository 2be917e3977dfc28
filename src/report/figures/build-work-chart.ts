import type { DividedWork } from '../../evaluation/divide-work.ts';
import { dayNumber } from '../../model/rules/day.ts';
import { severities } from '../../model/rules/severity.ts';
import { type Chart, type ChartContext, drawBoth } from '../charts/chart.ts';
import { type GanttRow, ganttChart } from '../charts/gantt-chart.ts';
import { shortMonths } from '../words/say-date.ts';

/** The first steps of the proposed order of work along the calendar; no chart where there are none. */
export function buildWorkChart(
  { steps, laterCount }: DividedWork,
  { messages, palette }: ChartContext,
): readonly Chart[] {
  if (steps.length === 0) return [];
  const rows = steps.map(
    ({ rank, clause, name, gap, start, end }): GanttRow => ({
      number: String(rank),
      label: `${clause} ${name}`,
      first: dayNumber(start),
      last: dayNumber(end),
      kind: severities.indexOf(gap),
    }),
  );
  const title =
    laterCount === 0
      ? messages.text('report.work')
      : messages.text('report.chart.work', {
          shown: steps.length,
          all: steps.length + laterCount,
        });
  const numbers = steps.map(({ rank, name, start, end }) => {
    const dates = { start: messages.date(start), end: messages.date(end) };
    return messages.text('report.chart.work.row', { rank, name, ...dates });
  });
  const words = { title, description: `${title}: ${numbers.join('; ')}.` };
  const months = shortMonths(messages);
  const names = severities.map((kind) => messages.text(`report.gap.${kind}`));
  const drawings = drawBoth(palette, (look) =>
    ganttChart(rows, { ...words, kinds: names, months }, look),
  );
  return [{ name: 'work', ...words, ...drawings }];
}
