import type { Messages } from '../messages/messages.ts';
import { isWithinClause } from '../model/clause-order.ts';
import type { Evaluation, RequirementResult, RollUp } from '../model/evaluation.ts';
import type { ScaleStep } from '../model/standard.ts';
import type { ChartPalette } from '../model/theme.ts';
import { buildCharts } from './build-charts.ts';
import type { Chart } from './charts/chart.ts';
import { createEngine, type Templates } from './create-engine.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { viewWork } from './view-work.ts';

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
}

/** Puts an evaluation into words by the template `gap-report`. Computes, filters and sorts nothing. */
export function renderGapReport(evaluation: Evaluation, context: ReportContext): Report {
  const charts = buildCharts(evaluation, context);
  const engine = createEngine(context.templates, context.messages, (name) => {
    const chart = charts[name];
    if (chart === undefined) return '';
    const title = escapeMarkdown(chart.title).replaceAll('"', '&quot;');
    return `![${escapeMarkdown(chart.description)}](${context.chartAddress(chart)} "${title}")`;
  });
  const markdown: unknown = engine.renderFileSync('gap-report', viewOf(evaluation, context));
  return { markdown: tidy(String(markdown)), charts: Object.values(charts) };
}

/** The evaluation as the template sees it, with the answers in words under their main clauses. */
function viewOf(evaluation: Evaluation, { messages }: ReportContext): object {
  const { clauses, requirements, scale, gaps } = evaluation;
  const chapters = clauses
    .filter(({ depth, counts }) => depth === 1 && counts.inScope > 0)
    .map(({ id, name }) => ({
      id,
      name,
      answers: requirements
        .filter(({ clause }) => isWithinClause(clause, id))
        .map((result) => answerView(result, scale, messages)),
    }));
  const excluded = requirements.filter(({ why }) => why === 'excluded-by-answer');
  const register = gaps.map(({ rank, requirement }) => ({ ...requirement, rank }));
  return {
    ...evaluation,
    // Two levels give the picture; what stands deeper is in the appendix.
    clauses: inScope(clauses).filter(({ depth }) => depth < 3),
    processes: inScope(evaluation.processes),
    principles: inScope(evaluation.principles),
    pdca: inScope(evaluation.pdca),
    aims: inScope(evaluation.aims),
    register,
    work: viewWork(evaluation.work, messages),
    chapters,
    excluded,
    auditFindings: requirements.flatMap(({ clause, name, findings }) =>
      findings.map((finding) => ({ clause, name, note: '', ...finding })),
    ),
    language: messages.language,
  };
}

function inScope<Group extends RollUp>(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ counts }) => counts.inScope > 0);
}

function answerView(
  result: RequirementResult,
  scale: readonly ScaleStep[],
  messages: Messages,
): object {
  const { clause, name, question, justification, note, evidence } = result;
  const remark = [justification, note].filter((text) => text !== '').join('\n');
  return { clause, name, question, rating: sayRating(result, scale, messages), remark, evidence };
}

function sayRating(
  { state, rating }: RequirementResult,
  scale: readonly ScaleStep[],
  messages: Messages,
): string {
  if (rating !== null) return `${rating} ${scale[rating]?.name ?? ''}`;
  return messages.text(state === 'unanswered' ? 'report.unanswered' : 'report.not-applicable');
}

/** Templates leave blank lines where a part is empty; more than one in a row says nothing. */
export function tidy(markdown: string): string {
  return `${markdown
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
