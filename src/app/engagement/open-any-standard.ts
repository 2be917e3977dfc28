import { defaultStandard, standardOf } from '../../engagement/build-engagement.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Standard } from '../../model/standard.ts';
import type { StandardReference } from '../load/requirement-sources.ts';
import type { World } from '../world.ts';
import { openEngagement } from './open-engagement.ts';
import {
  findEngagement,
  openStandard,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts';

/** A standard, and where it was found. */
export interface FoundStandard {
  readonly standard: Standard;
  readonly reference: StandardReference;
  /** The words of its documents. */
  readonly messages: Messages;
  /** Where it is that of an engagement. */
  readonly engagement: Workspace | undefined;
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
    const engagement = await openEngagement(world, where);
    const { standard, messages, document, folder } = engagement;
    const { language } = messages;
    const reference = { standard: standardOf(document.value), from: folder, language };
    return { standard, reference, messages, engagement };
  }
  const { standard, messages } = await openStandard(where, world);
  const { language } = messages;
  const reference = { standard: where.standard ?? defaultStandard, from: world.cwd, language };
  return { standard, reference, messages, engagement: undefined };
}
