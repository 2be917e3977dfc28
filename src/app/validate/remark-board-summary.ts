import { EomsError, type Problem } from '../../model/problem.ts';
import { evaluateWorkspace } from '../engagement/evaluate-workspace.ts';
import type { WorkspaceOptions } from '../engagement/workspace.ts';
import { readEdited, remarkSummary } from '../report/remark-summary.ts';
import type { World } from '../world.ts';
import type { Engagements } from './open-once.ts';

/**
 * A remark on the summary for the board where somebody edited it and the figures under it are no longer those that
 * it was written for. Nothing is said where it cannot be evaluated: that is reported where it is checked.
 */
export async function remarkBoardSummary(
  engagement: string,
  { where, workspaceOf }: Pick<Engagements, 'workspaceOf'> & { readonly where: WorkspaceOptions },
  world: World,
): Promise<readonly Problem[]> {
  try {
    const { folder, messages } = await workspaceOf(engagement);
    // To evaluate takes its time, and most engagements have nothing that it is needed for.
    if ((await readEdited(folder, messages)) === undefined) return [];
    // What is to be said of the assessments is said by the checks of them.
    const quiet = { ...world, note: unheard, warn: unheard };
    const { evaluation, workspace } = await evaluateWorkspace(quiet, where);
    return await remarkSummary({ evaluation, messages, engagement: workspace });
  } catch (error) {
    if (error instanceof EomsError) return [];
    throw error;
  }
}

function unheard(): void {
  // Discarded.
}
