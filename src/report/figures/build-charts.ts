import { arrangeResults } from '../../evaluation/arrange-results.ts';
import { divideWork } from '../../evaluation/divide-work.ts';
import { sumUpComparison } from '../../evaluation/sum-up-comparison.ts';
import type { Messages } from '../../messages/messages.ts';
import { mainClause } from '../../model/clauses/clause-order.ts';
import type { ClauseRollUp, EvaluationRecord, RollUp } from '../../model/evaluation.ts';
import { append } from '../../model/lists/append.ts';
import { barChart } from '../charts/bar-chart.ts';
import {
  type Chart,
  type ChartContext,
  type ChartValue,
  type ChartWords,
  drawBoth,
} from '../charts/chart.ts';
import { coverageChart } from '../charts/coverage-chart.ts';
import { type HeatRow, heatMap } from '../charts/heat-map.ts';
import { radarChart } from '../charts/radar-chart.ts';
import { buildChangeChart } from './build-change-chart.ts';
import { buildTrendChart } from './build-trend-chart.ts';
import { buildWorkChart } from './build-work-chart.ts';

/** The charts of the gap report, by the name under which its template asks for them. */
export function buildCharts(
  evaluation: EvaluationRecord,
  context: ChartContext,
): Readonly<Record<string, Chart>> {
  const { mainClauses, gapMap, processes } = arrangeResults(evaluation);
  const charts: Chart[] = [];
  if (mainClauses.length > 0) {
    charts.push(clauseScores(mainClauses, context), clauseCoverage(mainClauses, context));
  }
  if (gapMap.length > 0) charts.push(mapOfGaps(gapMap, context));
  if (processes.length > 0) charts.push(processBars(processes, context));
  const { comparison, institution } = evaluation;
  if (comparison !== undefined) {
    const { clauses } = sumUpComparison(comparison, institution.name);
    charts.push(buildChangeChart(comparison.overall, clauses, context));
  }
  append(charts, buildTrendChart(evaluation.trend, context));
  append(charts, buildWorkChart(divideWork(evaluation), context));
  return Object.fromEntries(charts.map((chart) => [chart.name, chart]));
}

/** A radar needs three axes to have an area, and more than twelve leave no room for their labels. */
const [fewestAxes, mostAxes] = [3, 12];

function clauseScores(clauses: readonly RollUp[], { messages, palette }: ChartContext): Chart {
  const values = clauses.map((clause) => valueOf(nameClause(clause), clause, messages));
  const words = scoreWords(messages.text('report.chart.clauses'), values);
  const fits = values.length >= fewestAxes && values.length <= mostAxes;
  const drawings = drawBoth(palette, (look) =>
    // On a phone a radar has no room for its labels.
    (fits && look.width !== 'narrow' ? radarChart : barChart)(values, words, look),
  );
  return { name: 'clauses', ...words, ...drawings };
}

function processBars(processes: readonly RollUp[], { messages, palette }: ChartContext): Chart {
  const values = processes.map((process) => valueOf(process.name, process, messages));
  const words = scoreWords(messages.text('report.chart.processes'), values);
  return {
    name: 'processes',
    ...words,
    ...drawBoth(palette, (look) => barChart(values, words, look)),
  };
}

function clauseCoverage(clauses: readonly RollUp[], { messages, palette }: ChartContext): Chart {
  const rows = clauses.map((clause) => {
    const { rated, unanswered: open, notApplicable } = clause.counts;
    return { label: nameClause(clause), rated, open, notApplicable };
  });
  const numbers = rows.map((row) => messages.text('report.chart.coverage.row', row));
  const words = sayNumbers(messages.text('report.chart.coverage'), numbers);
  const states = {
    rated: messages.text('report.rated'),
    open: messages.text('report.short.open'),
    notApplicable: messages.text('report.short.not-applicable'),
  };
  const drawings = drawBoth(palette, (look) => coverageChart(rows, { ...words, states }, look));
  return { name: 'coverage', ...words, ...drawings };
}

function mapOfGaps(clauses: readonly ClauseRollUp[], { messages, palette }: ChartContext): Chart {
  const rows = clauses.map((clause) => heatRow(clause));
  const numbers = rows.map(({ label, counts: [major, minor, improvement] }) =>
    major == null || minor == null || improvement == null
      ? messages.text('report.chart.gaps.unrated', { label })
      : messages.text('report.chart.gaps.row', { label, major, minor, improvement }),
  );
  const words = sayNumbers(messages.text('report.chart.gaps'), numbers);
  const columns = [
    messages.text('report.figure.major'),
    messages.text('report.figure.minor'),
    messages.text('report.figure.improvement'),
  ];
  const drawings = drawBoth(palette, (look) => heatMap(rows, { ...words, columns }, look));
  return { name: 'gaps', ...words, ...drawings };
}

function heatRow(clause: ClauseRollUp): HeatRow {
  const { major, minor, improvement, rated } = clause.counts;
  const group = mainClause(clause.id);
  const counts = rated === 0 ? [null, null, null] : [major, minor, improvement];
  return { label: nameClause(clause), group, counts };
}

function nameClause({ id, name }: RollUp): string {
  return `${id} ${name}`;
}

function valueOf(label: string, { score }: RollUp, messages: Messages): ChartValue {
  return { label, value: score, shown: messages.percent(score) };
}

/** Says what a chart of scores shows: every label with its number. */
function scoreWords(title: string, values: readonly ChartValue[]): ChartWords {
  return sayNumbers(
    title,
    values.map(({ label, shown }) => `${label} ${shown}`),
  );
}

function sayNumbers(title: string, numbers: readonly string[]): ChartWords {
  return { title, description: `${title}: ${numbers.join('; ')}.` };
}
