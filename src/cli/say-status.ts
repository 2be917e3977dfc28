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
import { fitText, hangText, padText, wrapText } from './wrap-text.ts';

/** Title, bar, score, how many are rated and how many gaps are major, in columns. */
const wholeLine = { title: 34, bar: 20, figures: 31 } as const;
const [narrowTitle, narrowBar] = [12, 10];

/** What a status is said with. */
export interface StatusWords {
  readonly messages: Messages;
  readonly colour: ChalkInstance;
  /** Columns of the screen; into a pipe, lines are as long as they are. */
  readonly width: number;
}

/** The standing of an engagement on one screen: scores as bars, gaps, and what to do next. */
export function sayStatus(evaluation: Evaluation, words: StatusWords): string {
  const { messages, colour, width } = words;
  const { overall, readiness, institution, standard } = evaluation;
  const { counts } = overall;
  const clauses = evaluation.clauses.filter(
    ({ depth, counts: own }) => depth === 1 && own.inScope > 0,
  );
  const lines = [
    ...wrapText(`${institution.name} · ${standard.shortTitle}`, width).map((line) =>
      colour.bold(line),
    ),
    messages.text('cli.status.overall', {
      isScored: String(overall.score !== null),
      score: messages.percent(overall.score),
      rated: counts.rated,
      scope: counts.inScope,
    }),
    colour.bold(messages.text(`report.verdict.${readiness.verdict}`)),
    ...readiness.reasons.flatMap((reason) =>
      hangText('  ', sayReason(reason, counts.knockOuts, messages), width),
    ),
    '',
    ...clauses.map((clause) => clauseLine(clause, words)),
    '',
    messages.text('cli.status.gaps', {
      major: counts.major,
      minor: counts.minor,
      improvement: counts.improvement,
    }),
    ...evaluation.gaps.slice(0, 5).flatMap((gap) => gapLines(gap, words)),
    ...changeLines(evaluation.comparison, words),
    ...findingLines(evaluation.findings, words),
    '',
    ...nextSteps(evaluation, messages),
  ];
  return `${lines.join('\n')}\n`;
}

function changeLines(
  comparison: Comparison | undefined,
  { messages, width }: StatusWords,
): readonly string[] {
  if (comparison === undefined) return [];
  const { before, overall, gaps } = comparison;
  const score = messages.text('cli.status.since', {
    date: messages.date(before.started),
    before: messages.percent(overall.before),
    after: messages.percent(overall.after),
  });
  const changes = messages.text('cli.status.changes', countChanges(gaps));
  return ['', score, ...hangText('  ', changes, width)];
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

function clauseLine(clause: ClauseRollUp, { messages, colour, width }: StatusWords): string {
  const whole = wholeLine.title + wholeLine.bar + wholeLine.figures;
  const barWidth = width < whole - 10 ? narrowBar : wholeLine.bar;
  const room = Math.max(narrowTitle, width - barWidth - wholeLine.figures);
  const titleWidth = Math.min(wholeLine.title, room);
  const title = padText(fitText(`${clause.id} ${clause.name}`, titleWidth), titleWidth);
  const filled = Math.round((clause.score ?? 0) * barWidth);
  const bar = `${colour.cyan('█'.repeat(filled))}${colour.dim('░'.repeat(barWidth - filled))}`;
  const score = messages.percent(clause.score).padStart(10);
  const { rated, inScope, major } = clause.counts;
  const majors =
    major === 0 ? '' : `  ${colour.red(messages.text('cli.status.majors', { count: major }))}`;
  return `${title} ${bar} ${score}  ${`${rated}/${inScope}`.padStart(7)}${majors}`;
}

function gapLines(
  { rank, gap, requirement }: GapEntry,
  { messages, colour, width }: StatusWords,
): readonly string[] {
  const severity = `(${messages.text(`report.gap.${gap}`)})`;
  const text = `${requirement.clause} ${requirement.question} ${severity}`;
  const lines = hangText(`  ${rank}. `, text, width);
  return gap === 'major'
    ? lines.map((line) => line.replace(severity, () => colour.red(severity)))
    : lines;
}

/** How many findings of each kind are recorded; nothing where there are none. */
function findingLines(counts: FindingCounts, { messages, width }: StatusWords): readonly string[] {
  if (counts.total === 0) return [];
  const kinds = ['major', 'minor', 'opportunity', 'conforms', 'notApplicable', 'unstated'] as const;
  const list = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => messages.text(`cli.status.finding.${kind}`, { count: counts[kind] }));
  return ['', ...wrapText(messages.text('cli.status.findings', { list: list.join(', ') }), width)];
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
