import type { FilledForm } from '../../exchange/read-filled-form.ts';
import { clearBeside } from '../../files/save/lock.ts';
import { EomsError } from '../../model/problem.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import { writablePath } from '../answers/open-store.ts';
import { isAuditId } from '../audits/audit-name.ts';
import { findAudits } from '../audits/find-audits.ts';
import { chooseAssessment } from '../engagement/choose-assessment.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import { findEngagement, type Workspace, type WorkspaceOptions } from '../engagement/workspace.ts';
import { pathFrom, type World } from '../world.ts';
import { type GivenSpeaker, isInterview } from './form-speaker.ts';
import type { KnownRecords } from './known-records.ts';
import { isWritten } from './plan-finding.ts';
import { type ImportPlan, type NamedPdf, type Planning, planImport } from './plan-import.ts';
import { readKnown } from './read-known.ts';
import { readNamedFiles } from './read-named-files.ts';
import { hasRatings } from './site-of-ratings.ts';

/** What is to be taken over, and what may be done for it. */
export interface ImportRequest {
  /** Paths of PDFs as typed. */
  readonly files: readonly string[];
  readonly where: WorkspaceOptions;
  readonly permits: Planning['permits'];
  /** The id of an audit that findings are to go into. */
  readonly audit: string | undefined;
  /**
   * Who filled in the one interview form among the files, where it does not say so, or not rightly; a site alone can
   * also be that of the one form with ratings.
   */
  readonly speaker: GivenSpeaker;
}

/** What is to be taken over, before anybody has agreed to it. */
export interface PreparedImport extends Planning {
  readonly plan: ImportPlan;
  readonly pdfs: readonly NamedPdf[];
  /** The assessment: `undefined` = there is none, and none is needed for findings alone. */
  readonly path: string | undefined;
  /** What is there. */
  readonly known: KnownRecords;
}

/**
 * Reads PDFs and plans what to take over into the assessment and into audits; writes nothing yet.
 *
 * @throws EomsError `input-missing` where there is no engagement, `usage` where no audit may be called
 * what was asked for, or with what is wrong with any file.
 */
export async function prepareImport(
  { files, where, permits, audit, speaker }: ImportRequest,
  world: World,
): Promise<PreparedImport> {
  refuseWithoutEngagement(world, files);
  const workspace = await openEngagement(world, where);
  const asked = audit === undefined ? undefined : askedAudit(audit, workspace);
  const pdfs = await readNamedFiles(files, world);
  refuseSpeaker(speaker, pdfs);
  const path = await choosePath(pdfs, { workspace, where }, world);
  const known = await readKnown({ workspace, path }, world);
  const planning = { workspace, permits, audit: asked, speaker, day: world.date };
  const plan = planImport(pdfs, known, planning);
  const prepared = { ...planning, pdfs, path, known, plan };
  const { answers, findings, said } = countsOf(plan);
  if (answers + findings + said === 0) await clearAll(workspace, path);
  return prepared;
}

/** Removes what a run that was killed left next to files that need no more writing. */
async function clearAll({ folder }: Workspace, assessment: string | undefined): Promise<void> {
  const audits = findAudits(folder).audits.map(({ path }) => path);
  for (const path of [...audits, assessment ?? []].flat()) await clearBeside(path);
}

/** An audit that is there by that name, or a name that one can be given. */
function askedAudit(typed: string, { folder }: Workspace): string {
  const id = typed.normalize('NFC');
  const there = findAudits(folder).audits.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (there !== undefined) return there.id;
  if (isAuditId(id)) return id;
  throw new EomsError('usage', [
    { key: 'cli.import.no-audit-name', values: { id }, hintKey: 'cli.import.no-audit-name.hint' },
  ]);
}

/** Answers need an assessment, which may be still to be made; findings alone need none. */
async function choosePath(
  pdfs: readonly NamedPdf[],
  { workspace, where }: Pick<Planning, 'workspace'> & Pick<ImportRequest, 'where'>,
  world: World,
): Promise<string | undefined> {
  const { assessment } = where;
  if (pdfs.some(({ pdf }) => pdf.kind !== 'form' || isRated(pdf.form)))
    return writablePath(workspace, { assessment }, world);
  const named = pathFrom(world, assessment);
  const { path, notices } = await chooseAssessment(workspace.folder, named);
  notices.forEach(world.note);
  return path;
}

function isRated(form: FilledForm): boolean {
  return isInterview(form) || hasRatings(form);
}

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

/** One person is one form, and so is one site. */
function refuseSpeaker(speaker: GivenSpeaker, pdfs: readonly NamedPdf[]): void {
  const { who, role } = speaker;
  const isSiteAlone = who === undefined && role === undefined;
  const takes = isSiteAlone ? isRated : isInterview;
  const forms = pdfs.filter(({ pdf }) => pdf.kind === 'form' && takes(pdf.form));
  if (Object.keys(speaker).length === 0 || forms.length === 1) return;
  const key = isSiteAlone ? 'cli.import.one-site' : 'cli.import.one-interview';
  throw new EomsError('usage', [{ key, values: { count: forms.length } }]);
}

/** How many answers and findings a plan would write, and how many answers of people who were interviewed. */
export function countsOf({ files }: ImportPlan): {
  readonly answers: number;
  readonly findings: number;
  readonly said: number;
} {
  return {
    answers: files.flatMap(({ answers }) => answers.filter(isWritten)).length,
    findings: files.flatMap(({ findings }) => findings.filter(isWritten)).length,
    said: files.flatMap(({ said }) => said.filter(isWritten)).length,
  };
}
