import { saysNotApplicable } from '../../app/answers/parse-rating.ts';

/** Letters that are the same in every language. */
const letters = {
  n: 'not-applicable',
  b: 'back',
  s: 'skip',
  j: 'jump',
  w: 'whole-clause',
  l: 'quick',
  q: 'quit',
  u: 'undo',
  '/': 'search',
  "'": 'return',
} as const;

type Letter = keyof typeof letters;

/** A key that a question can be answered with. */
export type RatingKey =
  | { readonly kind: 'rate'; readonly rating: number }
  | { readonly kind: 'keep' }
  | { [L in Letter]: { readonly kind: (typeof letters)[L] } }[Letter];

/** What a typed letter or digit means; `undefined` where it means nothing. */
export function readRatingKey(typed: string, highest: number): RatingKey | undefined {
  if (/^\d$/.test(typed)) {
    const rating = Number(typed);
    return rating <= highest ? { kind: 'rate', rating } : undefined;
  }
  if (saysNotApplicable(typed)) return { kind: 'not-applicable' };
  const letter = typed.toLowerCase();
  return isLetter(letter) ? { kind: letters[letter] } : undefined;
}

function isLetter(letter: string): letter is Letter {
  return Object.hasOwn(letters, letter);
}
