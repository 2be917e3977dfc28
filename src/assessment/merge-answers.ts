import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../model/assessment.ts';
import { answerFields } from './edit-assessment.ts';

/** Whether two answers say the same; `undefined` = none was given. */
export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isDeepStrictEqual(answerFields(one), answerFields(other));
}

/**
 * An answer together with one that somebody else gave to the same question meanwhile: rating and points
 * are those of `ours`; what the other wrote is below our note, the evidence of both is kept. Nothing of
 * either is lost.
 *
 * @param words the other answer in words, for the note; added where it is not in it
 */
export function mergeAnswers(ours: Answer, theirs: Answer, words: string): Answer {
  const { note = '' } = ours;
  const merged = joinLines(note, words);
  const said = mergeLists(ours.said ?? [], theirs.said ?? []);
  const both = joinLines(ours.private ?? '', theirs.private ?? '');
  return {
    ...ours,
    note: merged,
    evidence: mergeLists(ours.evidence, theirs.evidence),
    ...(both === '' ? {} : { private: both }),
    ...(said.length === 0 ? {} : { said }),
  };
}

/** Two texts, the other below the one where it is not in it. */
function joinLines(one: string, other: string): string {
  return one.includes(other) ? one : [one, other].filter((text) => text !== '').join('\n');
}

function mergeLists<One>(ours: readonly One[], theirs: readonly One[]): readonly One[] {
  const added = theirs.filter((one) => !ours.some((known) => isDeepStrictEqual(known, one)));
  return [...ours, ...added];
}
