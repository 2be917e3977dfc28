import { evaluate } from '../evaluation/evaluate.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Evaluation } from '../model/evaluation.ts';
import {
  openAssessment,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts';

/** An engagement with what follows from its assessment. */
export interface EvaluatedWorkspace {
  readonly workspace: Workspace;
  readonly assessment: Assessment;
  readonly evaluation: Evaluation;
}

/**
 * Opens the engagement at or above `start` and evaluates its assessment as of `date`, held against an
 * earlier one where the options name it.
 */
export async function evaluateWorkspace(
  start: string,
  date: string,
  options: WorkspaceOptions,
): Promise<EvaluatedWorkspace> {
  const workspace = await openWorkspace(start, options);
  const assessment = await openAssessment(workspace, options.assessment);
  const { standard, engagement } = workspace;
  const evaluation = evaluate({ standard, engagement, assessment, date });
  if (options.before === undefined) return { workspace, assessment, evaluation };
  // Read and compared only where asked for: the rest of a command does without that code.
  const { compareWithEarlier } = await import('./compare-with-earlier.ts');
  const comparison = await compareWithEarlier(evaluation, workspace, options.before);
  return { workspace, assessment, evaluation: { ...evaluation, comparison } };
}
