import { isDeepStrictEqual } from 'node:util';
import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { clearBeside, forceUnlock } from '../../files/save/lock.ts';
import type { Assessment } from '../../model/assessment.ts';
import { EomsError } from '../../model/problem.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import { openStoreOf, writablePath } from '../answers/open-store.ts';
import { blameGiven } from '../answers/refuse-result.ts';
import { openAssessment } from '../engagement/open-assessment.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import { findEngagement, type WorkspaceOptions } from '../engagement/workspace.ts';
import type { World } from '../world.ts';
import {
  type ImportPlan,
  isWritten,
  type NamedPdf,
  type Planning,
  planImport,
} from './plan-import.ts';
import { readNamedPdfs } from './read-named-pdfs.ts';

/** What is to be taken over, and what may be done for it. */
export interface ImportRequest {
  /** Paths of PDFs as typed. */
  readonly files: readonly string[];
  readonly where: WorkspaceOptions;
  readonly permits: Planning['permits'];
}

type Known = Pick<Assessment, 'answers' | 'findings'>;

/** What is to be taken over, before anybody has agreed to it. */
export interface PreparedImport extends Planning {
  readonly plan: ImportPlan;
  readonly pdfs: readonly NamedPdf[];
  /** The assessment to write, and what it says; nothing where it is still to be made. */
  readonly path: string;
  readonly known: Known;
}

/**
 * Reads PDFs and plans what to take over into the assessment; writes nothing yet.
 *
 * @throws EomsError `input-missing` where there is no engagement, or with what is wrong with any
 * file.
 */
export async function prepareImport(
  { files, where, permits }: ImportRequest,
  world: World,
): Promise<PreparedImport> {
  refuseWithoutEngagement(world, files);
  const workspace = await openEngagement(world, where);
  const pdfs = await readNamedPdfs(files, world);
  const { assessment } = where;
  const path = await writablePath(workspace, { assessment }, world);
  const isNew = assessment === undefined && !isThere(path);
  const known = isNew ? nothing : (await openAssessment(workspace, path)).assessment;
  const plan = planImport(pdfs, known, { workspace, permits });
  const { answers, findings } = countsOf(plan);
  if (answers + findings === 0) await clearBeside(path);
  return { workspace, permits, pdfs, path, known, plan };
}

const nothing: Known = { answers: new Map(), findings: new Map() };

function refuseWithoutEngagement({ cwd }: World, [file = '']: readonly string[]): void {
  if (findEngagement(cwd) !== undefined) return;
  throw new EomsError('input-missing', [
    {
      key: 'cli.import.no-engagement',
      values: { folder: cwd },
      hintKey: 'cli.import.no-engagement.hint',
      hintValues: { file: quoteForShell(file) },
    },
  ]);
}

/** How many answers and findings a plan would write. */
export function countsOf({ files }: ImportPlan): {
  readonly answers: number;
  readonly findings: number;
} {
  return {
    answers: files.flatMap(({ answers }) => answers.filter(isWritten)).length,
    findings: files.flatMap(({ findings }) => findings.filter(isWritten)).length,
  };
}

/**
 * Writes what was prepared. It is planned again under the lock: what is written is what was agreed to,
 * or nothing.
 *
 * @throws EomsError `locked` where the assessment was changed meanwhile, or is being written.
 */
export async function carryOutImport(
  prepared: PreparedImport,
  { unlock }: { readonly unlock: boolean },
  { date }: World,
): Promise<void> {
  const { workspace, pdfs, path, plan } = prepared;
  if (unlock) await forceUnlock(path);
  const store = await openStoreOf(workspace, path, date);
  try {
    const again = planImport(pdfs, store.assessment, prepared);
    if (!isDeepStrictEqual(again.changes, plan.changes)) {
      throw new EomsError('locked', [
        { key: 'cli.import.changed', place: { file: shownPath(path) } },
      ]);
    }
    const sources = pdfs.map(({ file }) => file).join(', ');
    await blameGiven(sources, store.recordChanges(again.changes));
  } finally {
    await store.close();
  }
}
