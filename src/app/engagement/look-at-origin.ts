import { resolve } from 'node:path';
import { isFileInside } from '../../files/disk/read-inside.ts';
import type { Assessment, AssessmentOrigin } from '../../model/assessment.ts';
import type { EvaluationRecord, FollowsOn } from '../../model/evaluation.ts';
import { EomsError } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import type { World } from '../world.ts';
import { chooseOfOrigin } from './choose-of-origin.ts';
import { compareWithEarlier } from './compare-with-earlier.ts';
import { openAssessment } from './open-assessment.ts';
import type { Workspace } from './workspace.ts';

/** An evaluation whose assessment follows on another one. */
export interface Followed {
  readonly workspace: Workspace;
  readonly evaluation: EvaluationRecord;
  readonly assessment: Pick<Assessment, 'started'> & { readonly from: AssessmentOrigin };
}

/** Whether it is compared with the one that it follows on. */
interface Looking {
  readonly isCompared: boolean;
}

/**
 * What an assessment says of the one that it follows on: how much of that was asked again, and, if asked
 * for, what has changed since then. Where the earlier one is gone or cannot be read, a warning says so, and so does
 * what is printed.
 */
export async function lookAtOrigin(
  followed: Followed,
  { isCompared }: Looking,
  world: Pick<World, 'note'>,
): Promise<Pick<EvaluationRecord, 'followsOn' | 'lostOrigin' | 'comparison'>> {
  const { workspace, evaluation, assessment } = followed;
  const { file } = assessment.from;
  try {
    const path = resolve(workspace.folder, file);
    if (!isFileInside(workspace.folder, file)) return untold(file, world);
    const { assessment: earlier } = await openAssessment(workspace, path);
    const followsOn = countAsked(followed, earlier);
    if (!isCompared) return { followsOn };
    return { followsOn, comparison: await compareWithEarlier(evaluation, workspace, path) };
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return untold(file, world);
  }
}

/** What was not to be asked and has no answer is left out on purpose; what was answered all the same was asked. */
function countAsked(
  { workspace, evaluation, assessment }: Followed,
  earlier: Assessment,
): FollowsOn {
  const { from: origin, started } = assessment;
  const { ids } = chooseOfOrigin(workspace, { origin, started, earlier });
  const left = evaluation.requirements.filter(
    ({ id, state }) => state === 'unanswered' && !ids.has(id),
  ).length;
  const asked = evaluation.overall.counts.inScope - left;
  return { started: earlier.started, asked, left };
}

function untold(
  file: string,
  world: Pick<World, 'note'>,
): Required<Pick<EvaluationRecord, 'lostOrigin'>> {
  world.note({
    key: 'cli.from-untold',
    values: { file: cleanForTerminal(file) },
    isWarning: true,
  });
  return { lostOrigin: file };
}
