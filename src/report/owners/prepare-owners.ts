import type { EvaluationRecord } from '../../model/evaluation.ts';
import { buildTrendChart } from '../figures/build-trend-chart.ts';
import {
  linkChart,
  type PreparedReport,
  type ReportContext,
} from '../gap-report/render-gap-report.ts';
import { ownersView } from './owners-view.ts';

/** Gathers what the template `owners` sees, and draws its one chart, the trend. */
export function prepareOwnersReport(
  evaluation: EvaluationRecord,
  { messages, templates, palette, chartAddress, cut }: ReportContext,
): PreparedReport {
  const view = ownersView(evaluation, messages, cut);
  const charts = buildTrendChart(evaluation.trend, { messages, palette });
  const links = charts.map((chart) => [chart.name, linkChart(chart, chartAddress(chart))] as const);
  return {
    work: { name: 'owners', templates, view, charts: Object.fromEntries(links), photos: {} },
    charts,
  };
}
