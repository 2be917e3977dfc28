import { join } from 'node:path';
import { findEmbarrassing } from '../../briefing/find-embarrassing.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Problem } from '../../model/problem.ts';
import type { World } from '../world.ts';
import { openReportSubject, type SubjectChoice } from './open-report-subject.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkSummary } from './remark-summary.ts';

/** What was looked for before a report is handed over, and what was found. */
export interface CheckedReport {
  /** What would embarrass, in the order of the standard; empty = nothing. */
  readonly found: readonly Problem[];
  readonly rated: number;
}

/** Looks for what would embarrass the person who hands a report over. */
export async function checkReport(subject: SubjectChoice, world: World): Promise<CheckedReport> {
  const { evaluation, messages, engagement } = await openReportSubject(subject, world);
  const figures = { evaluation, messages, engagement };
  const outdated = [...(await remarkSummary(figures)), ...(await remarkFigures(figures, world))];
  const found = findEmbarrassing(evaluation).map((one) => placeIn(engagement?.folder, one));
  return { found: [...found, ...outdated], rated: evaluation.overall.counts.rated };
}

/** Places are as seen from the folder of the engagement. */
function placeIn(folder: string | undefined, problem: Problem): Problem {
  const { place } = problem;
  if (folder === undefined || place === undefined) return problem;
  return { ...problem, place: { ...place, file: shownPath(join(folder, place.file)) } };
}
