import { lookBehind } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Messages } from '../../messages/messages.ts';
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

/** The way to a certificate; where too little is rated, none is spoken of. */
export function wayOf({ overall, way }: EvaluationRecord): EvaluationRecord['way'] {
  return isLittleRated(overall.counts) ? undefined : way;
}
