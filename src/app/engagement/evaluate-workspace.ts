import type { Assessment } from '../../model/assessment.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { remarkAllOutOfScope } from '../../questionnaire/remark-out-of-scope.ts';
import { pathFrom, type World } from '../world.ts';
import { chooseAssessment } from './choose-assessment.ts';
import { evaluateAssessment } from './evaluate-assessment.ts';
import { openEngagement } from './open-engagement.ts';
import { openAssessment, type Workspace, type WorkspaceOptions } from './workspace.ts';

/** An engagement with what follows from its assessment. */
export interface EvaluatedWorkspace {
  readonly workspace: Workspace;
  readonly assessment: Assessment;
  /** The path of the assessment. */
  readonly file: string;
  readonly evaluation: EvaluationRecord;
}

/**
 * Opens the engagement at or above the working folder and evaluates its assessment as of the day of the run,
 * held against an earlier one where the options name it. Which assessment was taken is told where
 * there is a choice.
 */
export async function evaluateWorkspace(
  world: World,
  options: WorkspaceOptions,
): Promise<EvaluatedWorkspace> {
  const workspace = await openEngagement(world, options);
  const { path: file = '', notices } = await chooseAssessment(
    workspace.folder,
    pathFrom(world, options.assessment),
  );
  notices.forEach(world.note);
  const assessment = await openAssessment(workspace, file === '' ? undefined : file);
  const uncounted = remarkAllOutOfScope(assessment.answers, file, workspace);
  if (uncounted.length > 0) world.warn(uncounted);
  const evaluation = evaluateAssessment(workspace, assessment, world.date);
  const before = pathFrom(world, options.before);
  if (before === undefined) return { workspace, assessment, file, evaluation };
  // Read and compared only where asked for: the rest of a command does without that code.
  const { compareWithEarlier } = await import('./compare-with-earlier.ts');
  const comparison = await compareWithEarlier(evaluation, workspace, before);
  return { workspace, assessment, file, evaluation: { ...evaluation, comparison } };
}
