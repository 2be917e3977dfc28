import { dirname, join, relative, sep } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { EomsError } from '../../model/problem.ts';

/**
 * A folder as seen from the root of the git repository that it is in, parted by strokes; '' where it is that root,
 * or in no repository. What shows gaps in files looks for them from there.
 */
export function pathInRepository(folder: string): string {
  const root = repositoryAbove(folder);
  return root === undefined ? '' : relative(root, folder).split(sep).join('/');
}

/** The nearest folder that holds `.git`: a folder, or in a work tree a file. */
function repositoryAbove(folder: string): string | undefined {
  if (hasRepository(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryAbove(above);
}

/** Folders on the way up may be closed to us: then no repository begins there. */
function hasRepository(folder: string): boolean {
  try {
    return isThere(join(folder, '.git'));
  } catch (error) {
    if (error instanceof EomsError) return false;
    throw error;
  }
}
