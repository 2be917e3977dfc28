import type { GapEntry } from '../model/evaluation.ts';
import type { ExportRequest } from './export-request.ts';
import { partBySeverity } from './reported/part-by-severity.ts';
import { countAccepted, type ReportedGap, reportedGaps } from './reported/reported-gaps.ts';
import { safeLine, safeText } from './safe-text.ts';
import { explainReportedGap, sayReportedGap } from './say-reported-gap.ts';

/** How many of a kind GitHub shows of a step; more are dropped there without a word. */
const mostOfKind = 10;
const mostOfMessage = 1000;

const kinds: Readonly<Record<GapEntry['gap'], string>> = {
  major: 'error',
  minor: 'warning',
  improvement: 'notice',
};

/**
 * The most urgent gaps of each severity as commands that a job of GitHub Actions prints: it shows them in the files.
 * How many more there are is an ordinary line below. Gaps that are accepted for now are counted, and show nowhere.
 */
export function writeAnnotations(request: ExportRequest): string {
  const { evaluation, messages, root } = request;
  const gaps = reportedGaps(evaluation, root);
  const parts = partBySeverity(gaps, mostOfKind);
  const accepted = countAccepted(gaps);
  const lines = [
    ...parts.flatMap(({ shown }) => shown.map((gap) => commandOf(gap, request))),
    ...parts.flatMap(({ severity, more }) =>
      more > 0 ? [messages.text('export.more', { count: more, gap: severity })] : [],
    ),
    ...(accepted > 0 ? [messages.text('gate.accepted', { count: accepted })] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function commandOf(gap: ReportedGap, { evaluation, messages }: ExportRequest): string {
  const { place } = gap;
  const { scale } = evaluation;
  const { clause, name } = gap.requirement;
  const text = [sayReportedGap(gap, { messages, scale }), ...explainReportedGap(gap, messages)];
  const properties = {
    ...(place === undefined ? {} : { file: safeLine(place.path, 5000), line: String(place.line) }),
    title: safeLine(`${clause} ${name}`, mostOfMessage),
  };
  const said = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(value)}`)
    .join(',');
  return `::${kinds[gap.gap]} ${said}::${escapeMessage(safeText(text.join('\n'), mostOfMessage))}`;
}

/** A text behind `::`, in which a line break would begin a command of its own. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A value in front of it, which a comma or a colon would end. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
