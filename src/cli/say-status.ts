import type { ChalkInstance } from 'chalk';
import type { Messages } from '../messages/messages.ts';
import type { Comparison } from '../model/comparison.ts';
import type {
  ClauseRollUp,
  Evaluation,
  FindingCounts,
  GapEntry,
  ReadinessReason,
} from '../model/evaluation.ts';
import { countChanges } from '../report/view-comparison.ts';
import { cleanForTerminal } from './clean-for-terminal.ts';
import { fitText, padText } from './wrap-text.ts';

const barWidth = 20;
const titleWidth = 34;

/** What a status is said with. */
export interface StatusWords {
  readonly messages: Messages;
  readonly colour: ChalkInstance;
}

/** The standing of an engagement on one screen: scores as bars, gaps, and what to do next. */
export function sayStatus(evaluation: Evaluation, words: StatusWords): string {
  const { messages, colour } = words;
  const { overall, readiness, institution, standard } = evaluation;
  const { counts } = overall;
  const clauses = evaluation.clauses.filter(
    ({ depth, counts: own }) => depth === 1 && own.inScope > 0,
  );
  const lines = [
    colour.bold(`${cleanForTerminal(institution.name)} · ${cleanForTerminal(standard.shortTitle)}`),
    messages.text('cli.status.overall', {
      score: messages.percent(overall.score),
      rated: counts.rated,
      scope: counts.inScope,
    }),
    colour.bold(messages.text(`report.verdict.${readiness.verdict}`)),
    ...readiness.reasons.map((reason) => `  ${sayReason(reason, counts.knockOuts, messages)}`),
    '',
    ...clauses.map((clause) => clauseLine(clause, words)),
    '',
    messages.text('cli.status.gaps', {
      major: counts.major,
      minor: counts.minor,
      improvement: counts.improvement,
    }),
    ...evaluation.gaps.slice(0, 5).map((gap) => gapLine(gap, words)),
    ...changeLines(evaluation.comparison, messages),
    ...findingLines(evaluation.findings, messages),
    '',
    ...nextSteps(evaluation, messages),
  ];
  return `${lines.join('\n')}\n`;
}

function changeLines(comparison: Comparison | undefined, messages: Messages): readonly string[] {
  if (comparison === undefined) return [];
  const { before, overall, gaps } = comparison;
  const score = messages.text('cli.status.since', {
    date: messages.date(before.started),
    before: messages.percent(overall.before),
    after: messages.percent(overall.after),
  });
  const changes = messages.text('cli.status.changes', countChanges(gaps));
  return ['', score, `  ${changes}`];
}

function sayReason(
  { code, count, limit, names }: ReadinessReason,
  knockOuts: number,
  messages: Messages,
): string {
  const countShare = messages.percent(count);
  const limitShare = messages.percent(limit);
  const values = { count, countShare, limitShare, knockOuts, names: cleanForTerminal(names) };
  return messages.text(`report.reason.${code}`, values);
}

function clauseLine(clause: ClauseRollUp, { messages, colour }: StatusWords): string {
  const title = padText(
    fitText(`${clause.id} ${cleanForTerminal(clause.name)}`, titleWidth),
    titleWidth,
  );
  const filled = Math.round((clause.score ?? 0) * barWidth);
  const bar = `${colour.cyan('█'.repeat(filled))}${colour.dim('░'.repeat(barWidth - filled))}`;
  const score = messages.percent(clause.score).padStart(10);
  const { rated, inScope, major } = clause.counts;
  const majors =
    major === 0 ? '' : `  ${colour.red(messages.text('cli.status.majors', { count: major }))}`;
  return `${title} ${bar} ${score}  ${`${rated}/${inScope}`.padStart(7)}${majors}`;
}

function gapLine({ rank, gap, requirement }: GapEntry, { messages, colour }: StatusWords): string {
  const severity = messages.text(`report.gap.${gap}`);
  const shown = gap === 'major' ? colour.red(severity) : severity;
  return `  ${rank}. ${requirement.clause} ${cleanForTerminal(requirement.question)} (${shown})`;
}

/** How many findings of each kind are recorded; nothing where there are none. */
function findingLines(counts: FindingCounts, messages: Messages): readonly string[] {
  if (counts.total === 0) return [];
  const kinds = ['major', 'minor', 'opportunity', 'conforms', 'notApplicable', 'unstated'] as const;
  const list = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => messages.text(`cli.status.finding.${kind}`, { count: counts[kind] }));
  return ['', messages.text('cli.status.findings', { list: list.join(', ') })];
}

function nextSteps({ overall, gaps }: Evaluation, messages: Messages): readonly string[] {
  const { unanswered } = overall.counts;
  const title = messages.text('cli.status.next');
  if (unanswered > 0)
    return [title, messages.text('cli.status.next.assess', { count: unanswered })];
  const report = messages.text('cli.status.next.report');
  return gaps.length > 0
    ? [title, report, messages.text('cli.status.next.checklist')]
    : [title, report];
}
