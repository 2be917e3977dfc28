import type { Place } from './problem.ts';

/** Keys and list positions that lead to a value in a document: `['answers', 'eoms-scope', 'rating']`. */
export type DocumentPath = readonly (string | number)[];

/** A document with the places of its values, so that problems can point at them. */
export interface Located<T> {
  readonly file: string;
  readonly value: T;
  /** The line and column of a value, or of its key; of the nearest parent where it is absent. */
  readonly locate: (path: DocumentPath, what?: 'key' | 'value') => Place;
  /** The line and column of the first of a character within a text; of the text where that is not known. */
  readonly locateSign?: (path: DocumentPath, sign: string) => Place;
}
