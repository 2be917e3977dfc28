import { resolve } from 'node:path';
import { maxPdfBytes } from '../exchange/pdf-limits.ts';
import { readDocumentFile } from '../files/read-file.ts';
import type { Messages } from '../messages/messages.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { EomsError } from '../model/problem.ts';
import { evaluateWorkspace } from './evaluate-workspace.ts';
import { loadMessages } from './load-messages.ts';
import { shownPath } from './read-document.ts';
import { type Options, workspaceOptions } from './read-options.ts';
import type { Terminal } from './terminal.ts';
import type { Workspace } from './workspace.ts';

/** What a report is about. */
export interface ReportSubject {
  readonly evaluation: Evaluation;
  readonly messages: Messages;
  /** Where a PDF goes that was given no place. */
  readonly folder: string;
  /** `undefined` = an archived report, which needs none. */
  readonly engagement: Workspace | undefined;
  /** The path of the assessment that it is made from; '' = an archived report. */
  readonly assessment: string;
}

/**
 * The evaluation that an archived report carries, where one is named; else that of the engagement at
 * or above the working folder.
 *
 * @throws EomsError `usage` where flags ask for another evaluation than the one that is carried.
 */
export async function openReportSubject(
  terminal: Terminal,
  options: Options,
  archived: string | undefined,
): Promise<ReportSubject> {
  if (archived !== undefined) return openArchivedReport(terminal, options, archived);
  const evaluated = await evaluateWorkspace(terminal, workspaceOptions(options));
  const { workspace, evaluation, file } = evaluated;
  const { folder, messages } = workspace;
  return { evaluation, messages, folder, engagement: workspace, assessment: file };
}

async function openArchivedReport(
  terminal: Terminal,
  options: Options,
  archived: string,
): Promise<ReportSubject> {
  const { cwd } = terminal;
  const asked = [
    ...Object.keys(workspaceOptions(options)),
    ...(options.flag('photos') ? ['photos'] : []),
  ];
  const unfit = asked.map((name) => `--${name}`);
  if (unfit.length > 0) {
    const values = { file: archived, flags: unfit.join(', ') };
    throw new EomsError('usage', [{ key: 'cli.archived-is-whole', values }]);
  }
  const { readArchivedApart } = await import('./import/read-pdf-apart.ts');
  const { tellOtherName } = await import('./import/read-named-pdfs.ts');
  const path = resolve(cwd, archived);
  const bytes = await readDocumentFile(path, maxPdfBytes);
  const evaluation = await readArchivedApart(bytes, shownPath(path));
  const messages = loadMessages('en');
  await tellOtherName(path, terminal, messages);
  return {
    evaluation,
    messages,
    folder: cwd,
    engagement: undefined,
    assessment: '',
  };
}
