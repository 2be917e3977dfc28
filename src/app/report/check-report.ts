import { join } from 'node:path';
import { findEmbarrassing } from '../../briefing/find-embarrassing.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Notice } from '../../model/notice.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { tellsOfOthers } from '../engagement/their-words.ts';
import type { Workspace } from '../engagement/workspace.ts';
import type { World } from '../world.ts';
import { openReportSubject, type SubjectChoice } from './open-report-subject.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkFiles } from './remark-files.ts';
import { remarkSummary } from './remark-summary.ts';

/** What was looked for before a report is handed over, and what was found. */
export interface CheckedReport {
  /** What would embarrass, in the order of the standard; empty = nothing. */
  readonly found: readonly Problem[];
  readonly rated: number;
}

/**
 * Looks for what would embarrass the person who hands a report over. Earlier assessments are looked at too, as the
 * report to a board leaves out of its trend what cannot be read.
 */
export async function checkReport(subject: SubjectChoice, world: World): Promise<CheckedReport> {
  const unread: Notice[] = [];
  const note = (one: Notice): void => {
    if (isUnread(one)) unread.push(one);
    else world.note(one);
  };
  const opened = await openReportSubject(withTrend(subject), { ...world, note });
  const { evaluation, messages, engagement } = opened;
  const figures = { evaluation, messages, engagement };
  const outdated = [...(await remarkSummary(figures)), ...(await remarkFigures(figures, world))];
  const placeOfCondition = (id: string): Place | undefined =>
    engagement?.document.locate(['conditions', id]);
  const known = { placeOfCondition, tellsOfOthers: tellsOfOthers(evaluation, messages) };
  const found = findEmbarrassing(evaluation, known).map((one) => placeIn(engagement, one));
  const files = await remarkFiles(opened);
  return {
    found: [...found, ...files, ...unread.map(remarkUnread), ...outdated],
    rated: evaluation.overall.counts.rated,
  };
}

function isUnread({ key }: Notice): boolean {
  return key === 'cli.trend-unreadable' || key === 'cli.assessment-unreadable';
}

function withTrend(subject: SubjectChoice): SubjectChoice {
  if (subject.kind === 'archived') return subject;
  return { ...subject, options: { ...subject.options, trend: true } };
}

function remarkUnread({ values = {} }: Notice): Problem {
  const file = String(values['file']);
  return { key: 'check.earlier-unreadable', values, place: { file, line: 1 } };
}

/** Those of answers are as seen from the folder of the engagement; that of a condition is where it was read. */
function placeIn(
  engagement: Pick<Workspace, 'folder' | 'document'> | undefined,
  problem: Problem,
): Problem {
  const { place } = problem;
  if (engagement === undefined || place === undefined) return problem;
  if (place.file === engagement.document.file) return problem;
  return { ...problem, place: { ...place, file: shownPath(join(engagement.folder, place.file)) } };
}
