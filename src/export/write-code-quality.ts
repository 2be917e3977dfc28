import { createHash } from 'node:crypto';
import type { ExportRequest } from './export-request.ts';
import { type ReportedGap, reportedGaps } from './reported/reported-gaps.ts';
import { safeLine } from './safe-text.ts';
import { explainReportedGap, sayReportedGap } from './say-reported-gap.ts';

const mostOfDescription = 1000;

/** Where a gap is shown whose line is not known: GitLab takes no report with one that has no place. */
const somewhere = { path: 'eoms.yaml', line: 1 };

/**
 * The gaps as a Code Quality report of GitLab. A gap that is accepted for now is only `info`, since it fails nothing;
 * the form has no other word for it.
 */
export function writeCodeQuality(request: ExportRequest): string {
  const { evaluation, root } = request;
  const entries = reportedGaps(evaluation, root).map((gap) => codeQualityEntry(gap, request));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function codeQualityEntry(
  gap: ReportedGap,
  { evaluation, messages, root }: ExportRequest,
): Readonly<Record<string, unknown>> {
  const { scale, standard } = evaluation;
  const { id } = gap.requirement;
  const { path, line } = gap.place ?? somewhere;
  const said = [sayReportedGap(gap, { messages, scale }), ...explainReportedGap(gap, messages)];
  return {
    description: safeLine(said.join(' '), mostOfDescription),
    check_name: id,
    // By what is assessed alone: it stays when lines move, words change, or the severity does.
    fingerprint: createHash('sha256').update(`${root}\n${standard.id}\n${id}`).digest('hex'),
    severity: severityIn(gap),
    location: { path: safeLine(path, 5000), lines: { begin: line } },
  };
}

function severityIn({ gap, requirement, outcome }: ReportedGap): string {
  if (outcome !== 'failed') return 'info';
  return requirement.knockOut ? 'blocker' : gap;
}
