import type { EvaluationRecord, RequirementResult } from '../model/evaluation.ts';
import { isNonconformity } from '../model/rules/severity.ts';
import { escapeXml } from '../model/text/escape-xml.ts';
import type { ExportRequest } from './export-request.ts';
import { type ReportedGap, reportedGaps, reportedPlace } from './reported-gaps.ts';
import { safeLine, safeText } from './safe-text.ts';
import { explainReportedGap, sayReportedAcceptance, sayReportedGap } from './say-reported-gap.ts';

/** Enough for a lead, and for all that was seen; programs show more only when asked. */
const mostOfLine = 1000;
const mostOfText = 20_000;

/** A requirement as a case. */
interface JUnitCase {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly lines: readonly string[];
}

/** The requirements of a clause. */
interface JUnitSuite {
  readonly clause: string;
  readonly cases: JUnitCase[];
}

/**
 * An evaluation as JUnit XML: a suite for each clause that has requirements, a case for each of these. Major and minor
 * gaps fail, as in a gate; an improvement passes. What is not applicable, not answered or accepted for now is
 * skipped, so that it looks neither like a gap nor like something that was met.
 */
export function writeJUnit(request: ExportRequest): string {
  const { evaluation } = request;
  const { institution, standard } = evaluation;
  const suites = suitesOf(request);
  const cases = suites.flatMap((suite) => suite.cases);
  const name = safeLine(`${institution.name}: ${standard.shortTitle}`, mostOfLine);
  const counts = { tests: cases.length, failures: count(cases, 'failed'), errors: 0, time: 0 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name, ...counts })}>`,
    ...suites.flatMap((suite) => suiteLines(suite, evaluation)),
    '</testsuites>',
    '',
  ].join('\n');
}

/** Suites in the order in which their clauses first come. */
function suitesOf(request: ExportRequest): readonly JUnitSuite[] {
  const { evaluation, root } = request;
  const gaps = new Map(reportedGaps(evaluation, root).map((gap) => [gap.requirement.id, gap]));
  const suites = new Map<string, JUnitSuite>();
  for (const requirement of evaluation.requirements) {
    const { clause } = requirement;
    const suite = suites.get(clause) ?? { clause, cases: [] };
    suite.cases.push(caseOf(requirement, gaps.get(requirement.id), request));
    suites.set(clause, suite);
  }
  return [...suites.values()];
}

function suiteLines(
  { clause, cases }: JUnitSuite,
  { clauses, date, standard, approval }: EvaluationRecord,
): readonly string[] {
  const title = clauses.find(({ id }) => id === clause)?.name ?? '';
  const facts = {
    standard: standard.id,
    edition: safeLine(standard.edition, mostOfLine),
    confidentiality: safeLine(approval?.confidentiality ?? '', mostOfLine),
  };
  return [
    `  <testsuite${attributes({
      name: safeLine(`${clause} ${title}`, mostOfLine),
      tests: cases.length,
      failures: count(cases, 'failed'),
      errors: 0,
      skipped: count(cases, 'skipped'),
      time: 0,
      timestamp: `${date}T00:00:00`,
    })}>`,
    '    <properties>',
    ...Object.entries(facts).flatMap(([name, value]) =>
      value === '' ? [] : [`      <property${attributes({ name, value })}/>`],
    ),
    '    </properties>',
    ...cases.flatMap(({ lines }) => lines.map((line) => `    ${line}`)),
    '  </testsuite>',
  ];
}

function count(cases: readonly JUnitCase[], outcome: JUnitCase['outcome']): number {
  return cases.flatMap((one) => (one.outcome === outcome ? [one] : [])).length;
}

function caseOf(
  requirement: RequirementResult,
  gap: ReportedGap | undefined,
  request: ExportRequest,
): JUnitCase {
  const { id, name, clause } = requirement;
  const { standard } = request.evaluation;
  const place = reportedPlace(requirement, request.root);
  const head = attributes({
    // A point would part it into packages.
    classname: `${standard.id}.${clause.replaceAll('.', '-')}`,
    name: safeLine(`${id}: ${name}`, mostOfLine),
    time: 0,
    ...(place === undefined ? {} : { file: safeLine(place.path, mostOfLine), line: place.line }),
  });
  const { outcome, element } = outcomeOf(requirement, gap, request);
  const lines =
    element === '' ? [`<testcase${head}/>`] : [`<testcase${head}>`, `  ${element}`, '</testcase>'];
  return { outcome, lines };
}

/** How a case came out, and what is said of it. */
interface CaseOutcome {
  readonly outcome: JUnitCase['outcome'];
  readonly element: string;
}

function outcomeOf(
  { state, justification }: RequirementResult,
  gap: ReportedGap | undefined,
  request: ExportRequest,
): CaseOutcome {
  const { messages } = request;
  if (state === 'unanswered') return skipped(messages.text('export.not-answered'));
  if (state === 'not-applicable') {
    const reason = justification === '' ? 'none' : justification;
    return skipped(messages.text('export.not-applicable', { reason }));
  }
  return gap === undefined ? { outcome: 'passed', element: '' } : outcomeOfGap(gap, request);
}

function outcomeOfGap(gap: ReportedGap, { evaluation, messages }: ExportRequest): CaseOutcome {
  const { acceptance } = gap;
  const lead = sayReportedGap(gap, { messages, scale: evaluation.scale });
  const text = escapeXml(
    safeText([lead, ...explainReportedGap(gap, messages)].join('\n'), mostOfText),
  );
  if (!isNonconformity(gap.gap)) {
    return { outcome: 'passed', element: `<system-out>${text}</system-out>` };
  }
  if (acceptance?.state === 'accepted') {
    return skipped(`${sayReportedAcceptance(acceptance, messages)} ${lead}`, text);
  }
  const head = attributes({ type: gap.gap, message: safeLine(lead, mostOfLine) });
  return { outcome: 'failed', element: `<failure${head}>${text}</failure>` };
}

function skipped(reason: string, text = ''): CaseOutcome {
  const head = attributes({ message: safeLine(reason, mostOfLine) });
  const element = text === '' ? `<skipped${head}/>` : `<skipped${head}>${text}</skipped>`;
  return { outcome: 'skipped', element };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
