import { defaultStandard, standardOf } from '../../engagement/build-engagement.ts';
import type { Standard } from '../../model/standard.ts';
import type { StandardReference } from '../load/requirement-sources.ts';
import type { World } from '../world.ts';
import { openEngagement } from './open-engagement.ts';
import { findEngagement, openStandard, type WorkspaceOptions } from './workspace.ts';

/** A standard, and where it was found. */
export interface FoundStandard {
  readonly standard: Standard;
  readonly reference: StandardReference;
}

/**
 * The standard that is asked for, else that of the engagement at or above the working folder, else the
 * one that eoms ships.
 *
 * @throws EomsError as `openWorkspace` does.
 */
export async function openAnyStandard(
  where: WorkspaceOptions,
  world: World,
): Promise<FoundStandard> {
  if (where.standard === undefined && findEngagement(world.cwd) !== undefined) {
    const { standard, messages, document, folder } = await openEngagement(world, where);
    const { language } = messages;
    const reference = { standard: standardOf(document.value), from: folder, language };
    return { standard, reference };
  }
  const { standard, messages } = await openStandard(where, world);
  const { language } = messages;
  const reference = { standard: where.standard ?? defaultStandard, from: world.cwd, language };
  return { standard, reference };
}
