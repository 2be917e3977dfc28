import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { FindFile } from './find-inside.ts';
import { listReadable } from './list-folder.ts';

/** What is typed for the newest file of evidence. */
export const newest = '+';

/** Where photos and documents that show something are put, seen from the folder of `eoms.yaml`. */
const evidenceFolder = 'evidence';

/**
 * Finds files as another does, and the newest file of the engagement's `evidence/` by `+`: the photo that
 * was just taken, or the scan that was just copied. Each look sees what is there by then.
 */
export function orNewest(folder: string, findFile: FindFile): FindFile {
  return (typed) => (typed === newest ? newestOf(folder) : findFile(typed));
}

/**
 * The file that was changed last, of two of the same moment the later by name. Links are passed over, and so is a
 * folder that cannot be read: any file can still be named.
 */
function newestOf(folder: string): string | undefined {
  const files = filesBelow(folder, evidenceFolder);
  return files.toSorted((one, other) => one.changed - other.changed).at(-1)?.path;
}

interface ChangedFile {
  /** Its path from the engagement's folder. */
  readonly path: string;
  /** When it was changed, in milliseconds since 1970. */
  readonly changed: number;
}

function filesBelow(folder: string, below: string): readonly ChangedFile[] {
  return listReadable(join(folder, below)).flatMap((entry): readonly ChangedFile[] => {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, path);
    const changed = lstatSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs;
    return entry.isFile() && changed !== undefined ? [{ path, changed }] : [];
  });
}
