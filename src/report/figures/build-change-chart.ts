import type { ClauseChange, ScoreChange } from '../../model/comparison.ts';
import { type ChangeRow, changeChart } from '../charts/change-chart.ts';
import { type Chart, type ChartContext, drawBoth } from '../charts/chart.ts';
import { sayPoints } from '../words/say-change.ts';

/** The scores before and now: of all, and of each main clause. */
export function buildChangeChart(
  overall: ScoreChange,
  clauses: readonly ClauseChange[],
  { messages, palette }: ChartContext,
): Chart {
  const rowOf = (change: ScoreChange, label: string): ChangeRow => ({
    label,
    before: change.before,
    after: change.after,
    shown: [
      messages.percent(change.before),
      messages.percent(change.after),
      sayPoints(change.points, messages),
    ],
    isTotal: change === overall,
  });
  const rows = [
    rowOf(overall, messages.text('report.change.overall')),
    ...clauses.map((change) => rowOf(change, `${change.id} ${change.name}`)),
  ];
  const title = messages.text('report.chart.change');
  const numbers = rows.map(({ label, shown: [before, after] }) =>
    messages.text('report.chart.change.row', { label, before, after }),
  );
  const words = { title, description: `${title}: ${numbers.join('; ')}.` };
  const heads = [
    messages.text('report.change.before'),
    messages.text('report.change.now'),
    messages.text('report.change.points'),
  ] as const;
  const drawings = drawBoth(palette, (look) => changeChart(rows, { ...words, heads }, look));
  return { name: 'change', ...words, ...drawings };
}
