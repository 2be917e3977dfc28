import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../model/assessment.ts';
import { answerFields } from './written-answers.ts';

/** Whether two answers say the same; `undefined` = none was given. */
export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isDeepStrictEqual(answerFields(one), answerFields(other));
}

/**
 * An answer together with one that somebody else gave to the same question meanwhile: rating, points
 * and note are those of `ours`; evidence, words of people and private lines of both are kept.
 */
export function mergeAnswers(ours: Answer, theirs: Answer): Answer {
  const said = mergeLists(ours.said ?? [], theirs.said ?? []);
  const both = joinLines(ours.private ?? '', theirs.private ?? '');
  return {
    ...ours,
    evidence: mergeLists(ours.evidence, theirs.evidence),
    ...(both === '' ? {} : { private: both }),
    ...(said.length === 0 ? {} : { said }),
  };
}

/** Two texts, the lines of the other below the one where they are not in it. */
function joinLines(one: string, other: string): string {
  const known = new Set(one.split('\n'));
  const added = other.split('\n').filter((line) => !known.has(line));
  return [one, ...added].filter((text) => text !== '').join('\n');
}

function mergeLists<One>(ours: readonly One[], theirs: readonly One[]): readonly One[] {
  const added = theirs.filter((one) => !ours.some((known) => isDeepStrictEqual(known, one)));
  return [...ours, ...added];
}
