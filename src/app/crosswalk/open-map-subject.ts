import type { Messages } from '../../messages/messages.ts';
import type { Standard } from '../../model/standard.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import {
  findEngagement,
  openStandard,
  type Workspace,
  type WorkspaceOptions,
} from '../engagement/workspace.ts';
import type { World } from '../world.ts';

/** The standard that a framework is mapped to, and the engagement that it was found in. */
export interface MapSubject {
  readonly standard: Standard;
  readonly messages: Messages;
  readonly folder: string;
  readonly engagement: Workspace | undefined;
}

/**
 * The standard that is asked for, else that of the engagement at or above the working folder, else the one
 * that eoms ships.
 *
 * @throws EomsError as opening an engagement or a standard does.
 */
export async function openMapSubject(where: WorkspaceOptions, world: World): Promise<MapSubject> {
  if (findEngagement(world.cwd) !== undefined) {
    const engagement = await openEngagement(world, where);
    const { standard, messages, folder } = engagement;
    return { standard, messages, folder, engagement };
  }
  const { standard, messages } = await openStandard(where, world);
  return { standard, messages, folder: world.cwd, engagement: undefined };
}
