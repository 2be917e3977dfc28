import { resolve } from 'node:path';
import { compareEvaluations } from '../evaluation/compare-evaluations.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { EomsError } from '../model/problem.ts';
import { shownPath } from './read-document.ts';
import { openAssessment, type Workspace } from './workspace.ts';

/**
 * Holds an evaluation against an earlier one of the same standard. `file` is an assessment, which is
 * evaluated by the engagement as it is now.
 *
 * @throws EomsError `input-missing` or `bad-data` with every problem of the file; `usage` where it is
 * not the earlier of the two.
 */
export async function compareWithEarlier(
  evaluation: Evaluation,
  workspace: Workspace,
  file: string,
): Promise<Comparison> {
  const before = await readEarlier(file, workspace);
  if (before.started > evaluation.started) {
    const shown = shownPath(resolve(file));
    const values = { file: shown, started: before.started, now: evaluation.started };
    throw new EomsError('usage', [
      { key: 'cli.before-is-later', values, hintKey: 'cli.before-is-later.hint' },
    ]);
  }
  return compareEvaluations(before, evaluation);
}

async function readEarlier(file: string, workspace: Workspace): Promise<Evaluation> {
  const { standard, engagement } = workspace;
  const assessment = await openAssessment(workspace, file);
  return evaluate({ standard, engagement, assessment, date: assessment.started });
}
