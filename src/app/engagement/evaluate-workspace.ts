import { checkNamedSites } from '../../engagement/check-named-sites.ts';
import { acceptGaps } from '../../gate/accept-gaps.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { EvaluationRecord, Trend } from '../../model/evaluation.ts';
import type { Notice } from '../../model/notice.ts';
import { remarkAllOutOfScope } from '../../scope/remark-out-of-scope.ts';
import { openAudits, type ReadAudit } from '../audits/open-audits.ts';
import { noticesOf } from '../load/find-copies.ts';
import { pathFrom, type World } from '../world.ts';
import { chooseAssessment } from './choose-assessment.ts';
import { evaluateAssessment } from './evaluate-assessment.ts';
import { noteLaterDays } from './note-later-days.ts';
import { acceptedCopies, openAccepted } from './open-accepted.ts';
import { type OpenedAssessment, openAssessment } from './open-assessment.ts';
import { openEngagement } from './open-engagement.ts';
import { fileBefore, type Workspace, type WorkspaceOptions, wantsTrend } from './workspace.ts';

/** An engagement with what follows from its assessment. */
export interface EvaluatedWorkspace {
  readonly workspace: Workspace;
  /** Where the assessment is. */
  readonly path: string | undefined;
  readonly opened: OpenedAssessment;
  readonly audits: readonly ReadAudit[];
  readonly evaluation: EvaluationRecord;
}

/**
 * Opens the engagement at or above the working folder and evaluates its assessment as of the day of
 * the run, compared with an earlier one where the options name it, and with the trend where they want
 * it. Where there was a choice of assessments, reports which one was taken.
 */
export async function evaluateWorkspace(
  world: World,
  options: WorkspaceOptions,
): Promise<EvaluatedWorkspace> {
  const workspace = await openEngagement(world, options);
  const { path, notices } = await chooseAssessment(
    workspace.folder,
    pathFrom(world, options.assessment),
  );
  notices.forEach(world.note);
  const opened = await openAssessment(workspace, path);
  const { assessment, document } = opened;
  const uncounted = remarkAllOutOfScope(assessment.answers, document.file, workspace);
  const lost = checkNamedSites(document, workspace.engagement.institution.sites);
  for (const problems of [uncounted, lost]) if (problems.length > 0) world.warn(problems);
  const audits = await openAudits(workspace, world);
  noteLaterDays([document, ...audits.map((one) => one.document)], world);
  const found = { ...opened, audits: audits.map(({ audit }) => audit) };
  const evaluated = evaluateAssessment(workspace, found, world.date);
  const evaluation = { ...evaluated, ...(await lookAtAccepted(workspace, evaluated, world)) };
  const told = new Set(notices.filter(isUnread).map(({ values }) => values?.['file']));
  // What cannot be read is said once, however often it is left out.
  const note = (one: Notice): void => {
    if (!isUnread(one) || !told.has(one.values?.['file'])) world.note(one);
  };
  const back = await lookBack({ workspace, evaluation, assessment, path }, options, {
    ...world,
    note,
  });
  return { workspace, path, opened, audits, evaluation: { ...evaluation, ...back } };
}

function isUnread({ key }: Notice): boolean {
  return key === 'cli.assessment-unreadable' || key === 'cli.trend-unreadable';
}

/** What became of the gaps that are accepted, where there are any. Copies of their file are not read, and named. */
async function lookAtAccepted(
  workspace: Workspace,
  evaluation: EvaluationRecord,
  { note }: Pick<World, 'note'>,
): Promise<Pick<EvaluationRecord, 'accepted'>> {
  noticesOf(acceptedCopies(workspace.folder)).forEach(note);
  const document = await openAccepted(workspace);
  if (document === undefined || document.accepted.length === 0) return {};
  return { accepted: acceptGaps(document, evaluation) };
}

/** An evaluation, and the path of its assessment. */
interface Evaluated extends Pick<EvaluatedWorkspace, 'workspace' | 'evaluation'> {
  readonly assessment: Assessment;
  readonly path: string | undefined;
}

type LookedBack = Pick<EvaluationRecord, 'comparison' | 'followsOn' | 'lostOrigin' | 'trend'>;

/**
 * What of earlier assessments goes with an evaluation: read and compared only where asked for, or where it follows
 * on one.
 */
async function lookBack(
  evaluated: Evaluated,
  options: WorkspaceOptions,
  world: World,
): Promise<LookedBack> {
  const { workspace, evaluation, path } = evaluated;
  const followed = await follow(evaluated, options, world);
  const before = pathFrom(world, fileBefore(options));
  const comparison =
    before === undefined ? undefined : await compare(evaluation, workspace, before);
  const trend =
    path === undefined || !wantsTrend(options)
      ? undefined
      : await trace({ workspace, evaluation, path }, world);
  return {
    ...followed,
    ...(comparison === undefined ? {} : { comparison }),
    ...(trend === undefined ? {} : { trend }),
  };
}

/** What the assessment itself names as the one that it follows on; `--before` names another one to compare with, or none. */
async function follow(
  { workspace, evaluation, assessment }: Evaluated,
  { before }: WorkspaceOptions,
  world: World,
): Promise<LookedBack> {
  const { from, started } = assessment;
  if (from === undefined) return {};
  const { lookAtOrigin } = await import('./look-at-origin.ts');
  const followed = { workspace, evaluation, assessment: { from, started } };
  return lookAtOrigin(followed, { isCompared: before === undefined }, world);
}

/** The code for it is loaded only here: the rest of a command does without. */
async function compare(evaluation: EvaluationRecord, workspace: Workspace, before: string) {
  const { compareWithEarlier } = await import('./compare-with-earlier.ts');
  return compareWithEarlier(evaluation, workspace, before);
}

async function trace(
  {
    workspace,
    evaluation,
    path,
  }: Pick<Evaluated, 'workspace' | 'evaluation'> & { readonly path: string },
  world: World,
): Promise<Trend | undefined> {
  const { traceEarlier } = await import('./trace-earlier.ts');
  const { trend, notices } = await traceEarlier(evaluation, path, workspace);
  notices.forEach(world.note);
  return trend;
}
