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

/** Opens the engagement at or above `start` and evaluates its assessment as of `date`. */
export async function evaluateWorkspace(
  start: string,
  date: string,
  options: WorkspaceOptions,
): Promise<EvaluatedWorkspace> {
  const workspace = await openWorkspace(start, options);
  const assessment = await openAssessment(workspace, options.assessment);
  const { standard, engagement } = workspace;
  return {
    workspace,
    assessment,
    evaluation: evaluate({ standard, engagement, assessment, date }),
  };
}
