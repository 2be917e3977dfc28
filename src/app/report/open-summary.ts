import { type PageRoom, usualRoom } from '../../briefing/page-room.ts';
import { lookBehind } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { printedMarkdown } from '../../model/text/private-lines.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { addFiles } from '../output/add-files.ts';
import type { World } from '../world.ts';
import { proposeSummary } from './propose-summary.ts';
import { remarkSummary, sayFigures } from './remark-summary.ts';
import { composeSummary, readSummary, summaryFile, type WrittenSummary } from './summary-file.ts';

/** What a summary is of. */
export interface SummarySubject {
  readonly evaluation: EvaluationRecord;
  readonly messages: Messages;
  /** `undefined` = an archived report: its summary is proposed each time. */
  readonly engagement: Workspace | undefined;
  /** What its page has room for. */
  readonly room?: PageRoom | undefined;
  /** Whether a proposal is put into the engagement. */
  readonly mayWrite: boolean;
}

/**
 * What the board must know, as Markdown: what a person wrote into `summary.<language>.md`, whatever the
 * numbers say by now, without its private lines; else a proposal, which is put there to be edited. One that was not
 * edited is proposed anew where it would say something else by now. The file is the same for all papers, formats and
 * logos; what is printed of a proposal has what fits on its page, and says how much more there is and where. Warns
 * where the numbers are no longer those that a person wrote for.
 *
 * @throws EomsError where the file cannot be read, or a proposal not be written.
 */
export async function openSummary(subject: SummarySubject, world: World): Promise<string> {
  const { engagement, messages } = subject;
  const printed = (): Promise<string> => proposeSummary(subject, world);
  if (engagement === undefined) return printed();
  const file = summaryFile(engagement.folder, messages.language);
  const written = lookBehind(file) === undefined ? undefined : await readSummary(file);
  if (written !== undefined && !written.isUntouched) {
    const remarks = await remarkSummary(subject);
    if (remarks.length > 0) world.warn(remarks);
    return printedMarkdown(written.text);
  }
  const text = await proposeSummary({ ...subject, room: usualRoom }, world);
  const proposal = { engagement, file, text, written };
  await offer(proposal, subject, world);
  return printed();
}

/** A text that is proposed for a file, and what stands there. */
interface Proposal {
  readonly engagement: Workspace;
  readonly file: string;
  readonly text: string;
  readonly written: WrittenSummary | undefined;
}

/** Puts a proposal into the engagement, where it may and is news, and says so. */
async function offer(
  { engagement, file, text, written }: Proposal,
  subject: SummarySubject,
  world: World,
): Promise<void> {
  const now = sayFigures(subject);
  if (written?.madeFrom === now && written.text.trim() === text.trim()) return;
  if (subject.mayWrite) {
    const advice = subject.messages.text('board.summary.edit');
    await addFiles(
      engagement.folder,
      [{ file, text: await composeSummary(now, advice, text) }],
      // What is there is eoms's own proposal, as it was.
      { force: written !== undefined, hintKey: 'cli.document.kept.hint' },
    );
  }
  tell({ file, written, now }, subject, world);
}

/** Says what became of the file of a proposal. */
function tell(
  { file, written, now }: Pick<Proposal, 'file' | 'written'> & { readonly now: string },
  { mayWrite }: SummarySubject,
  world: World,
): void {
  const shown = shownPath(file);
  if (written !== undefined) {
    const key = mayWrite ? 'cli.summary-renewed' : 'cli.summary-passed-over';
    const figures = written.madeFrom === now ? 'same' : 'other';
    world.note({ key, values: { file: shown, was: written.madeFrom, now, figures } });
  } else if (mayWrite) {
    world.note({ key: 'cli.summary-proposed', values: { file: shown } });
  }
}
