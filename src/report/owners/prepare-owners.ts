import type { EvaluationRecord } from '../../model/evaluation.ts';
import { buildTrendChart } from '../figures/build-trend-chart.ts';
import {
  linkChart,
  type PreparedReport,
  type ReportContext,
} from '../gap-report/render-gap-report.ts';
import { linkPhotos, viewPhoto } from '../gap-report/view-photos.ts';
import { ownersView } from './owners-view.ts';

/** Gathers what the template `owners` sees, and draws its one chart, the trend; pictures of evidence go to their gaps. */
export function prepareOwnersReport(
  evaluation: EvaluationRecord,
  { messages, templates, palette, chartAddress, cut, photos = [] }: ReportContext,
): PreparedReport {
  const view = ownersView(evaluation, messages, { cut, photos: photos.map(viewPhoto) });
  const charts = buildTrendChart(evaluation.trend, { messages, palette });
  const links = charts.map((chart) => [chart.name, linkChart(chart, chartAddress(chart))] as const);
  return {
    work: {
      name: 'owners',
      templates,
      view,
      charts: Object.fromEntries(links),
      photos: linkPhotos(photos, messages),
    },
    charts,
  };
}
