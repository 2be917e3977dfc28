import { findStaleDates } from '../../briefing/find-stale-dates.ts';
import { type FigureWords, findStaleFigures } from '../../briefing/find-stale-figures.ts';
import type { StaleFigure } from '../../briefing/located-text.ts';
import { lookBehind } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Messages } from '../../messages/messages.ts';
import { monthNames } from '../../messages/month-names.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { Problem } from '../../model/problem.ts';
import { isLittleRated } from '../../model/rules/little-rated.ts';
import { privateMarkdownLines } from '../../model/text/private-lines.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { headOf, readSummary, summaryFile, type WrittenSummary } from './summary-file.ts';

/** What a summary is held against. */
export interface SummaryFigures {
  readonly evaluation: EvaluationRecord;
  readonly messages: Messages;
  /** `undefined` = an archived report, whose summary is proposed each time. */
  readonly engagement: Pick<Workspace, 'folder'> | undefined;
}

interface EditedSummary extends WrittenSummary {
  readonly file: string;
}

/**
 * Reads the summary that a person wrote or edited; `undefined` for a proposal, which follows the numbers by itself.
 *
 * @throws EomsError where the file cannot be read, or is not a text.
 */
export async function readEdited(
  folder: string,
  { language }: Pick<Messages, 'language'>,
): Promise<EditedSummary | undefined> {
  const file = summaryFile(folder, language);
  if (lookBehind(file) === undefined) return undefined;
  const written = await readSummary(file);
  return written.isUntouched ? undefined : { ...written, file: shownPath(file) };
}

/**
 * A remark where the numbers are no longer those that the summary of an engagement was written for, or where
 * that can no longer be told, with its line; and where lines of it are private.
 */
export async function remarkSummary(subject: SummaryFigures): Promise<readonly Problem[]> {
  const { engagement, messages } = subject;
  const edited = engagement && (await readEdited(engagement.folder, messages));
  if (edited === undefined) return [];
  return [...remarkMadeFrom(edited, sayFigures(subject)), ...remarkHidden(edited)];
}

/** Lines that are private, and left out in print: they are said once, at the first. */
function remarkHidden({ file, text, textLine }: EditedSummary): readonly Problem[] {
  const lines = privateMarkdownLines(text);
  const [first] = lines;
  if (first === undefined) return [];
  const place = { file, line: textLine + first };
  return [{ key: 'cli.summary-private', values: { count: lines.length }, place }];
}

function remarkMadeFrom(
  { madeFrom: was, file, headLine: line }: EditedSummary,
  now: string,
): readonly Problem[] {
  if (was === now) return [];
  const place = { file, line };
  if (was === '')
    return [{ key: 'cli.summary-unknown', values: { now, line: headOf(now) }, place }];
  return [{ key: 'cli.summary-outdated', values: { was, now }, place }];
}

/**
 * Each figure at the beginning of an edited summary that no current figure is, and each date to come in it that is
 * worked out no more, with its place. What its line made-from says is of no weight: it can be set by hand.
 */
export async function remarkFigures(subject: SummaryFigures): Promise<readonly Problem[]> {
  const { engagement, messages, evaluation } = subject;
  const edited = engagement && (await readEdited(engagement.folder, messages));
  if (edited === undefined) return [];
  const { file, text, textLine: line } = edited;
  const located = { file, line, text };
  const now = sayFigures(subject);
  const earliest = messages.date(wayOf(evaluation)?.earliest ?? 'unknown');
  const figures = findStaleFigures(evaluation, located, figureWords(messages));
  const dates = findStaleDates(evaluation, located, monthNames(messages));
  return [
    ...figures.map((one) => remarkOn(one, { key: 'check.summary-figure', values: { now } })),
    ...dates.map((one) => remarkOn(one, { key: 'check.summary-date', values: { earliest } })),
  ];
}

function remarkOn(
  { typed, place }: StaleFigure,
  { key, values }: Pick<Problem, 'key' | 'values'>,
): Problem {
  return { key, values: { ...values, typed }, place };
}

/**
 * The words of figures in a language.
 *
 * @internal
 */
export function figureWords(messages: Pick<Messages, 'text'>): FigureWords {
  const counted = {
    major: messages.text('check.counted.major'),
    minor: messages.text('check.counted.minor'),
    gaps: messages.text('check.counted.gaps'),
    unanswered: messages.text('check.counted.unanswered'),
    requirements: messages.text('check.counted.requirements'),
    rated: messages.text('check.counted.rated'),
    knockOuts: messages.text('check.counted.knockOuts'),
    days: messages.text('check.counted.days'),
    packages: messages.text('check.counted.packages'),
    decisions: messages.text('check.counted.decisions'),
  };
  return {
    counted,
    score: messages.text('check.counted.score'),
    percent: messages.text('check.percent'),
    of: messages.text('check.numbers.of'),
    numbers: messages.text('check.numbers'),
    larger: messages.text('check.numbers.larger'),
  };
}

/** The numbers that a summary speaks of, on one line. */
export function sayFigures({
  evaluation,
  messages,
}: Pick<SummaryFigures, 'evaluation' | 'messages'>): string {
  const { overall } = evaluation;
  const way = wayOf(evaluation);
  return messages.text('board.summary.figures', {
    score: messages.percent(overall.score),
    major: overall.counts.major,
    minor: overall.counts.minor,
    unanswered: overall.counts.unanswered,
    days: way?.days ?? 'unknown',
    earliest: way?.earliest ?? 'unknown',
  });
}

/** Where too little is rated, no way is spoken of. */
function wayOf({ overall, way }: EvaluationRecord): EvaluationRecord['way'] {
  return isLittleRated(overall.counts) ? undefined : way;
}
