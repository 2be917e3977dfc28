import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderFailure, isAbsence } from '../../files/disk/machine-failure.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { readDocument } from '../../files/read-document.ts';
import { append } from '../../model/lists/append.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import {
  assessmentsFolder,
  chooseAssessment,
  findAssessments,
  findNewest,
} from '../engagement/choose-assessment.ts';
import { readStart, type StartReader } from '../engagement/read-start.ts';
import { wordOf } from '../engagement/tell-origin.ts';
import { findEngagement } from '../engagement/workspace.ts';
import { type GivenDigests, openGivenOf } from '../output/written-files.ts';
import { today } from '../today.ts';
import type { World } from '../world.ts';
import { type DatedReport, lastReports } from './dated-report.ts';

/** Where reports go. */
const reportsFolder = 'reports';

/** Which assessment counts, as far as that was said. */
interface CountingAssessment {
  readonly named?: string | undefined;
  readonly read?: StartReader;
  /** Finds the digests of an assessment and `eoms.yaml`; `undefined` = it is wrong, which is reported where it is checked. */
  readonly digest?: (path: string) => Promise<GivenDigests | undefined>;
}

/**
 * Remarks on the dates of the engagement at or above the working folder: the current assessment
 * begins after the day of the run; the last report of a name in the folder of reports is older than that
 * assessment, or than its last answer, or was made from other answers or another `eoms.yaml`; there is no assessment; or it is unclear
 * which one counts. `named` is the path of the one that counts where that was said, and `read` finds when each
 * was begun.
 */
export async function remarkReports(
  { cwd, date: current, messages }: Pick<World, 'cwd' | 'date' | 'messages'>,
  counting: CountingAssessment = {},
): Promise<readonly Problem[]> {
  const folder = findEngagement(cwd);
  if (folder === undefined) return [];
  const { problems: choice, started, path } = await remarkCounting(folder, counting);
  if (started === undefined) return choice;
  const begun = messages.date(started);
  const reports = await reportsIn(folder);
  const later = { date: messages.date(current), started: begun };
  const older = ({ file, date }: DatedReport): Problem => {
    const values = { file: shownPath(file), date: messages.date(date), started: begun };
    return { key: 'cli.report-older', values };
  };
  return [
    ...choice,
    ...(started > current ? [{ key: 'cli.begun-later', values: later } as const] : []),
    ...reports.filter(({ date }) => date < started).map(older),
    ...(await remarkBehind(
      reports.filter(({ date }) => date >= started),
      { folder, path, messages, digest: counting.digest },
    )),
  ];
}

/** What reports are held against. */
interface Answers {
  readonly folder: string;
  readonly path: string | undefined;
  readonly messages: World['messages'];
  readonly digest: CountingAssessment['digest'] | undefined;
}

/**
 * What is said of reports that lack answers. Where eoms took down from which answers it made one, that tells. Of
 * any other the day is known, and no hour: what was answered on that day may be in it.
 */
async function remarkBehind(
  reports: readonly DatedReport[],
  { folder, path, messages, digest }: Answers,
): Promise<readonly Problem[]> {
  if (reports.length === 0 || path === undefined) return [];
  const [changed, current] = [await lastChange(path), await digest?.(path)];
  const recorded = await openGivenOf(folder);
  const remarks: Problem[] = [];
  for (const report of reports) {
    const made = current === undefined ? undefined : await recorded(report.file);
    append(remarks, remarkOn(report, { made, current, changed, messages }));
  }
  return remarks;
}

/** What is known of a report, and of what it would be made from now. */
interface Known extends Pick<Answers, 'messages'> {
  readonly made: GivenDigests | undefined;
  readonly current: GivenDigests | undefined;
  /** The day of the last answer. */
  readonly changed: string;
}

function remarkOn(
  report: DatedReport,
  { made, current, changed, messages }: Known,
): readonly Problem[] {
  const isBefore = report.date < changed;
  if (made === undefined ? isBefore : made.answers !== current?.answers) {
    return [lacking(report, isBefore ? changed : undefined, messages)];
  }
  const what = changedOf(made, current);
  if (what === undefined) return [];
  const values = { file: shownPath(report.file), date: messages.date(report.date), what };
  return [{ key: 'cli.report-engagement', values }];
}

/** Which of the two files that a report shows was changed; `unknown`: it is one that an older eoms made. */
type ChangedFile = 'settings' | 'accepted' | 'both' | 'unknown';

/** What is another by now; `undefined` = nothing is, or it is a report of an eoms that took down nothing of both. */
function changedOf(
  made: GivenDigests | undefined,
  current: GivenDigests | undefined,
): ChangedFile | undefined {
  if (made?.engagement === undefined || made.engagement === current?.engagement) return undefined;
  return made.apart === undefined || current?.apart === undefined
    ? 'unknown'
    : fileChanged(made.apart, current.apart);
}

type Apart = NonNullable<GivenDigests['apart']>;

function fileChanged(made: Apart, current: Apart): ChangedFile {
  if (made.settings === current.settings) return 'accepted';
  return made.accepted === current.accepted ? 'settings' : 'both';
}

/** Says since when a report lacks answers, or that it was made from others. */
function lacking(
  { file, date }: DatedReport,
  changed: string | undefined,
  messages: World['messages'],
): Problem {
  const values = { file: shownPath(file), date: messages.date(date) };
  return changed === undefined
    ? { key: 'cli.report-changed', values }
    : { key: 'cli.report-behind', values: { ...values, changed: messages.date(changed) } };
}

interface ChoiceRemark {
  readonly problems: readonly Problem[];
  /** When the assessment that counts was begun; `undefined` = that is not known. */
  readonly started?: string | undefined;
  /** Where it is. */
  readonly path?: string | undefined;
}

/** Warns that what was named is not an assessment, or what is to be said of the choice. */
async function remarkCounting(
  folder: string,
  { named, read = readStart }: CountingAssessment,
): Promise<ChoiceRemark> {
  if (named === undefined) return remarkChoice(folder, read);
  const start = await read(named);
  return 'started' in start ? { problems: [], ...start } : { problems: [start.notice] };
}

/** Warns that nothing has been assessed yet, that only a copy is left, or that it is unclear which assessment counts. */
async function remarkChoice(folder: string, read: StartReader): Promise<ChoiceRemark> {
  try {
    const { path, started, copyTaken } = await chooseAssessment(folder, undefined, read);
    const problems = copyTaken === undefined ? [] : [copyTaken];
    // Of a choice the day is known; a single one was not read for it.
    if (started !== undefined) return { problems, started, path };
    if (path !== undefined) return { problems, ...(await findNewest(folder, read)) };
    const values = { folder: shownPath(join(folder, assessmentsFolder)) };
    return {
      problems: [{ key: 'cli.no-assessment', values, hintKey: 'cli.no-assessment.hint' }],
    };
  } catch (error) {
    if (error instanceof EomsError && error.kind === 'usage') return { problems: error.problems };
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsence(error)) return [];
    throw folderFailure(error, shownPath(folder));
  }
}

async function reportsIn(engagement: string): Promise<readonly DatedReport[]> {
  const folder = join(engagement, reportsFolder);
  const others = findAssessments(engagement).documents.map((path) => wordOf(path, ''));
  return lastReports(
    folder,
    await namesIn(folder),
    others.filter((word) => word !== ''),
  );
}

/**
 * The day of the last answer of an assessment, where the person sits, as the days of reports are; '' where no
 * answer says when it was given, or the file is wrong, which is reported where it is checked.
 */
async function lastChange(path: string): Promise<string> {
  try {
    const { value } = await readDocument(path, 'assessment');
    const times = Object.values(value.answers).map(({ at = '' }) => Date.parse(at));
    const known = times.filter((time) => !Number.isNaN(time));
    const last = known.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
    return known.length === 0 ? '' : today(new Date(last));
  } catch (error) {
    if (error instanceof EomsError) return '';
    throw error;
  }
}
