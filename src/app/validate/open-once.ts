import { dirname } from 'node:path';
import {
  findEngagement,
  type Opening,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../engagement/workspace.ts';

/** Opens the engagement of a file; of one that is outside of any, that where eoms was started. */
export type WorkspaceOf = (path: string) => Promise<Workspace>;

/** Opens each engagement once, however many files it has. */
export function openOnce(options: WorkspaceOptions, opening: Opening): WorkspaceOf {
  const folders = new Map<string, string>();
  const workspaces = new Map<string, Promise<Workspace>>();
  return (path) => {
    const beside = dirname(path);
    const folder = folders.get(beside) ?? findEngagement(beside) ?? opening.cwd;
    folders.set(beside, folder);
    const known = workspaces.get(folder) ?? openWorkspace(folder, options, opening);
    workspaces.set(folder, known);
    return known;
  };
}
