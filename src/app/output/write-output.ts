import { realpathSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { isOpenFile } from '../../files/disk/find-target.ts';
import { lookBehind } from '../../files/disk/is-there.ts';
import { readFailure } from '../../files/disk/machine-failure.ts';
import { storedPath } from '../../files/disk/stored-path.ts';
import { undoingFolders } from '../../files/save/make-folder.ts';
import { refuseOutside } from '../../files/save/refuse-outside.ts';
import { checkWritable, saveTogether } from '../../files/save/save-durably.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { EomsError } from '../../model/problem.ts';
import { findEngagement } from '../engagement/workspace.ts';
import type { World } from '../world.ts';
import { openWrittenFiles, type WrittenFile, type WrittenFiles } from './written-files.ts';

/** What goes where; a path counts from the working folder. */
export interface Output {
  readonly output: string;
  readonly content: string | Uint8Array;
  /** The file that it is a print of, where it is one; the same print may take its place. */
  readonly source?: string;
  /** The files that it is made from; given where eoms chose the name, which others may have, too. */
  readonly madeFrom?: readonly string[];
  /** The digest of the answers that it is made from, where it is made from some. */
  readonly answers?: string | undefined;
}

/** What may be done to write it. */
export interface Leave {
  /** Whether an existing file may be replaced even if eoms did not write it. */
  readonly force?: boolean;
  /**
   * Given where eoms chose the name: the folder that no link may lead out of. Another name is then
   * taken where this one is not to be had.
   */
  readonly within?: string | undefined;
  /** Whether the result is to stay: no later one takes its place without `--force`. */
  readonly isKept?: boolean;
}

/**
 * Writes results that belong together into files: all of them or, as far as the disk allows, none.
 * Returns their paths. An existing file is replaced only if eoms wrote it, it is unchanged since
 * and made from the same files, or with `force`.
 *
 * @throws EomsError `cannot-create` where a file exists already, `io-failed`.
 */
export async function writeOutputs(
  { cwd }: Pick<World, 'cwd'>,
  outputs: readonly Output[],
  { force = false, within, isKept = false }: Leave,
): Promise<readonly string[]> {
  const wanted = outputs.map(({ output, content, ...made }) => ({
    path: resolve(cwd, output),
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    ...made,
  }));
  const [first] = wanted;
  if (within === undefined) refuseFolders(wanted);
  const written = await openWrittenFiles(first && engagementOf(first.path));
  const results = force ? wanted : await findPlaces(wanted, within, written);
  await undoingFolders(async (make) => {
    for (const { path } of results) {
      if (within !== undefined) await refuseOutside(within, path);
      await make(dirname(path), within);
    }
    await saveTogether(results.map((result) => ({ ...result, mayOverwrite: true, within })));
  });
  await written.note(results, isKept);
  return results.map(({ path }) => path);
}

/** A folder that is named without a stroke at its end may be meant as one, or be a slip. */
function refuseFolders(wanted: readonly WrittenFile[]): void {
  const folders = wanted.filter(({ path }) => lookBehind(path)?.isDirectory() === true);
  if (folders.length === 0) return;
  const hintKey = 'cli.output-is-folder.hint';
  throw new EomsError(
    'cannot-create',
    folders.map(({ path }) => ({ key: 'files.is-folder', place: { file: path }, hintKey })),
  );
}

/** The engagement that a file belongs to. If this cannot be determined, writing will report why. */
function engagementOf(path: string): string | undefined {
  try {
    return findEngagement(dirname(path));
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}

/** Free places, and those of what eoms wrote itself. */
async function findPlaces(
  wanted: readonly WrittenFile[],
  within: string | undefined,
  written: WrittenFiles,
): Promise<readonly WrittenFile[]> {
  if (within !== undefined) return Promise.all(wanted.map((result) => nextPlace(result, written)));
  const taken: string[] = [];
  for (const file of wanted) if (await isTaken(file, written)) taken.push(file.path);
  if (taken.length > 0) throw refuse(taken, 'cli.file-exists.hint');
  return wanted;
}

/** The name itself, else the same with `-2`, `-3` … before the ending. */
async function nextPlace(result: WrittenFile, written: WrittenFiles): Promise<WrittenFile> {
  const ending = extname(result.path);
  const stem = result.path.slice(0, result.path.length - ending.length);
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? result.path : `${stem}-${number}${ending}`;
    const place = { ...result, path };
    if (!(await isTaken(place, written)) && (await mayReplace(path))) return place;
  }
}

/** Whether a file that is there, if any, may be written: one that its owner made read-only is kept. */
async function mayReplace(path: string): Promise<boolean> {
  if (!isFile(path)) return true;
  try {
    await checkWritable(path);
    return true;
  } catch (error) {
    if (error instanceof EomsError) return false;
    throw error;
  }
}

async function isTaken(result: WrittenFile, written: WrittenFiles): Promise<boolean> {
  // The shell has emptied what is behind an open file, or adds to it: nothing is replaced.
  return !isOpenFile(result.path) && isFile(result.path) && !(await written.isOurs(result));
}

/** Whether a result becomes a file of that name, and does not go to the screen, a device or a pipe. */
export function becomesFile({ cwd }: Pick<World, 'cwd'>, output: string): boolean {
  const path = resolve(cwd, output);
  return output !== '-' && !isOpenFile(path) && lookBehind(path)?.isFile() !== false;
}

/**
 * Makes sure that a result does not take the place of a file that it is made of: `--force` speaks of
 * results, and what an archived report carries would be lost with it.
 *
 * @throws EomsError `cannot-create` where it would.
 */
export function keepSources(
  { cwd }: Pick<World, 'cwd'>,
  output: string,
  sources: readonly (string | undefined)[],
): void {
  const path = resolve(cwd, output);
  if (output === '-' || !isFile(path)) return;
  const isSource = sources.some((source) => {
    const other = source === undefined ? undefined : resolve(cwd, source);
    return other !== undefined && isFile(other) && realPath(other) === realPath(path);
  });
  if (!isSource) return;
  throw new EomsError('cannot-create', [
    { key: 'cli.output-is-source', place: { file: path }, hintKey: 'cli.output-is-source.hint' },
  ]);
}

/**
 * Makes sure, before anything is written, that none of several files exists already. The advice comes
 * once, after the last of them.
 *
 * @throws EomsError `cannot-create` with every file that does.
 */
export function keepWhatIsThere(files: readonly string[], hintKey: MessageKey): void {
  const there = files.filter(isFile);
  if (there.length > 0) throw refuse(there, hintKey);
}

function isFile(path: string): boolean {
  return lookBehind(path)?.isFile() === true;
}

function realPath(path: string): string {
  try {
    return realpathSync(storedPath(path));
  } catch (cause) {
    throw readFailure(cause, path);
  }
}

function refuse(files: readonly string[], hintKey: MessageKey): EomsError {
  return new EomsError(
    'cannot-create',
    files.map((file, index) => ({
      key: 'files.file-exists',
      place: { file },
      ...(index === files.length - 1 ? { hintKey } : {}),
    })),
  );
}
