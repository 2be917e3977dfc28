import type { EvaluationRecord } from '../../model/evaluation.ts';
import { remarkAllOutOfScope } from '../../scope/remark-out-of-scope.ts';
import { openAudits, type ReadAudit } from '../audits/open-audits.ts';
import { pathFrom, type World } from '../world.ts';
import { chooseAssessment } from './choose-assessment.ts';
import { evaluateAssessment } from './evaluate-assessment.ts';
import { type OpenedAssessment, openAssessment } from './open-assessment.ts';
import { openEngagement } from './open-engagement.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

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
 * the run, compared with an earlier one where the options name it. Where there was a choice of
 * assessments, reports which one was taken.
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
  if (uncounted.length > 0) world.warn(uncounted);
  const audits = await openAudits(workspace, world);
  const found = { ...opened, audits: audits.map(({ audit }) => audit) };
  const evaluation = evaluateAssessment(workspace, found, world.date);
  const before = pathFrom(world, options.before);
  if (before === undefined) return { workspace, path, opened, audits, evaluation };
  // Read and compared only where asked for: the rest of a command does without that code.
  const { compareWithEarlier } = await import('./compare-with-earlier.ts');
  const comparison = await compareWithEarlier(evaluation, workspace, before);
  return { workspace, path, opened, audits, evaluation: { ...evaluation, comparison } };
}
