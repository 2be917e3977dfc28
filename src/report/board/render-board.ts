import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import {
  linkChart,
  type PreparedReport,
  type ReportContext,
} from '../gap-report/render-gap-report.ts';
import { boardView } from './board-view.ts';
import { buildBoardCharts } from './build-board-charts.ts';

/** Draws the charts of the board report and gathers what its template sees, with the summary as Markdown. */
export function prepareBoardReport(
  evaluation: EvaluationRecord,
  summary: string,
  { messages, templates, palette, room, chartAddress }: ReportContext,
): PreparedReport {
  const view = boardView(evaluation, messages, room);
  const charts = buildBoardCharts(view, evaluation, { messages, palette });
  const links = charts.map((chart) => [chart.name, linkChart(chart, chartAddress(chart))] as const);
  return {
    work: {
      name: 'board',
      templates,
      view,
      charts: Object.fromEntries(links),
      photos: {},
      parts: { summary },
    },
    charts,
  };
}

/** What the template of the summary sees, from which it is proposed. */
export function prepareSummary(
  evaluation: EvaluationRecord,
  {
    messages,
    templates,
    room,
  }: { readonly templates: Templates } & Pick<ReportContext, 'messages' | 'room'>,
): TemplateWork {
  const view = boardView(evaluation, messages, room);
  return { name: 'summary', templates, view, charts: {}, photos: {} };
}
