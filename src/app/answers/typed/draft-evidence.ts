import type { FindFile } from '../../../files/disk/find-inside.ts';
import { isLink } from '../../../files/schema/check-formats.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { greatestOf } from '../../../model/lists/extremes.ts';
import type { Problem } from '../../../model/problem.ts';
import { longestLine } from '../../../model/rules/limits.ts';
import { findDoubtfulDay } from './doubtful-day.ts';
import { parseEvidence } from './parse-evidence.ts';

/** Why pieces of evidence cannot be recorded as they were typed; `undefined` where they can. */
export function findEvidenceFault(
  pieces: readonly Evidence[],
): Pick<Problem, 'key' | 'values'> | undefined {
  if (pieces.some(({ link }) => link !== undefined && !isLink(link))) {
    return { key: 'questionnaire.bad-link' };
  }
  const doubtful = findDoubtfulDay(pieces);
  if (doubtful !== undefined) return doubtful;
  const length = greatestOf(
    pieces.map(({ title }) => title.length),
    0,
  );
  const limit = longestLine;
  return length > limit ? { key: 'questionnaire.too-long', values: { length, limit } } : undefined;
}

/**
 * What is kept of evidence if the person is interrupted while typing it: text that could not be
 * recorded as it is becomes a title, or several where one has no room for it, so that no letter is lost.
 */
export function draftEvidence(
  text: string,
  findFile: FindFile = () => undefined,
): readonly Evidence[] {
  const pieces = parseEvidence(text, findFile);
  return findEvidenceFault(pieces) === undefined ? pieces : text.split('\n').flatMap(cutTitles);
}

/** Titles of which each holds as much of a text as it has room for; no character is cut in two. */
export function cutTitles(typed: string): readonly Evidence[] {
  const line = typed.toWellFormed();
  const titles: string[] = [];
  let begin = 0;
  while (begin < line.length) {
    const part = line.slice(begin, begin + longestLine);
    const whole = part.isWellFormed() ? part : part.slice(0, -1);
    titles.push(whole.trim());
    begin += whole.length;
  }
  return titles.filter((title) => title !== '').map((title) => ({ title }));
}
