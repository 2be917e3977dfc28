import type { Answer, Evidence } from '../model/assessment.ts';
import { splitNote } from '../model/text/private-lines.ts';
import { addEvidence } from './add-evidence.ts';
import { typedNote } from './private-note.ts';
import { detailAnswer } from './revise-answer.ts';

/** What was typed when a run was ended, and what was there before. */
export type LeftTyping =
  | { readonly kind: 'note' | 'reason'; readonly before: string; readonly text: string }
  | { readonly kind: 'evidence'; readonly pieces: readonly Evidence[] };

/**
 * An answer with what was typed last in it, as an orderly end would have recorded it. `known` where it says
 * that already; `apart` where it was changed since, or a reason was not finished: what was typed belongs next to it.
 */
export function takeUpTyped(
  answer: Answer | undefined,
  typing: LeftTyping,
  highest: number,
): Answer | 'known' | 'apart' {
  if (typing.kind === 'reason') return takeUpReason(answer, typing.text);
  if (answer === undefined || answer.rating === 'na') return 'apart';
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

/** A reason that was not finished excludes nothing, and it is not an observation either. */
function takeUpReason(answer: Answer | undefined, text: string): 'known' | 'apart' {
  const standing = answer?.rating === 'na' ? answer.justification : '';
  return text === '' || text === standing ? 'known' : 'apart';
}
