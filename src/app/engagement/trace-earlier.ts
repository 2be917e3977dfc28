import { dirname } from 'node:path';
import { evaluateStanding, type StandingResult } from '../../evaluation/evaluate.ts';
import { leastOnTrend, mostOnTrend, traceTrend } from '../../evaluation/trace-trend.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Trend } from '../../model/evaluation.ts';
import type { Notice } from '../../model/notice.ts';
import { EomsError } from '../../model/problem.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import { byStart, findAssessments, noneIfRefused } from './choose-assessment.ts';
import { readAssessment } from './open-assessment.ts';
import { readStart, type StartedAssessment } from './read-start.ts';
import { findEngagement, type Workspace } from './workspace.ts';

/** What came of the earlier assessments, and what is to be said of those that are left out. */
export interface TracedEarlier {
  /** `undefined` = there are fewer than three assessments that could be on it. */
  readonly trend: Trend | undefined;
  readonly notices: readonly Notice[];
}

const nothingTraced: TracedEarlier = { trend: undefined, notices: [] };

/**
 * How the assessments of an engagement up to the one evaluated stood, each evaluated by the engagement as it is now.
 * Copies are none of them. One that cannot be read, or is by another standard, is left out and told of: an old file
 * must not keep today's report from being made. `path` is the assessment evaluated; one of another engagement has no
 * trend here, since it is perhaps of another institution.
 *
 * @throws EomsError `io-failed` or `input-missing` where the folder of assessments cannot be looked into.
 */
export async function traceEarlier(
  now: StandingResult,
  path: string,
  workspace: Workspace,
): Promise<TracedEarlier> {
  const { folder } = workspace;
  if ((findEngagement(dirname(path)) ?? folder) !== folder) return nothingTraced;
  const { documents } = findAssessments(folder);
  // Most engagements have one or two: nothing more is read for them.
  if (documents.filter((one) => one !== path).length + 1 < leastOnTrend) return nothingTraced;
  const earlier = await findEarlier(documents, { path, started: now.started });
  const read = await readLast(earlier.started, workspace);
  const notices = [...earlier.notices, ...read.notices];
  const untraced = { older: read.older, leftOut: notices.length };
  return { trend: traceTrend(read.evaluations, now, untraced), notices };
}

/** The assessment before one, and how it was. */
export interface PreviousAssessment {
  readonly path: string;
  readonly result: StandingResult;
}

/**
 * The assessment that was begun last before the one evaluated, by the engagement as it is now; `undefined` = there is
 * none that can be read and is by the same standard. Notes nothing: `traceEarlier` and `chooseAssessment` do.
 *
 * @param path of the assessment evaluated
 */
export async function findPrevious(
  now: StandingResult,
  path: string,
  workspace: Workspace,
): Promise<PreviousAssessment | undefined> {
  const { documents } = findAssessments(workspace.folder);
  if (documents.length < 2) return undefined;
  const { started } = await findEarlier(documents, { path, started: now.started });
  for (const one of started.toReversed()) {
    const read = await evaluateEarlier(one.path, workspace);
    if (!('key' in read)) return { path: one.path, result: read };
  }
  return undefined;
}

interface Earlier {
  readonly started: readonly StartedAssessment[];
  readonly notices: readonly Notice[];
}

/** The assessments that come before one, by the day on which they were begun and then by name, oldest first. */
async function findEarlier(paths: readonly string[], now: StartedAssessment): Promise<Earlier> {
  const started: StartedAssessment[] = [];
  const notices: Notice[] = [];
  for (const path of paths) {
    // One after the other: of very many open at once a system allows none more.
    const found = await readStart(path).catch(noneIfRefused);
    if (found === undefined) notices.push(unreadable(path));
    else if ('started' in found && isEarlier(found, now, paths)) started.push(found);
  }
  return { started: started.toSorted(byStart), notices };
}

/** Where the one evaluated lies elsewhere, one that was begun on the same day is the same in another state. */
function isEarlier(
  one: StartedAssessment,
  now: StartedAssessment,
  paths: readonly string[],
): boolean {
  if (one.started === now.started && !paths.includes(now.path)) return false;
  return one.path !== now.path && byStart(one, now) < 0;
}

interface LastRead {
  readonly evaluations: readonly StandingResult[];
  readonly older: number;
  readonly notices: readonly Notice[];
}

/** Reads as many as a trend shows, the newest first: what is older costs no time. */
async function readLast(
  earlier: readonly StartedAssessment[],
  workspace: Workspace,
): Promise<LastRead> {
  const left = [...earlier];
  const evaluations: StandingResult[] = [];
  const notices: Notice[] = [];
  while (evaluations.length < mostOnTrend - 1) {
    const next = left.pop();
    if (next === undefined) break;
    const read = await evaluateEarlier(next.path, workspace);
    if ('key' in read) notices.push(read);
    else evaluations.unshift(read);
  }
  return { evaluations, older: left.length, notices };
}

async function evaluateEarlier(
  path: string,
  { standard, engagement }: Workspace,
): Promise<StandingResult | Notice> {
  try {
    const bytes = await readDocumentFile(path);
    const { assessment } = readAssessment(bytes, shownPath(path), standard);
    return evaluateStanding({ standard, engagement, assessment });
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return whyLeftOut(error, path);
  }
}

function whyLeftOut({ problems }: EomsError, path: string): Notice {
  const other = problems.find(({ key }) => key === 'assessment.other-standard');
  if (other === undefined) return unreadable(path);
  const values = { file: shownPath(path), found: other.values?.['found'] ?? '' };
  return { key: 'cli.trend-other-standard', values };
}

function unreadable(path: string): Notice {
  const file = shownPath(path);
  const values = { file, quoted: quoteForShell(file) };
  return { key: 'cli.trend-unreadable', values, isWarning: true };
}
