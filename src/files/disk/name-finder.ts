import { basename, dirname } from 'node:path';
import { remember } from '../../model/remember.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import { isSideFile } from './side-file.ts';
import { listNames, storedPath } from './stored-path.ts';

/** Finds names for a run that looks for many files: each folder is listed once. */
export interface NameFinder {
  /** A path as the disk has it, as `storedPath` gives it. */
  readonly stored: (path: string) => string;
  /** The name in its folder that is nearest to one that is not there; `undefined` = none is near. */
  readonly nearest: (path: string) => string | undefined;
}

/** Names of a folder that are compared with a misspelt one. */
const mostCompared = 10_000;
/** At most this many names are suggested in a run: more are too many to fix in one go. */
const mostSuggested = 50;

/** Begins to look for names. */
export function findNames(): NameFinder {
  const list = remember(listNames);
  let suggested = 0;
  return {
    stored: (path) => storedPath(path, list),
    nearest: (path) => {
      suggested += 1;
      if (suggested > mostSuggested) return undefined;
      const names = [...list(dirname(path)).values()].filter(
        (name) => !isSideFile(name) && !name.includes('\uFFFD'),
      );
      return nearestWord(basename(path), names.slice(0, mostCompared));
    },
  };
}
