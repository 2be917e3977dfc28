import type { RequirementResult } from '../model/evaluation.ts';
import { firstSentences } from './first-sentences.ts';

/** What was seen of a gap: the assessor's own words, else points that were not shown, else the rating. */
export type Seen =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'not-shown'; readonly points: readonly string[] }
  | { readonly kind: 'rating'; readonly rating: number };

const mostPoints = 2;

/** What was seen of a requirement with a gap, in at most so many letters where it is a note. */
export function saySeen({ note, missing, rating }: RequirementResult, mostLetters: number): Seen {
  const text = firstSentences(note, mostLetters);
  if (text !== '') return { kind: 'note', text };
  if (missing.length > 0 && rating !== 0) {
    return { kind: 'not-shown', points: missing.slice(0, mostPoints).map((item) => item.text) };
  }
  return { kind: 'rating', rating: rating ?? 0 };
}
