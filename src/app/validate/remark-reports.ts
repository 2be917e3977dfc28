import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderFailure, isAbsence } from '../../files/disk/machine-failure.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { readDocument } from '../../files/read-document.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import {
  assessmentsFolder,
  chooseAssessment,
  findNewest,
} from '../engagement/choose-assessment.ts';
import { readStart, type StartReader } from '../engagement/read-start.ts';
import { findEngagement } from '../engagement/workspace.ts';
import { today } from '../today.ts';
import type { World } from '../world.ts';

/** Where reports go, and how their names begin that eoms gives by itself. */
const reportsFolder = 'reports';
const datedReport =
  /^((?:gap|board|owners)-report|record)-(\d{4}-\d{2}-\d{2})([^/]*)\.(?:pdf|html|docx|md|json|xlsx)$/;
/** Part of the name of one that is not of the assessment that counted on its day. */
const ofAnother = /-of-/;

/** Which assessment counts, as far as that was said. */
interface CountingAssessment {
  readonly named?: string | undefined;
  readonly read?: StartReader;
}

/**
 * Remarks on the dates of the engagement at or above the working folder: the current assessment
 * begins after the day of the run; the last report of a kind in the folder of reports is older than that
 * assessment, or than its last answer; there is no assessment; or it is unclear which one counts. `named` is
 * the path of the one that counts where that was said, and `read` finds when each was begun.
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
  const reports = await lastReports(join(folder, reportsFolder));
  const behind = reports.filter(({ date }) => date >= started);
  const changed = behind.length === 0 ? '' : await lastChange(path);
  const later = { date: messages.date(current), started: begun };
  return [
    ...choice,
    ...(started > current ? [{ key: 'cli.begun-later', values: later } as const] : []),
    ...reports.filter(({ date }) => date < started).map(older),
    // Of a report its day is known, and no hour: what was answered on that day may be in it.
    ...behind.filter(({ date }) => date < changed).map(lacking),
  ];

  function lacking({ file, date }: DatedReport): Problem {
    const values = { file: shownPath(file), date: messages.date(date) };
    return { key: 'cli.report-behind', values: { ...values, changed: messages.date(changed) } };
  }

  function older({ file, date }: DatedReport): Problem {
    const values = { file: shownPath(file), date: messages.date(date), started: begun };
    return { key: 'cli.report-older', values };
  }
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

interface DatedReport {
  readonly file: string;
  readonly date: string;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsence(error)) return [];
    throw folderFailure(error, shownPath(folder));
  }
}

/** The last report of each kind. */
async function lastReports(folder: string): Promise<readonly DatedReport[]> {
  const last = new Map<string, DatedReport>();
  for (const { kind, ...report } of (await namesIn(folder)).flatMap(reportNamed)) {
    const known = last.get(kind);
    if (known === undefined || known.date < report.date) last.set(kind, report);
  }
  const byName = (one: DatedReport, other: DatedReport): number => (one.file < other.file ? -1 : 1);
  return [...last.values()]
    .map(({ file, date }) => ({ file: join(folder, file), date }))
    .toSorted(byName);
}

/** What a name says that eoms gives to a report of the assessment that counts; nothing where it is another. */
function reportNamed(file: string): readonly (DatedReport & { readonly kind: string })[] {
  const [, kind, date, rest = ''] = datedReport.exec(file) ?? [];
  if (kind === undefined || date === undefined || ofAnother.test(rest)) return [];
  return [{ kind, date, file }];
}

/**
 * The day of the last answer of an assessment, where the person sits, as the days of reports are; '' where no
 * answer says when it was given, or the file is wrong, which is reported where it is checked.
 */
async function lastChange(path: string | undefined): Promise<string> {
  if (path === undefined) return '';
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
