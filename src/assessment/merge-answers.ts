import { isDeepStrictEqual } from 'node:util';
import type { Answer, Evidence } from '../model/assessment.ts';
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
 * @param said the other answer in words, for the note; added where it is not in it
 */
export function mergeAnswers(ours: Answer, theirs: Answer, said: string): Answer {
  const { note = '' } = ours;
  const merged = note.includes(said) ? note : [note, said].filter((text) => text !== '').join('\n');
  return { ...ours, note: merged, evidence: mergeEvidence(ours.evidence, theirs.evidence) };
}

function mergeEvidence(
  ours: readonly Evidence[],
  theirs: readonly Evidence[],
): readonly Evidence[] {
  const added = theirs.filter((one) => !ours.some((known) => isDeepStrictEqual(known, one)));
  return [...ours, ...added];
}
