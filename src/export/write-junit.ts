import { escapeXml } from '../model/text/escape-xml.ts';
import type { ExportRequest } from './export-request.ts';
import { type ReportedGap, reportedPlace } from './reported/reported-gaps.ts';
import {
  type ReportedCase,
  type ReportedSuite,
  reportedSuites,
} from './reported/reported-suites.ts';
import { safeLine, safeText } from './safe-text.ts';
import { explainReportedGap, sayReportedAcceptance, sayReportedGap } from './say-reported-gap.ts';

/** Enough for a lead, and for all that was seen; programs show more only when asked. */
const mostOfLine = 1000;
const mostOfText = 20_000;

/**
 * An evaluation as JUnit XML: a suite for each clause that has requirements, a case for each of these. Major and minor
 * gaps fail, as in a gate; an improvement passes. What is not applicable, not answered or accepted for now is
 * skipped, so that it looks neither like a gap nor like something that was met.
 */
export function writeJUnit(request: ExportRequest): string {
  const { evaluation, root } = request;
  const { institution, standard } = evaluation;
  const { suites, tests, failures } = reportedSuites(evaluation, root);
  const name = safeLine(`${institution.name}: ${standard.shortTitle}`, mostOfLine);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name, tests, failures, errors: 0, time: 0 })}>`,
    ...suites.flatMap((suite) => suiteLines(suite, request)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines(suite: ReportedSuite, request: ExportRequest): readonly string[] {
  const { clause, title, cases, tests, failures, skipped } = suite;
  const { date, standard, approval } = request.evaluation;
  const facts = {
    standard: standard.id,
    edition: safeLine(standard.edition, mostOfLine),
    confidentiality: safeLine(approval?.confidentiality ?? '', mostOfLine),
  };
  return [
    `  <testsuite${attributes({
      name: safeLine(`${clause} ${title}`, mostOfLine),
      tests,
      failures,
      errors: 0,
      skipped,
      time: 0,
      timestamp: `${date}T00:00:00`,
    })}>`,
    '    <properties>',
    ...Object.entries(facts).flatMap(([name, value]) =>
      value === '' ? [] : [`      <property${attributes({ name, value })}/>`],
    ),
    '    </properties>',
    ...cases.flatMap((one) => caseLines(one, request)).map((line) => `    ${line}`),
    '  </testsuite>',
  ];
}

function caseLines(reported: ReportedCase, request: ExportRequest): readonly string[] {
  const { requirement } = reported;
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
  const element = elementOf(reported, request);
  return element === ''
    ? [`<testcase${head}/>`]
    : [`<testcase${head}>`, `  ${element}`, '</testcase>'];
}

/** What is said of a case; nothing of one that has no gap. */
function elementOf({ requirement, gap, outcome }: ReportedCase, request: ExportRequest): string {
  const { state, justification } = requirement;
  const { messages } = request;
  if (state === 'unanswered') return skippedElement(messages.text('export.not-answered'));
  if (state === 'not-applicable') {
    const reason = justification === '' ? 'none' : justification;
    return skippedElement(messages.text('export.not-applicable', { reason }));
  }
  return gap === undefined ? '' : gapElements[outcome](gap, request);
}

/** What is said of a gap, by how it came out. */
const gapElements: Readonly<
  Record<ReportedCase['outcome'], (gap: ReportedGap, request: ExportRequest) => string>
> = {
  passed: (gap, request) => `<system-out>${textOf(gap, request)}</system-out>`,
  skipped: (gap, request) => {
    const { acceptance } = gap;
    const said =
      acceptance === undefined ? [] : [sayReportedAcceptance(acceptance, request.messages)];
    return skippedElement([...said, leadOf(gap, request)].join(' '), textOf(gap, request));
  },
  failed: (gap, request) => {
    const message = safeLine(leadOf(gap, request), mostOfLine);
    const head = attributes({ type: gap.gap, message });
    return `<failure${head}>${textOf(gap, request)}</failure>`;
  },
};

function leadOf(gap: ReportedGap, { evaluation, messages }: ExportRequest): string {
  return sayReportedGap(gap, { messages, scale: evaluation.scale });
}

function textOf(gap: ReportedGap, request: ExportRequest): string {
  const lines = [leadOf(gap, request), ...explainReportedGap(gap, request.messages)];
  return escapeXml(safeText(lines.join('\n'), mostOfText));
}

function skippedElement(reason: string, text = ''): string {
  const head = attributes({ message: safeLine(reason, mostOfLine) });
  return text === '' ? `<skipped${head}/>` : `<skipped${head}>${text}</skipped>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
