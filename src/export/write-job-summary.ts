import { checkText } from '../messages/say-limit.ts';
import type { GateResult } from '../model/gate.ts';
import { escapeMarkdown } from '../report/words/escape-markdown.ts';
import type { ExportRequest } from './export-request.ts';
import { type ReportedGap, reportedGaps } from './reported/reported-gaps.ts';
import { safeText } from './safe-text.ts';
import { sayReportedAcceptance } from './say-reported-gap.ts';

/** What GitHub takes of the summary of a step, 1 MiB; of a larger one it shows nothing. */
export const mostOfSummary = 1_048_576;
const mostOfCell = 1000;

/** What a summary has room for, and the gate that was held, where one was. */
export interface SummaryOptions {
  readonly gate?: GateResult;
  /** In bytes; what is there already of the step counts with it. */
  readonly most?: number;
}

/**
 * How an institution is, as the summary of a job of GitHub Actions (Markdown): score and verdict, the gate with its
 * limits, and the gaps, the most urgent first, as many as there is room for.
 */
export function writeJobSummary(
  request: ExportRequest,
  { gate, most = mostOfSummary }: SummaryOptions = {},
): string {
  const { evaluation, messages, root } = request;
  const head = [...headLines(request), ...(gate === undefined ? [] : gateLines(gate, request))].map(
    (line) => `${line}\n`,
  );
  const gaps = reportedGaps(evaluation, root);
  const more = (count: number): string =>
    count === 0 ? '' : `\n${messages.text('export.summary.more', { count })}\n`;
  const rows = rowsWithin(
    gaps,
    request,
    most - Buffer.byteLength(head.join('') + more(gaps.length)),
  );
  return `${head.join('')}${rows.join('')}${more(gaps.length - Math.max(0, rows.length - 1))}`;
}

function headLines({ evaluation, messages }: ExportRequest): readonly string[] {
  const { institution, standard, date, overall, readiness, approval } = evaluation;
  const { confidentiality } = approval ?? {};
  const title = { institution: institution.name, standard: standard.shortTitle };
  const standing = {
    date: messages.date(date),
    score: messages.percent(overall.score),
    coverage: messages.percent(overall.coverage),
    verdict: messages.text(`report.verdict.${readiness.verdict}`),
  };
  return [
    `## ${cellText(messages.text('export.summary.title', title))}`,
    '',
    ...(confidentiality === undefined
      ? []
      : [cellText(messages.text('export.summary.confidentiality', { confidentiality })), '']),
    cellText(messages.text('export.summary.standing', standing)),
    '',
  ];
}

function gateLines({ met, checks }: GateResult, { messages }: ExportRequest): readonly string[] {
  return [
    messages.text('export.summary.gate', { met: met ? 'yes' : 'no' }),
    '',
    ...checks.map((check) => `- ${check.met ? '✓' : '✗'} ${cellText(checkText(check, messages))}`),
    '',
  ];
}

/** The head of the table and a row for each gap, as far as there is room; nothing where there is no gap. */
function rowsWithin(
  gaps: readonly ReportedGap[],
  request: ExportRequest,
  most: number,
): readonly string[] {
  const { messages } = request;
  if (gaps.length === 0) return [`${messages.text('report.gaps.none')}\n`];
  const titles = [
    messages.text('report.clause'),
    messages.text('report.requirement'),
    messages.text('report.severity'),
    messages.text('report.rating'),
    messages.text('report.sheet.action'),
  ];
  const rows = [`| ${titles.join(' | ')} |\n|${titles.map(() => '---|').join('')}\n`];
  let room = most - Buffer.byteLength(rows.join(''));
  for (const gap of gaps) {
    const row = rowOfGap(gap, request);
    room -= Buffer.byteLength(row);
    if (room < 0) break;
    rows.push(row);
  }
  return rows;
}

function rowOfGap(
  { gap, requirement, acceptance }: ReportedGap,
  { messages }: ExportRequest,
): string {
  const { clause, name, rating, actions } = requirement;
  const severity = messages.text(`report.gap.${gap}`);
  const said = acceptance === undefined ? [] : [sayReportedAcceptance(acceptance, messages)];
  const cells = [
    clause,
    name,
    [severity, ...said].join('. '),
    String(rating),
    actions.map(({ text }) => text).join('\n'),
  ];
  return `| ${cells.map(cellText).join(' | ')} |\n`;
}

function cellText(text: string): string {
  return escapeMarkdown(safeText(text, mostOfCell));
}
