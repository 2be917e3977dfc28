import { saysNotApplicable } from '../../app/answers/typed/parse-rating.ts';
import type { AssessContext } from './question/assess-context.ts';

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
  a: 'sites',
  '/': 'search',
  "'": 'return',
} as const;

type Letter = keyof typeof letters;

/** A key that a question can be answered with. */
export type RatingKey =
  | { readonly kind: 'rate'; readonly rating: number }
  | { readonly kind: 'keep' }
  | { [L in Letter]: { readonly kind: (typeof letters)[L] } }[Letter];

/** Whether there are sites to be rated apart: with one, `a` means nothing. */
export function hasSites({ engagement }: Pick<AssessContext, 'engagement'>): boolean {
  return engagement.institution.sites.length > 1;
}

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
