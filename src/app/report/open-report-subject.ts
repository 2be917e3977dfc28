import { resolve } from 'node:path';
import { recordApart } from '../../assessment/part-private-record.ts';
import {
  remarkTableRows,
  remarkTableRowsInAudit,
} from '../../assessment/remarks/remark-table-rows.ts';
import { maxPdfBytes } from '../../exchange/pdf-limits.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { AssessmentDocument } from '../../model/document.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { Located } from '../../model/located.ts';
import { noteOtherName } from '../apart/note-other-name.ts';
import { evaluateWorkspace } from '../engagement/evaluate-workspace.ts';
import { type Origin, tellOrigin } from '../engagement/tell-origin.ts';
import { tellPrivate } from '../engagement/tell-private.ts';
import { fileBefore, type Workspace, type WorkspaceOptions } from '../engagement/workspace.ts';
import { documentMessages } from '../load/load-messages.ts';
import { pathFrom, type World } from '../world.ts';

/** What a report is about. */
export interface ReportSubject {
  readonly evaluation: EvaluationRecord;
  readonly messages: Messages;
  /** Where a PDF goes that was given no place. */
  readonly folder: string;
  /** `undefined` = an archived report, which needs none. */
  readonly engagement: Workspace | undefined;
  /** The assessment that it is made from; `undefined` = an archived report, which needs none. */
  readonly assessment: Located<AssessmentDocument> | undefined;
  /** What that says. */
  readonly assessed: Assessment | undefined;
  /** What of that its name says, and which files it is made from. */
  readonly origin: Origin;
  /** Whether it is of the assessment that counts, by the standard of the engagement: its usual report. */
  readonly isUsual: boolean;
  /** Whose findings it shows; an archived report brings its own. */
  readonly audits: readonly Located<unknown>[];
}

/** What a report is to be made of. */
export type SubjectChoice =
  | { readonly kind: 'engagement'; readonly options: WorkspaceOptions }
  /** A report that carries its evaluation, by its path as typed. */
  | { readonly kind: 'archived'; readonly file: string };

/** The evaluation that an archived report carries, or that of the engagement at or above the working folder. */
export async function openReportSubject(
  choice: SubjectChoice,
  world: World,
): Promise<ReportSubject> {
  if (choice.kind === 'archived') return openArchivedReport(choice.file, world);
  const { options } = choice;
  const evaluated = await evaluateWorkspace(world, options);
  const { workspace, path, evaluation, opened, audits } = evaluated;
  const { folder, messages } = workspace;
  const { started } = evaluation;
  const barred = [
    ...remarkTableRows(opened.document),
    ...audits.flatMap(({ document }) => remarkTableRowsInAudit(document)),
  ];
  if (barred.length > 0) world.warn(barred);
  const printed = audits.map(({ document }) => document);
  tellPrivate({ engagement: workspace, assessment: opened.document, audits: printed }, world);
  const { words, files } = await tellOrigin(workspace, { path, started }, { options, world });
  const before = pathFrom(world, fileBefore(options)) ?? [];
  const earlier = wordsOfEarlier(evaluation, options);
  return {
    evaluation,
    messages,
    folder,
    engagement: workspace,
    assessment: opened.document,
    assessed: opened.assessment,
    origin: { words: [...words, ...earlier], files: [files, before].flat() },
    isUsual: words.length === 0,
    audits: printed,
  };
}

/**
 * What a comparison adds to a name: the day of the earlier one, or that nothing earlier was to be looked at. What an
 * assessment itself follows on adds nothing.
 */
function wordsOfEarlier(
  { comparison, followsOn }: EvaluationRecord,
  options: WorkspaceOptions,
): readonly string[] {
  const isNamed = options.before !== undefined || followsOn === undefined;
  if (comparison !== undefined && isNamed) return [`before-${comparison.before.date}`];
  return options.before === undefined ? [] : ['alone'];
}

async function openArchivedReport(archived: string, world: World): Promise<ReportSubject> {
  const { cwd } = world;
  const { readArchivedApart } = await import('../apart/read-pdf-apart.ts');
  const path = resolve(cwd, archived);
  const bytes = await readDocumentFile(path, maxPdfBytes);
  const evaluation = recordApart(await readArchivedApart(bytes, shownPath(path)));
  noteOtherName(path, world);
  return {
    evaluation,
    messages: documentMessages(world),
    folder: cwd,
    engagement: undefined,
    assessment: undefined,
    assessed: undefined,
    origin: { words: wordsOfEarlier(evaluation, {}), files: [path] },
    isUsual: false,
    audits: [],
  };
}
