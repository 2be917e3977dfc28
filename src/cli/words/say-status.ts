import stringWidth from 'string-width';
import { type StatusSummary, sumUpStatus } from '../../app/explain/sum-up-status.ts';
import type { Messages } from '../../messages/messages.ts';
import {
  countedFindings,
  countFindings,
  type FindingCounts,
} from '../../model/audit/finding-counts.ts';
import type { Comparison } from '../../model/comparison.ts';
import { countChanges } from '../../model/comparison.ts';
import {
  type EvaluationRecord,
  type GapEntry,
  type ReadinessReason,
  type RequirementResult,
  type RollUp,
  resultFinder,
} from '../../model/evaluation.ts';
import { type Acceptance, acceptanceFinder } from '../../model/rules/acceptance.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { hangText, wrapText } from '../terminal/wrap-text.ts';
import { clauseLines, type StatusWords } from './clause-lines.ts';

/** The state of an engagement on one screen: scores as bars, gaps, and what to do next. */
export function sayStatus(evaluation: EvaluationRecord, words: StatusWords): string {
  const { messages, colour, width } = words;
  const { overall, readiness, institution, standard } = evaluation;
  const { counts } = overall;
  const { mainClauses, topGaps } = sumUpStatus(evaluation);
  const acceptanceOf = acceptanceFinder(evaluation);
  const lines = [
    ...wrapText(`${institution.name} · ${standard.shortTitle}`, width).map((line) =>
      colour.bold(line),
    ),
    ...wrapText(overallText(overall, messages), width),
    ...followedLines(evaluation, words),
    ...wrapText(messages.text(`report.verdict.${readiness.verdict}`), width).map((line) =>
      colour.bold(line),
    ),
    ...readiness.reasons.flatMap((reason) =>
      hangText('  ', sayReason(reason, evaluation, messages), width),
    ),
    '',
    ...mainClauses.flatMap((clause) => clauseLines(clause, words)),
    '',
    ...wrapText(
      messages.text('cli.status.gaps', {
        major: counts.major,
        minor: counts.minor,
        improvement: counts.improvement,
      }),
      width,
    ),
    ...topGaps.flatMap((gap) => topGapLines(gap, acceptanceOf, words)),
    ...acceptedLines(evaluation, words),
    ...changeLines(evaluation.comparison, words),
    ...findingLines(countFindings(evaluation.findings), words),
    '',
    ...nextSteps(evaluation, messages).flatMap((step) => stepLines(step, width)),
  ];
  return `${lines.join('\n')}\n`;
}

function overallText({ score, counts }: RollUp, messages: Messages): string {
  const { rated, inScope, notApplicable } = counts;
  return messages.text('cli.status.overall', {
    isScored: String(score !== null),
    score: messages.percent(score),
    standing: messages.text('questionnaire.standing', { rated, inScope, notApplicable }),
  });
}

/** What was left out on purpose this time; nothing where all was asked. */
function followedLines(
  { followsOn, overall }: EvaluationRecord,
  { messages, width }: StatusWords,
): readonly string[] {
  if (followsOn === undefined || followsOn.left === 0) return [];
  const { asked, left } = followsOn;
  const started = messages.date(followsOn.started);
  const { inScope: scope, rated } = overall.counts;
  const key = rated < asked ? 'report.followed.open' : 'report.followed';
  return wrapText(messages.text(key, { asked, rated, scope, left, started }), width);
}

/** How many gaps are accepted for now; nothing where none ever was. */
function acceptedLines(
  { accepted }: EvaluationRecord,
  { messages, width }: StatusWords,
): readonly string[] {
  if (accepted === undefined) return [];
  const count = accepted.filter(({ state }) => state === 'accepted').length;
  return wrapText(messages.text('gate.accepted', { count }), width);
}

function changeLines(
  comparison: Comparison | undefined,
  { messages, width }: StatusWords,
): readonly string[] {
  if (comparison === undefined) return [];
  const { before, overall, shared, gaps } = comparison;
  const told = shared ?? overall;
  const key = shared === undefined ? 'cli.status.since' : 'cli.status.since-shared';
  const score = messages.text(key, {
    date: messages.date(before.started),
    count: shared?.requirements ?? 0,
    before: messages.percent(told.before),
    after: messages.percent(told.after),
  });
  const changes = messages.text('cli.status.changes', countChanges(gaps));
  return ['', ...wrapText(score, width), ...hangText('  ', changes, width)];
}

function sayReason(
  reason: ReadinessReason,
  evaluation: EvaluationRecord,
  messages: Messages,
): string {
  if (reason.code === 'score') {
    const countShare = messages.percent(reason.score);
    const limitShare = messages.percent(reason.leastScore);
    return messages.text('report.reason.score', { countShare, limitShare });
  }
  if (!('requirements' in reason)) return messages.text(`report.reason.${reason.code}`);
  const resultOf = resultFinder(evaluation);
  const names = reason.requirements.map((id) => resultOf(id).name).join(', ');
  return messages.text(`report.reason.${reason.code}`, {
    count: reason.requirements.length,
    names: cleanForTerminal(names),
    knockOuts: evaluation.overall.counts.knockOuts,
    limitShare: reason.code === 'minors' ? messages.percent(reason.mostShare) : '',
  });
}

function gapLines(
  { rank, gap }: GapEntry,
  requirement: RequirementResult,
  { messages, colour, width }: StatusWords,
): readonly string[] {
  const kind = requirement.knockOut ? 'cli.status.knock-out' : (`report.gap.${gap}` as const);
  const severity = `(${messages.text(kind)})`;
  const text = `${requirement.clause} ${requirement.question} ${severity}`;
  const lines = hangText(`  ${rank}. `, text, width);
  return gap === 'major'
    ? lines.map((line) => line.replace(severity, () => colour.red(severity)))
    : lines;
}

function topGapLines(
  { entry, result }: StatusSummary['topGaps'][number],
  acceptanceOf: ReturnType<typeof acceptanceFinder>,
  words: StatusWords,
): readonly string[] {
  return [
    ...gapLines(entry, result, words),
    ...acceptanceLines(acceptanceOf(entry.requirement), words),
  ];
}

/** Until when a gap is accepted, and by whom, below it; nothing where it never was. */
function acceptanceLines(
  acceptance: Acceptance | null,
  { messages, width }: StatusWords,
): readonly string[] {
  if (acceptance === null) return [];
  const { state, until, by } = acceptance;
  const said = messages.text(`cli.status.gap.${state}`, { until: messages.date(until), by });
  return hangText('     ', said, width);
}

/** How many findings of each kind are recorded; nothing where there are none. */
function findingLines(counts: FindingCounts, { messages, width }: StatusWords): readonly string[] {
  if (counts.total === 0) return [];
  const list = countedFindings
    .filter((kind) => counts[kind] > 0)
    .map((kind) => messages.text(`cli.status.finding.${kind}`, { count: counts[kind] }));
  return ['', ...wrapText(messages.text('cli.status.findings', { list: list.join(', ') }), width)];
}

function nextSteps(
  { overall, gaps, followsOn }: EvaluationRecord,
  messages: Messages,
): readonly string[] {
  const left = followsOn?.left ?? 0;
  const open = overall.counts.unanswered - left;
  const title = messages.text('cli.status.next');
  if (open > 0) return [title, messages.text('cli.status.next.assess', { count: open })];
  return [
    title,
    messages.text('cli.status.next.report'),
    ...(gaps.length > 0 ? [messages.text('cli.status.next.checklist')] : []),
    ...(left > 0 ? [messages.text('cli.status.next.ask-left', { count: left })] : []),
  ];
}

/** A command and what it is for, side by side where there is room, else one below the other. */
function stepLines(step: string, width: number): readonly string[] {
  const [command = '', purpose] = step.trim().split(/ {2,}/);
  if (purpose === undefined) return wrapText(step, width);
  if (stringWidth(step) <= width) return [step];
  return [...hangText('  ', command, width), ...hangText('    ', purpose, width)];
}
