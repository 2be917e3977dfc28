import { basename } from 'node:path';
import { withoutSecondEnding } from '../../files/disk/copied-file.ts';
import { lookBehind } from '../../files/disk/is-there.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import { EomsError } from '../../model/problem.ts';
import { type FoundCopy, findDocuments, noticesOf } from '../load/find-copies.ts';
import type { World } from '../world.ts';
import {
  engagementPath,
  isEngagementName,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts';

/**
 * Opens the engagement at or above the working folder. Reports copies of `eoms.yaml` next to it,
 * which are not read.
 *
 * @throws EomsError as `openWorkspace` does.
 */
export async function openEngagement(world: World, options: WorkspaceOptions): Promise<Workspace> {
  const workspace = await openWorkspace(world.cwd, options, world);
  noticesOf(engagementCopies(workspace.folder)).forEach(world.note);
  return workspace;
}

/** What is by its name a copy of `eoms.yaml`, or the same with another ending. */
export function engagementCopies(folder: string): readonly FoundCopy[] {
  try {
    const { documents, copies } = findDocuments(folder, isLikeEngagement);
    const taken = engagementPath(folder);
    const own = lookBehind(taken)?.ino;
    const second = documents.filter(
      (path) => isEngagementName(basename(path)) && lookBehind(path)?.ino !== own,
    );
    return [...second.map((path) => ({ path, kind: 'copy' }) as const), ...copies];
  } catch (error) {
    // Some folders can be entered but not listed; copies in them go unreported.
    if (error instanceof EomsError && error.kind === 'input-missing') return [];
    throw error;
  }
}

function isLikeEngagement(name: string): boolean {
  return isYamlName(name) && /(?:^|[^a-z])eoms(?![a-z])/i.test(withoutSecondEnding(name));
}
