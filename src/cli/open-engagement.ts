import { withoutSecondEnding } from '../files/copied-file.ts';
import { isYamlName } from '../files/yaml-name.ts';
import { EomsError } from '../model/problem.ts';
import { type FoundCopy, findDocuments, noticesOf } from './find-copies.ts';
import { tellNotices } from './notice.ts';
import { type Terminal } from './terminal.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

/**
 * Opens the engagement that the terminal is in, and names copies of `eoms.yaml` beside it, which are
 * not read.
 *
 * @throws EomsError as `openWorkspace` does.
 */
export async function openEngagement(
  terminal: Pick<Terminal, 'cwd' | 'quiet'>,
  options: WorkspaceOptions,
): Promise<Workspace> {
  const workspace = await openWorkspace(terminal.cwd, options);
  await tellNotices(terminal, workspace.messages, noticesOf(engagementCopies(workspace.folder)));
  return workspace;
}

/** What is by its name a copy of `eoms.yaml`. */
export function engagementCopies(folder: string): readonly FoundCopy[] {
  try {
    return findDocuments(folder, isLikeEngagement).copies;
  } catch (error) {
    // Some folders may be passed through and not listed; then nobody who comes here sees a copy.
    if (error instanceof EomsError && error.kind === 'input-missing') return [];
    throw error;
  }
}

function isLikeEngagement(name: string): boolean {
  return isYamlName(name) && /(?:^|[^a-z])eoms(?![a-z])/i.test(withoutSecondEnding(name));
}
