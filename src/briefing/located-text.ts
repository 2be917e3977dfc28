import type { Place } from '../model/problem.ts';

/** A text, and where it stands. */
export interface LocatedText {
  readonly file: string;
  /** The line that it begins on. */
  readonly line: number;
  readonly text: string;
}

/** A figure or a date in a text that none of an evaluation is. */
export interface StaleFigure {
  /** As it is written: `61 %`, `7 serious gaps`, `September 2027`. */
  readonly typed: string;
  readonly place: Place;
}

/** The place of a letter of a text, by its index. */
export function placeIn({ file, line, text }: LocatedText, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { file, line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
