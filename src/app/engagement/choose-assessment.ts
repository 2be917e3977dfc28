import { join } from 'node:path';
import { shownPath } from '../../files/disk/shown-path.ts';
import { storedPath } from '../../files/disk/stored-path.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { Notice } from '../../model/notice.ts';
import { EomsError } from '../../model/problem.ts';
import { hasDayShape } from '../../model/rules/day.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import { type FoundCopy, type FoundFiles, findDocuments, noticesOf } from '../load/find-copies.ts';
import {
  type FoundStart,
  nameOfAssessment,
  readStart,
  readStarts,
  type StartedAssessment,
  type StartReader,
} from './read-start.ts';
import { remarkStrays } from './stray-assessments.ts';
import { tellUnread } from './unread-assessments.ts';

export const assessmentsFolder = 'assessments';

/** The assessment that counts, and the notes on the choice. */
export interface ChosenAssessment {
  /** `undefined` = nothing has been assessed yet. */
  readonly path: string | undefined;
  /** When it was begun, where that was read to choose it. */
  readonly started?: string | undefined;
  /** Said where only copies are left, and so one of them was taken. */
  readonly copyTaken?: Notice;
  readonly notices: readonly Notice[];
}

/** The assessments of an engagement in the order of their names, and what is a copy of one. */
export function findAssessments(engagement: string): FoundFiles {
  return findDocuments(join(engagement, assessmentsFolder), isYamlName);
}

/**
 * The assessment to work on: the one named by its whole path, else the one begun last. Where there is
 * a choice, reports which one was taken. Copies are reported but not read, unless there is nothing
 * else; so is what was meant as an assessment and does not have the name of one.
 *
 * @throws EomsError `usage` where it cannot decide which one counts; `bad-data`, `input-missing` or
 * `io-failed` where one cannot be read that could be the newest.
 */
export async function chooseAssessment(
  engagement: string,
  named: string | undefined,
  read: StartReader = readStart,
): Promise<ChosenAssessment> {
  const strays = named === undefined ? remarkStrays(join(engagement, assessmentsFolder)) : [];
  const chosen = await choose(engagement, named, read);
  return { ...chosen, notices: [...chosen.notices, ...strays] };
}

async function choose(
  engagement: string,
  named: string | undefined,
  read: StartReader,
): Promise<ChosenAssessment> {
  const { documents, copies } = findAssessments(engagement);
  if (named !== undefined) {
    const path = storedPath(named);
    return { path, notices: noticesOf(copies.filter((copy) => copy.path !== path)) };
  }
  const [only, ...more] = documents;
  if (copies.length === 0 && more.length === 0) return { path: only, notices: await tellOdd(only) };
  if (only === undefined) return chooseCopy(copies, read);
  const { path, newest, taken, others } = await chooseAmong(documents, { read });
  await refuseNewerCopy(copies, newest, read);
  const told = more.length > 0 ? taken : [];
  return { path, started: newest?.started, notices: [...told, ...others, ...noticesOf(copies)] };
}

/** One of the copies, if nothing else is left: better than starting over. */
async function chooseCopy(
  copies: readonly FoundCopy[],
  read: StartReader,
): Promise<ChosenAssessment> {
  const paths = copies.map(({ path }) => path);
  const chosen = await chooseAmong(paths, { read, tied: 'cli.copies-tie' });
  const { path, newest, others } = chosen;
  const passedOver = [...others, ...noticesOf(copies.filter((one) => one.path !== path))];
  const copy = copies.find((one) => one.path === newest?.path);
  if (copy === undefined || newest === undefined) return { path, notices: passedOver };
  const { started } = newest;
  const values = { file: shownPath(copy.path), kind: copy.kind, started };
  const copyTaken: Notice = { key: 'cli.copy-taken', values, isWarning: true };
  return { path, started, copyTaken, notices: [copyTaken, ...passedOver] };
}

/** A name that is not that of a day does not tell what counts: it is said. */
async function tellOdd(path: string | undefined): Promise<readonly Notice[]> {
  if (path === undefined || hasDayShape(nameOfAssessment(path))) return [];
  // Its problems are reported where it is read.
  const chosen = await chooseAmong([path], { read: readStart }).catch(noneIfRefused);
  return chosen === undefined ? [] : [...chosen.taken, ...chosen.others];
}

/**
 * The assessment begun last, not counting copies; `undefined` = there is none. `note` hears of older ones that cannot
 * be read.
 *
 * @throws EomsError as `tellUnread` does.
 */
export async function findNewest(
  engagement: string,
  read: StartReader = readStart,
  note?: (notice: Notice) => void,
): Promise<StartedAssessment | undefined> {
  const { starts, unread } = await readStarts(findAssessments(engagement).documents, read);
  const newest = inTurn(starts).at(-1);
  for (const notice of tellUnread(unread, newest)) note?.(notice);
  return newest;
}

/** How one is chosen among several. */
interface Choosing {
  readonly read: StartReader;
  /** What is said where several were begun on the last day. */
  readonly tied?: TieKey;
}

/** The one begun last, and what is to be said of it and of the others. */
interface Choice {
  readonly path: string | undefined;
  readonly newest: StartedAssessment | undefined;
  readonly taken: readonly Notice[];
  readonly others: readonly Notice[];
}

async function chooseAmong(paths: readonly string[], choosing: Choosing): Promise<Choice> {
  const { starts, unread } = await readStarts(paths, choosing.read);
  const sorted = inTurn(starts);
  const newest = sorted.at(-1);
  const foreign = starts.flatMap((one) => ('notice' in one ? [one.notice] : []));
  const others = [...tellUnread(unread, newest), ...foreign];
  if (newest === undefined) return { path: paths[0], newest, taken: [], others };
  const { path, started } = newest;
  const tied = sorted.filter((one) => one.started === started);
  if (!areTold(tied)) throw tie(tied, started, choosing.tied);
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
  return { path, newest, taken: [taken], others };
}

/** Assessments in the order in which they were begun. */
function inTurn(starts: readonly FoundStart[]): readonly StartedAssessment[] {
  return starts.flatMap((one) => ('started' in one ? [one] : [])).toSorted(byStart);
}

/** Puts assessments in the order in which they were begun, those of one day by their names. */
export function byStart(one: StartedAssessment, other: StartedAssessment): number {
  if (one.started !== other.started) return one.started < other.started ? -1 : 1;
  return one.path < other.path ? -1 : 1;
}

/** Where several were begun on one day, names that are different days still tell the later one. */
function areTold(tied: readonly StartedAssessment[]): boolean {
  const names = new Set(tied.map(({ path }) => nameOfAssessment(path)));
  const areDays = [...names].every(hasDayShape);
  return tied.length < 2 || (areDays && names.size === tied.length);
}

/** A copy that was begun later than all others is perhaps none. */
async function refuseNewerCopy(
  copies: readonly FoundCopy[],
  newest: StartedAssessment | undefined,
  read: StartReader,
): Promise<void> {
  for (const { path } of newest === undefined ? [] : copies) {
    const copy = await read(path).catch(noneIfRefused);
    if (copy === undefined || !('started' in copy) || newest === undefined) continue;
    if (copy.started <= newest.started) continue;
    const file = shownPath(newest.path);
    const values = { copy: shownPath(path), started: copy.started, file };
    throw nameOne({ key: 'cli.assessments-copy-newer', values }, file);
  }
}

/** A file that cannot be read is not an assessment that could count. */
export function noneIfRefused(error: unknown): undefined {
  if (!(error instanceof EomsError)) throw error;
}

/** What is said where several assessments were begun on the last day. */
type TieKey = 'cli.assessments-tie' | 'cli.copies-tie';

/** The failure where it is unclear which of several assessments counts. */
export function tie(
  tied: readonly Pick<StartedAssessment, 'path'>[],
  started: string,
  key: TieKey = 'cli.assessments-tie',
): EomsError {
  const files = tied.map(({ path }) => shownPath(path));
  return nameOne({ key, values: { started, files: files.join(', ') } }, files[0] ?? '');
}

function nameOne(problem: Notice, example: string): EomsError {
  const hintValues = { file: quoteForShell(example) };
  return new EomsError('usage', [{ ...problem, hintKey: 'cli.assessments-name-one', hintValues }]);
}
