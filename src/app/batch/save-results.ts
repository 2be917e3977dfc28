import { basename, dirname, join } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { removeQuietly } from '../../files/save/give-name.ts';
import { undoingFolders } from '../../files/save/make-folder.ts';
import { refuseOutside } from '../../files/save/refuse-outside.ts';
import { type Save, saveTogether } from '../../files/save/save-durably.ts';
import type { BatchRecord } from '../../model/document.ts';
import { EomsError } from '../../model/problem.ts';
import { digestOfBytes, digestOfResult, recordBytes, recordName } from './batch-record.ts';

/** A result by its name. */
export interface ResultFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Where results go. */
export interface ResultPlace {
  /** The folder of all results: nothing is written outside it. */
  readonly out: string;
  /** That of this institution. */
  readonly folder: string;
  /** Whether a file may be replaced that eoms did not write, or somebody changed. */
  readonly force: boolean;
  /** What was recorded before. */
  readonly before: BatchRecord | undefined;
}

/** What is recorded of an institution, but for its results. */
export type RecordHead = Omit<BatchRecord, 'results'>;

/**
 * Saves the results of an institution together with their record, which takes its place first: whatever kills this, the
 * next run knows both the old files and the new ones as its own, and makes all anew. Results that were
 * made before and are none any more are removed, if they are as they were written.
 *
 * @throws EomsError `cannot-create` where a file is there that eoms did not write, or that was changed; `io-failed`.
 */
export async function saveResults(
  files: readonly ResultFile[],
  head: RecordHead,
  place: ResultPlace,
): Promise<void> {
  const { out, folder } = place;
  const results = await meetThoseThere(files, place);
  const saves = [{ file: recordName, bytes: recordBytes({ ...head, results }) }, ...files].map(
    ({ file, bytes }): Save => {
      return { path: join(folder, file), bytes, mayOverwrite: true, within: out };
    },
  );
  await undoingFolders(async (make) => {
    for (const { path } of saves) await refuseOutside(out, path);
    await make(folder, out);
    await removeLeftOver(files, place);
    await saveTogether(saves);
  });
  if (results.every(({ before }) => before === undefined)) return;
  const settled = results.map(({ file, digest }) => ({ file, digest }));
  const bytes = recordBytes({ ...head, results: settled });
  await saveTogether([{ path: join(folder, recordName), bytes, mayOverwrite: true, within: out }]);
}

/** The results to record, each with what it takes the place of. */
async function meetThoseThere(
  files: readonly ResultFile[],
  { folder, force, before }: ResultPlace,
): Promise<BatchRecord['results']> {
  const known = new Map(before?.results.map((one) => [one.file, one]));
  const foreign: string[] = [];
  const results: RecordedResult[] = [];
  for (const { file, bytes } of files) {
    const digest = digestOfBytes(bytes);
    const there = await digestThere(join(folder, file));
    const isOurs = isKnown(there, digest, known.get(file));
    if (!isOurs) foreign.push(join(folder, file));
    results.push({ file, digest, ...(isOurs ? replacing(there, digest) : {}) });
  }
  if (foreign.length > 0 && !force) throw refuseForeign(foreign);
  return results;
}

/** What a file takes the place of, where that is something else. */
function replacing(there: string | undefined, digest: string): Pick<RecordedResult, 'before'> {
  return there === undefined || there === digest ? {} : { before: there };
}

type RecordedResult = BatchRecord['results'][number];

/** The digest of a file; `undefined` = there is none, empty = it cannot be read. */
async function digestThere(path: string): Promise<string | undefined> {
  return isThere(path) ? ((await digestOfResult(path)) ?? '') : undefined;
}

/** Whether what is there, if anything, is what is to be written, or was written before. */
function isKnown(
  there: string | undefined,
  digest: string,
  own: RecordedResult | undefined,
): boolean {
  return [undefined, digest, own?.digest, own?.before].includes(there);
}

function refuseForeign(paths: readonly string[]): EomsError {
  return new EomsError(
    'cannot-create',
    paths.map((file) => ({
      key: 'batch.not-ours',
      place: { file },
      hintKey: 'batch.not-ours.hint',
    })),
  );
}

async function removeLeftOver(
  files: readonly ResultFile[],
  { folder, before }: ResultPlace,
): Promise<void> {
  const names = new Set(files.map(({ file }) => file));
  for (const { file, digest } of before?.results ?? []) {
    const path = join(folder, file);
    // A record that somebody changed must not lead out of its folder.
    const isInside = basename(file) === file && dirname(path) === folder;
    if (names.has(file) || !isInside) continue;
    if ((await digestOfResult(path)) === digest) await removeQuietly(path);
  }
}
