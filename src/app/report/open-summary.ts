import { join } from 'node:path';
import { lookBehind } from '../../files/disk/is-there.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { decodeText } from '../../files/text/decode-text.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { Problem } from '../../model/problem.ts';
import { unifyLineEnds } from '../../model/text/line-ends.ts';
import { prepareSummary } from '../../report/board/render-board.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { findTemplates } from '../load/find-templates.ts';
import { addFiles } from '../output/add-files.ts';
import type { World } from '../world.ts';
import { fillTemplate } from './fill-template.ts';

/** What a summary is of. */
export interface SummarySubject {
  readonly evaluation: EvaluationRecord;
  readonly messages: Messages;
  /** `undefined` = an archived report: its summary is proposed each time. */
  readonly engagement: Workspace | undefined;
  /** Whether a proposal is put into the engagement. */
  readonly mayWrite: boolean;
}

/** The file of an engagement in which a person says what its board must know. */
function summaryFile(folder: string, language: string): string {
  return join(folder, ['summary', language, 'md'].join('.'));
}

/**
 * What the board must know, as Markdown: what a person wrote into `summary.<language>.md`, whatever the
 * numbers say by now; else a proposal, which is put there to be edited. Says where the numbers are no
 * longer those that the summary was made from.
 *
 * @throws EomsError where the file cannot be read or, for the first time, written.
 */
export async function openSummary(subject: SummarySubject, world: World): Promise<string> {
  const { engagement, messages } = subject;
  if (engagement === undefined) return propose(subject, world);
  const file = summaryFile(engagement.folder, messages.language);
  if (lookBehind(file) !== undefined) {
    const { text } = await readSummary(file);
    for (const { key, values } of await remarkSummary(subject)) {
      world.note({ key, values, isWarning: true });
    }
    return text;
  }
  const text = await propose(subject, world);
  if (subject.mayWrite) {
    const said = [
      `${begin}${sayFigures(subject)}`,
      '',
      messages.text('board.summary.edit'),
      end,
      '',
      text,
    ];
    await addFiles(engagement.folder, [{ file, text: said.join('\n') }], {
      hintKey: 'cli.document.kept.hint',
    });
    world.note({ key: 'cli.summary-proposed', values: { file: shownPath(file) } });
  }
  return text;
}

/** A remark where the numbers are no longer those that the summary of an engagement was written for. */
export async function remarkSummary(
  subject: Omit<SummarySubject, 'mayWrite'>,
): Promise<readonly Remark[]> {
  const { engagement, messages } = subject;
  if (engagement === undefined) return [];
  const file = summaryFile(engagement.folder, messages.language);
  if (lookBehind(file) === undefined) return [];
  const { madeFrom: was } = await readSummary(file);
  const now = sayFigures(subject);
  if (was === '' || was === now) return [];
  return [{ key: 'cli.summary-outdated', values: { file: shownPath(file), was, now } }];
}

/** A problem that has no place and no hint. */
type Remark = Required<Pick<Problem, 'key' | 'values'>>;

async function readSummary(file: string): Promise<WrittenSummary> {
  return partSummary(decodeText(await readDocumentFile(file), shownPath(file)));
}

/** The comment at the top: which numbers the summary was made from. */
const begin = '<!-- made-from: ';
const end = '-->';

interface WrittenSummary {
  readonly madeFrom: string;
  readonly text: string;
}

/** The summary without the comment at its top, and what that says. */
function partSummary(written: string): WrittenSummary {
  const text = unifyLineEnds(written).trimStart();
  const close = text.indexOf(end);
  if (!text.startsWith(begin) || close === -1) return { madeFrom: '', text };
  const [first = ''] = text.slice(begin.length, close).split('\n');
  return { madeFrom: first.trim(), text: text.slice(close + end.length).trimStart() };
}

/** The numbers that a summary speaks of, on one line. */
function sayFigures({
  evaluation,
  messages,
}: Pick<SummarySubject, 'evaluation' | 'messages'>): string {
  const { overall, way } = evaluation;
  return messages.text('board.summary.figures', {
    score: messages.percent(overall.score),
    major: overall.counts.major,
    minor: overall.counts.minor,
    unanswered: overall.counts.unanswered,
    days: way?.days ?? 'unknown',
    earliest: way?.earliest ?? 'unknown',
  });
}

async function propose(
  { evaluation, messages, engagement }: SummarySubject,
  world: World,
): Promise<string> {
  const found = findTemplates('summary', engagement?.folder);
  const work = prepareSummary(evaluation, { messages, templates: found.templates });
  const { markdown } = await fillTemplate(work, { world, messages, found });
  return markdown;
}
