import { append } from '../../model/lists/append.ts';
import {
  type Bidi,
  type Direction,
  directionOfParagraph,
  findRightLetter,
  hasRightLetters,
} from '../characters/reading-direction.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { fontOf, measureIn, widthOfPieces } from './measure-text.ts';
import { isObject, type Piece, type Word } from './piece.ts';
import { fontFor } from './split-by-font.ts';

/**
 * Says of each piece of a paragraph which way it runs: its level by the Unicode Bidirectional
 * Algorithm (UAX #9). Pieces that run both ways are parted. Words stay in the order in which they
 * are read; they are put in the order in which they are seen when lines are known.
 */
export function arrangeWords(
  words: readonly Word[],
  faces: Typefaces,
  wanted?: Direction,
): readonly Word[] {
  const { bidi } = faces;
  if (bidi === undefined) return words;
  const text = words.map(textOf).join('');
  const direction = wanted ?? directionOfParagraph(text, faces.direction);
  const startsRight = wanted === undefined && (direction === 'rtl' || faces.direction === 'rtl');
  if (direction === 'ltr' && !hasRightLetters(text)) {
    return startsRight ? words.map((word) => ({ ...word, startsRight })) : words;
  }
  const arranging = {
    levels: levelsOf(text, direction, bidi),
    faces,
    letter: findRightLetter(text),
  };
  let at = 0;
  return words.map((word) => {
    const [space] = word.space === undefined ? [] : arrangePiece(word.space, at, arranging);
    at += word.space === undefined ? 0 : 1;
    const pieces = word.pieces.flatMap((piece) => {
      const arranged = arrangePiece(piece, at, arranging);
      at += writtenAs(piece).length;
      return arranged;
    });
    return { ...word, pieces, space, width: widthOfPieces(pieces), startsRight };
  });
}

function textOf({ space, pieces }: Word): string {
  const text = pieces.map(writtenAs).join('');
  return space === undefined ? text : ` ${text}`;
}

/** A box or picture among words is an object to the algorithm, which has no direction of its own. */
function writtenAs(piece: Piece): string {
  return isObject(piece) ? '\uFFFC' : piece.text;
}

function levelsOf(text: string, direction: Direction, bidi: Bidi): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels;
}

interface Arranging {
  readonly levels: Uint8Array;
  readonly faces: Typefaces;
  /** The first right-to-left letter: its font shows the characters between others. */
  readonly letter: string;
}

function arrangePiece(piece: Piece, at: number, arranging: Arranging): readonly Piece[] {
  const { levels, faces, letter } = arranging;
  const { text, style } = piece;
  if (isObject(piece)) return [{ ...piece, level: levels[at] ?? 0 }];
  const pieces: Piece[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end++) {
    const level = levels[at + start] ?? 0;
    if (end < text.length && levels[at + end] === level) continue;
    const own = fontOf(style);
    const wanted = level % 2 === 0 ? own : fontFor(letter, own, faces);
    append(pieces, measureIn(text.slice(start, end), { style, wanted, level }, faces));
    start = end;
  }
  return pieces;
}
