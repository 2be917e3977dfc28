import { basename, join } from 'node:path';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { storedPath } from '../../files/disk/stored-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { decodeText } from '../../files/text/decode-text.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { Notice } from '../../model/notice.ts';
import { EomsError } from '../../model/problem.ts';
import { hasDayShape } from '../../model/rules/day.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import { type FoundCopy, type FoundFiles, findDocuments, noticesOf } from '../load/find-copies.ts';

export const assessmentsFolder = 'assessments';

/** The assessment that counts, and the notes on the choice. */
export interface ChosenAssessment {
  /** `undefined` = nothing has been assessed yet. */
  readonly path: string | undefined;
  /** When it was begun, where that was read to choose it among others; never that of a copy. */
  readonly started?: string | undefined;
  readonly notices: readonly Notice[];
}

/** An assessment and the day on which it was begun. */
export interface StartedAssessment {
  readonly path: string;
  readonly started: string;
}

/** The assessments of an engagement in the order of their names, and what is a copy of one. */
export function findAssessments(engagement: string): FoundFiles {
  return findDocuments(join(engagement, assessmentsFolder), isYamlName);
}

/**
 * The assessment to work on: the one named by its whole path, else the one begun last. Where there is
 * a choice, reports which one was taken. Copies are reported but not read, unless there is nothing
 * else.
 *
 * @throws EomsError `usage` where it cannot decide which one counts; `bad-data`, `input-missing` or
 * `io-failed` where one cannot be read.
 */
export async function chooseAssessment(
  engagement: string,
  named: string | undefined,
): Promise<ChosenAssessment> {
  const { documents, copies } = findAssessments(engagement);
  if (named !== undefined) {
    const path = storedPath(named);
    return { path, notices: noticesOf(copies.filter((copy) => copy.path !== path)) };
  }
  const [only, ...more] = documents;
  if (copies.length === 0 && more.length === 0) return { path: only, notices: await tellOdd(only) };
  // If only copies are left, one of them is better than starting over.
  if (only === undefined) {
    const chosen = await chooseAmong(
      copies.map(({ path }) => path),
      true,
    );
    return {
      path: chosen.path,
      notices: chosen.notices.map((one) => ({ ...one, isWarning: true })),
    };
  }
  const chosen = await chooseAmong(documents, more.length > 0);
  await refuseNewerCopy(copies, chosen.newest);
  const notices = [...chosen.notices, ...noticesOf(copies)];
  return { path: chosen.path, started: chosen.newest?.started, notices };
}

/** A name that is not that of a day does not tell what counts: it is said. */
async function tellOdd(path: string | undefined): Promise<readonly Notice[]> {
  if (path === undefined || hasDayShape(nameOfAssessment(path))) return [];
  // Its problems are reported where it is read.
  const chosen = await chooseAmong([path], true).catch(unlessRefused);
  return chosen?.notices ?? [];
}

/** The assessment begun last, not counting copies; `undefined` = there is none. */
export async function findNewest(engagement: string): Promise<StartedAssessment | undefined> {
  const { documents } = findAssessments(engagement);
  const read = await Promise.all(documents.map(readStart));
  return read
    .flatMap((one) => ('started' in one ? [one] : []))
    .toSorted(byStart)
    .at(-1);
}

interface Choice extends ChosenAssessment {
  readonly newest: StartedAssessment | undefined;
}

async function chooseAmong(paths: readonly string[], isTold: boolean): Promise<Choice> {
  const read = await Promise.all(paths.map(readStart));
  const others = read.flatMap((one) => ('notice' in one ? [one.notice] : []));
  const sorted = read.flatMap((one) => ('started' in one ? [one] : [])).toSorted(byStart);
  const newest = sorted.at(-1);
  if (newest === undefined) return { path: paths[0], newest, notices: others };
  const { path, started } = newest;
  const tied = sorted.filter((one) => one.started === started);
  if (!areTold(tied)) throw tie(tied, started);
  const values = { file: shownPath(path), started, count: sorted.length };
  const other = tied.find((one) => one !== newest);
  const taken: Notice =
    other === undefined
      ? { key: 'cli.assessment-taken', values }
      : {
          key: 'cli.assessment-taken-by-name',
          values: { ...values, other: shownPath(other.path) },
          isWarning: true,
        };
  return { path, newest, notices: isTold ? [taken, ...others] : others };
}

function byStart(one: StartedAssessment, other: StartedAssessment): number {
  if (one.started !== other.started) return one.started < other.started ? -1 : 1;
  return one.path < other.path ? -1 : 1;
}

/** Where several were begun on one day, names that are different days still tell the later one. */
function areTold(tied: readonly StartedAssessment[]): boolean {
  const names = new Set(tied.map(({ path }) => nameOfAssessment(path)));
  const areDays = [...names].every(hasDayShape);
  return tied.length < 2 || (areDays && names.size === tied.length);
}

/** The name of an assessment without its ending, of which there are two. */
export function nameOfAssessment(path: string): string {
  return basename(path).replace(/\.ya?ml$/i, '');
}

type Read = StartedAssessment | { readonly notice: Notice };

const schemaLine = /^schema:[ \t]*["']?(eoms\/[\w-]+)@/m;
const startedLine = /^started:[ \t]*["']?(\d{4}-\d\d-\d\d)["']?[ \t]*(?:#.*)?$/m;

/** When an assessment was begun. Its head says so; the whole is read only where that is written in another way. */
async function readStart(path: string): Promise<Read> {
  const file = shownPath(path);
  const bytes = await readDocumentFile(path);
  const text = decodeText(bytes, file);
  const [, found = 'eoms/assessment'] = schemaLine.exec(text) ?? [];
  if (found !== 'eoms/assessment') {
    const values = { file, found };
    return { notice: { key: 'cli.not-an-assessment', values, isWarning: true } };
  }
  const started = startedLine.exec(text)?.[1];
  if (started !== undefined) return { path, started };
  return { path, started: parseDocument(bytes, { file, name: 'assessment' }).value.started };
}

/** A copy that was begun later than all others is perhaps none. */
async function refuseNewerCopy(
  copies: readonly FoundCopy[],
  newest: StartedAssessment | undefined,
): Promise<void> {
  for (const { path } of newest === undefined ? [] : copies) {
    const copy = await readStart(path).catch(unlessRefused);
    if (copy === undefined || !('started' in copy) || newest === undefined) continue;
    if (copy.started <= newest.started) continue;
    const file = shownPath(newest.path);
    const values = { copy: shownPath(path), started: copy.started, file };
    throw nameOne({ key: 'cli.assessments-copy-newer', values }, file);
  }
}

/** A file that cannot be read is not an assessment that could count. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof EomsError)) throw error;
}

/** The failure where it is unclear which of several assessments counts. */
export function tie(tied: readonly Pick<StartedAssessment, 'path'>[], started: string): EomsError {
  const files = tied.map(({ path }) => shownPath(path));
  const values = { started, files: files.join(', ') };
  return nameOne({ key: 'cli.assessments-tie', values }, files[0] ?? '');
}

function nameOne(problem: Notice, example: string): EomsError {
  const hintValues = { file: quoteForShell(example) };
  return new EomsError('usage', [{ ...problem, hintKey: 'cli.assessments-name-one', hintValues }]);
}
