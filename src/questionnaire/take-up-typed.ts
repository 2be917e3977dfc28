import type { Answer, Evidence } from '../model/assessment.ts';
import { splitNote } from '../model/text/private-lines.ts';
import { addEvidence } from './add-evidence.ts';
import { typedNote } from './private-note.ts';
import { addNote, detailAnswer, excludeAnswer, type Stamp } from './revise-answer.ts';

/** What was typed when a run was ended, and what was there before. */
export type LeftTyping =
  | { readonly kind: 'note' | 'reason'; readonly before: string; readonly text: string }
  | { readonly kind: 'evidence'; readonly pieces: readonly Evidence[] };

/**
 * An answer with what was typed last in it, as an orderly end would have recorded it. `known` where it says
 * that already; `apart` where it was changed since, so that what was typed belongs next to it.
 */
export function takeUpTyped(
  answer: Answer | undefined,
  typing: LeftTyping,
  setting: { readonly stamp: Stamp; readonly highest: number },
): Answer | 'known' | 'apart' {
  if (typing.kind === 'reason') return takeUpReason(answer, typing, setting.stamp);
  if (answer === undefined || answer.rating === 'na') return 'apart';
  const { highest } = setting;
  if (typing.kind === 'evidence') {
    const evidence = addEvidence(answer.evidence, typing.pieces);
    const isKnown = evidence.length === answer.evidence.length;
    return isKnown ? 'known' : detailAnswer(answer, { evidence }, highest);
  }
  const standing = compareTyped(typedNote(answer), typing);
  return standing === 'open' ? detailAnswer(answer, splitNote(typing.text), highest) : standing;
}

/** Where what was typed stands to what is there now; `open`: it may take the place of it. */
export function compareTyped(
  now: string,
  { before, text }: { readonly before: string; readonly text: string },
): 'known' | 'apart' | 'open' {
  if (now === text || text === before) return 'known';
  return now === before ? 'open' : 'apart';
}

/** A reason makes an open question not applicable; a rating that is there stands, and it goes into the note. */
function takeUpReason(
  answer: Answer | undefined,
  typing: { readonly before: string; readonly text: string },
  stamp: Stamp,
): Answer | 'known' | 'apart' {
  const { text } = typing;
  if (text === '') return 'known';
  if (answer !== undefined && answer.rating !== 'na') {
    const note = addNote(answer.note, text);
    return note === answer.note ? 'known' : { ...answer, note };
  }
  const standing = compareTyped(answer?.justification ?? '', typing);
  return standing === 'open' ? excludeAnswer(answer, text, stamp) : standing;
}
