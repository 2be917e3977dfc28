import { dirname } from 'node:path';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import {
  engagementPath,
  findEngagement,
  type Opening,
  openWorkspace,
  openWorkspaceOf,
  type Workspace,
  type WorkspaceOptions,
} from '../engagement/workspace.ts';

/** The engagements of a run: each is looked for once, and opened once, however many files it has. */
export interface Engagements {
  /** The folder of the engagement at or above a file; `undefined` = it is outside of any. */
  readonly folderOf: (path: string) => string | undefined;
  /** Opens the engagement of a file; of one that is outside of any, that where eoms was started. */
  readonly workspaceOf: (path: string) => Promise<Workspace>;
  /** Opens the engagement that a file is itself, whatever its name. */
  readonly openItself: (path: string, bytes: Uint8Array) => Promise<Workspace>;
}

/** Opens each engagement once. */
export function openOnce(options: WorkspaceOptions, opening: Opening): Engagements {
  const folders = new Map<string, string | undefined>();
  const workspaces = new Map<string, Promise<Workspace>>();
  const folderOf = (path: string): string | undefined => {
    const beside = dirname(path);
    if (!folders.has(beside)) folders.set(beside, findEngagement(beside));
    return folders.get(beside);
  };
  const workspaceOf = (path: string): Promise<Workspace> => {
    const folder = folderOf(path) ?? opening.cwd;
    const known = workspaces.get(folder) ?? openWorkspace(folder, options, opening);
    workspaces.set(folder, known);
    return known;
  };
  return {
    folderOf,
    workspaceOf,
    openItself: async (path, bytes) => {
      const folder = dirname(path);
      if (folderOf(path) === folder && engagementPath(folder) === path) return workspaceOf(path);
      const document = parseDocument(bytes, { file: shownPath(path), name: 'engagement' });
      return openWorkspaceOf(document, folder, { options, opening });
    },
  };
}
