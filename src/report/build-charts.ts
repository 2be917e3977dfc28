import type { Messages } from '../messages/messages.ts';
import type { Evaluation, RollUp } from '../model/evaluation.ts';
import type { ChartPalette } from '../model/theme.ts';
import { barChart } from './charts/bar-chart.ts';
import type { Chart, ChartValue, ChartWords } from './charts/chart.ts';
import { radarChart } from './charts/radar-chart.ts';

/** The charts of the gap report, by the name under which its template asks for them. */
export function buildCharts(
  evaluation: Evaluation,
  messages: Messages,
  palette: ChartPalette,
): Readonly<Record<string, Chart>> {
  const mainClauses = evaluation.clauses.filter(
    ({ depth, counts }) => depth === 1 && counts.inScope > 0,
  );
  const processes = evaluation.processes.filter(({ counts }) => counts.inScope > 0);
  const charts: Chart[] = [];
  // A radar needs three axes to have an area; a smaller standard gets bars.
  if (mainClauses.length > 2) charts.push(clauseRadar(mainClauses, messages, palette));
  if (processes.length > 0) charts.push(processBars(processes, messages, palette));
  return Object.fromEntries(charts.map((chart) => [chart.name, chart]));
}

function clauseRadar(clauses: readonly RollUp[], messages: Messages, palette: ChartPalette): Chart {
  const values = clauses.map((clause) => ({
    ...valueOf(clause, messages),
    label: `${clause.id} ${shorten(clause.name)}`,
  }));
  const words = wordsOf(messages.text('report.chart.clauses'), values);
  return { name: 'clauses', ...words, svg: radarChart(values, { words, palette }) };
}

function processBars(
  processes: readonly RollUp[],
  messages: Messages,
  palette: ChartPalette,
): Chart {
  const values = processes.map((process) => valueOf(process, messages));
  const words = wordsOf(messages.text('report.chart.processes'), values);
  return { name: 'processes', ...words, svg: barChart(values, { words, palette }) };
}

function valueOf({ name, score }: RollUp, messages: Messages): ChartValue {
  return { label: name, value: score, shown: messages.percent(score) };
}

/** Says what the chart shows: every label with its number. */
function wordsOf(title: string, values: readonly ChartValue[]): ChartWords {
  const numbers = values.map(({ label, shown }) => `${label} ${shown}`).join('; ');
  return { title, description: `${title}: ${numbers}.` };
}

const longestLabel = 30;

function shorten(name: string): string {
  if (name.length <= longestLabel) return name;
  const words = name.slice(0, longestLabel).split(' ').slice(0, -1);
  return `${words.join(' ')} …`;
}
