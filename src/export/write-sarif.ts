import type { EvaluationRecord } from '../model/evaluation.ts';
import type { ExportRequest } from './export-request.ts';
import { reportedGaps } from './reported/reported-gaps.ts';
import { safeLine } from './safe-text.ts';
import { sarifResult, sourceRoot, uriOf } from './sarif-result.ts';
import { sarifRule } from './sarif-rule.ts';

/**
 * GitHub takes 10 MB of a file once it is packed, by which it never grows, and 25,000 results and rules, which are
 * more than these bytes. They leave room for what stands around the results.
 */
const mostBytes = 9_500_000;

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * An evaluation as SARIF 2.1.0: a rule for each requirement that has a gap, and a result for each gap.
 *
 * Unanswered requirements give none. A result says that something was looked at and what came of it;
 * a list of open questions would look like as many problems, and GitHub, which knows neither `open` nor `review`,
 * would open an alert for each. They are counted in a notification. Gaps that are closed are left out for the same
 * reason: GitHub takes a result that is `absent` for one that is there, and closes what it no longer finds.
 */
export function writeSarif(request: ExportRequest): string {
  const { evaluation, messages, root, version } = request;
  const { rules, results, leftOut } = writeResults(request);
  const run = {
    tool: { driver: { name: 'eoms', version, semanticVersion: version, rules } },
    language: messages.language,
    automationDetails: { id: runId(evaluation, root) },
    originalUriBaseIds: { [sourceRoot]: { description: { text: messages.text('export.root') } } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notifications(request, leftOut),
      },
    ],
    results,
    properties: propertiesOf(evaluation),
  };
  const log = { $schema: schema, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface SarifResults {
  readonly rules: readonly unknown[];
  readonly results: readonly unknown[];
  /** How many gaps found no room. */
  readonly leftOut: number;
}

/** The most urgent gaps, as many as there is room for, each with its rule. */
function writeResults({ evaluation, messages, root }: ExportRequest): SarifResults {
  const { scale, standard, accepted = [] } = evaluation;
  const gaps = reportedGaps(evaluation, root);
  const words = { messages, scale, standard: standard.id, hasAcceptances: accepted.length > 0 };
  const rules: unknown[] = [];
  const results: unknown[] = [];
  let bytes = 0;
  for (const [index, gap] of gaps.entries()) {
    const pair = { rule: sarifRule(gap.requirement), result: sarifResult(gap, index, words) };
    bytes += bytesOf(pair);
    if (bytes > mostBytes) break;
    rules.push(pair.rule);
    results.push(pair.result);
  }
  return { rules, results, leftOut: gaps.length - results.length };
}

/** With the blanks before each line in the file. */
function bytesOf(written: unknown): number {
  const lines = JSON.stringify(written, null, 2);
  const indents = lines.split('\n').length * 8;
  return Buffer.byteLength(lines) + indents;
}

/** What the runs of one engagement have in common, then the day: GitHub takes all before the last stroke as category. */
function runId({ standard, date }: EvaluationRecord, root: string): string {
  return ['eoms', standard.id, ...(root === '' ? [] : [uriOf(root)]), date].join('/');
}

function notifications(
  { evaluation, messages }: ExportRequest,
  leftOut: number,
): readonly unknown[] {
  const { unanswered } = evaluation.overall.counts;
  const note = (level: string, key: 'export.unanswered' | 'export.left-out', count: number) =>
    count === 0 ? [] : [{ level, message: { text: messages.text(key, { count }) } }];
  return [
    ...note('note', 'export.unanswered', unanswered),
    ...note('warning', 'export.left-out', leftOut),
  ];
}

function propertiesOf(evaluation: EvaluationRecord): Readonly<Record<string, unknown>> {
  const { date, started, standard, institution, overall, approval } = evaluation;
  const { confidentiality } = approval ?? {};
  return {
    date,
    started,
    standard: standard.id,
    edition: safeLine(standard.edition, 1000),
    institution: safeLine(institution.name, 1000),
    score: overall.score,
    coverage: overall.coverage,
    ...(confidentiality === undefined ? {} : { confidentiality: safeLine(confidentiality, 1000) }),
  };
}
