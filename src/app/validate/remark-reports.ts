import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderFailure, isAbsence } from '../../files/disk/machine-failure.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import {
  assessmentsFolder,
  chooseAssessment,
  findNewest,
} from '../engagement/choose-assessment.ts';
import { readStart, type StartReader } from '../engagement/read-start.ts';
import { findEngagement } from '../engagement/workspace.ts';
import type { World } from '../world.ts';

/** Where reports go, and how their names begin that eoms gives by itself. */
const reportsFolder = 'reports';
const datedReport = /^gap-report-(\d{4}-\d{2}-\d{2})[^/]*\.(?:pdf|html|md|json)$/;

/** Which assessment counts, as far as that was said. */
interface CountingAssessment {
  readonly named?: string | undefined;
  readonly read?: StartReader;
}

/**
 * Remarks on the dates of the engagement at or above the working folder: the current assessment
 * begins after the day of the run; the last report in the folder of reports is older than that
 * assessment; there is no assessment; or it is unclear which one counts. `named` is the path of the one that
 * counts where that was said, and `read` finds when each was begun.
 */
export async function remarkReports(
  { cwd, date: today, messages }: Pick<World, 'cwd' | 'date' | 'messages'>,
  counting: CountingAssessment = {},
): Promise<readonly Problem[]> {
  const folder = findEngagement(cwd);
  if (folder === undefined) return [];
  const { problems: choice, started } = await remarkCounting(folder, counting);
  if (started === undefined) return choice;
  const begun = messages.date(started);
  const report = await lastReport(join(folder, reportsFolder));
  const later = { date: messages.date(today), started: begun };
  return [
    ...choice,
    ...(started > today ? [{ key: 'cli.begun-later', values: later } as const] : []),
    ...(report !== undefined && report.date < started ? [older(report)] : []),
  ];

  function older({ file, date }: DatedReport): Problem {
    const values = { file: shownPath(file), date: messages.date(date), started: begun };
    return { key: 'cli.report-older', values };
  }
}

interface ChoiceRemark {
  readonly problems: readonly Problem[];
  /** When the assessment that counts was begun; `undefined` = that is not known. */
  readonly started?: string | undefined;
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
    if (started !== undefined) return { problems, started };
    if (path !== undefined) return { problems, started: (await findNewest(folder, read))?.started };
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

async function lastReport(folder: string): Promise<DatedReport | undefined> {
  const names = await namesIn(folder);
  const reports = names.flatMap((name) => {
    const date = datedReport.exec(name)?.[1];
    return date === undefined ? [] : [{ file: join(folder, name), date }];
  });
  return reports.toSorted((one, other) => (one.date < other.date ? -1 : 1)).at(-1);
}
