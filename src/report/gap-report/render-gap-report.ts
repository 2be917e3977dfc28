import type { PageRoom } from '../../briefing/page-room.ts';
import { answerCrosswalk } from '../../crosswalk/answer-crosswalk.ts';
import { divideWork } from '../../evaluation/divide-work.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { ChartPalette } from '../../model/theme.ts';
import type { Chart } from '../charts/chart.ts';
import type { Templates } from '../engine/create-engine.ts';
import { renderTemplate, type TemplateWork } from '../engine/render-template.ts';
import { buildCharts } from '../figures/build-charts.ts';
import { buildWorkChart } from '../figures/build-work-chart.ts';
import { viewAnswers } from '../view/view-crosswalk.ts';
import { escapeMarkdown } from '../words/escape-markdown.ts';
import { gapReportView } from './gap-report-view.ts';
import type { ReportCut } from './report-cut.ts';
import { linkPhotos, type Photo, viewPhoto } from './view-photos.ts';

/** A report as Markdown, and the charts that it links to. */
export interface Report {
  readonly markdown: string;
  readonly charts: readonly Chart[];
}

/** What a report is made with. `chartAddress` gives the address under which a chart is linked. */
export interface ReportContext {
  readonly messages: Messages;
  readonly templates: Templates;
  readonly palette: ChartPalette;
  readonly chartAddress: (chart: Chart) => string;
  /** Pictures of evidence that are to be shown. */
  readonly photos?: readonly Photo[];
  /** A framework that the report is to be mapped to. */
  readonly crosswalk?: Crosswalk | undefined;
  /** What a board's first page has room for; that of A4 in the usual theme unless it is said. */
  readonly room?: PageRoom | undefined;
  /** Given where not all is shown. */
  readonly cut?: ReportCut | undefined;
}

/**
 * Puts an evaluation into words by the template `gap-report`: draws its charts, prepares what the
 * template sees, and fills it.
 *
 * @throws LiquidError where the template cannot be filled.
 * @internal
 */
export function renderGapReport(evaluation: EvaluationRecord, context: ReportContext): Report {
  const { work, charts } = prepareGapReport(evaluation, context);
  return { markdown: renderTemplate(work, context.messages), charts };
}

/** A report before its template is filled. */
export interface PreparedReport {
  readonly work: TemplateWork;
  readonly charts: readonly Chart[];
}

/** Draws the charts of a report and gathers what its template sees. */
export function prepareGapReport(
  evaluation: EvaluationRecord,
  context: ReportContext,
): PreparedReport {
  const { messages, templates, palette, chartAddress, photos = [], crosswalk, cut } = context;
  const { scale } = evaluation;
  const drawing = { messages, palette };
  // A part of the whole shows no picture of the whole.
  const charts =
    cut === undefined
      ? Object.values(buildCharts(evaluation, drawing))
      : buildWorkChart(divideWork(evaluation), drawing);
  const links = charts.map((chart) => [chart.name, linkChart(chart, chartAddress(chart))] as const);
  const view = gapReportView(evaluation, messages, {
    photos: photos.map(viewPhoto),
    cut,
    crosswalk:
      crosswalk === undefined
        ? null
        : viewAnswers(answerCrosswalk(crosswalk, evaluation), { scale, messages }),
  });
  return {
    work: {
      name: 'gap-report',
      templates,
      view,
      charts: Object.fromEntries(links),
      photos: linkPhotos(photos, messages),
    },
    charts,
  };
}

/** Gathers what the template `record` sees, which is what that of the gap report does; it has no charts. */
export function prepareRecord(
  evaluation: EvaluationRecord,
  { messages, templates, cut }: Pick<ReportContext, 'messages' | 'templates' | 'cut'>,
): PreparedReport {
  const view = gapReportView(evaluation, messages, { cut });
  return { work: { name: 'record', templates, view, charts: {}, photos: {} }, charts: [] };
}

/** The Markdown that shows a chart: its address, its title as caption, and its numbers in words. */
export function linkChart({ title, description }: Chart, address: string): string {
  const said = escapeMarkdown(title).replaceAll('"', '&quot;');
  return `![${escapeMarkdown(description)}](${address} "${said}")`;
}
