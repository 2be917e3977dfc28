import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import { describeAwaited } from './placeholder.ts';
import { shownPath } from './shown-path.ts';
import { isSideFile } from './side-file.ts';

/** Names of a folder that are compared with a misspelt one. */
const mostCompared = 10_000;

/** What is wrong where a path leads to no file, with the nearest name in its folder. */
export async function nameMissingFile(path: string): Promise<Problem> {
  if (await isLink(path)) return { key: 'files.link-nowhere', place: { file: path } };
  const awaited = describeAwaited(path);
  if (awaited !== undefined) return awaited;
  if (path.includes(undecoded)) return { key: 'files.name-not-utf8', place: { file: path } };
  const problem: Problem = { key: 'files.file-missing', place: { file: path } };
  const names = await listNames(dirname(path));
  if (names === undefined) return { ...problem, hintKey: 'files.look-for-folder' };
  const near = nearestWord(basename(path), names);
  if (near === undefined) return problem;
  const word = shownPath(join(dirname(path), near));
  return { ...problem, hintKey: 'files.did-you-mean', hintValues: { word } };
}

/** What stands for a byte that is not UTF-8, in what was typed and in what a folder lists. */
const undecoded = '\uFFFD';

function isNameable(name: string): boolean {
  return !isSideFile(name) && !name.includes(undecoded);
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

async function listNames(folder: string): Promise<readonly string[] | undefined> {
  try {
    const names = (await readdir(folder)).filter(isNameable);
    return names.toSorted().slice(0, mostCompared);
  } catch {
    return undefined;
  }
}
