import { faceOf } from '../fonts/find-face.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { widthOfPieces } from './measure-text.ts';
import type { Piece, Word } from './piece.ts';

const hyphen = '-';

/** Why a word does not fit on its line as it is. */
export interface WordPlight {
  /** It is wider than a whole line. */
  readonly isCut: boolean;
  /** The line before it would be left half empty. */
  readonly isGaping: boolean;
}

/**
 * Where a word may be parted with a hyphen, as places in its text: where its author says so, else,
 * where that is better than not to, as its language parts it.
 */
export function seamsOf(word: Word, plight: WordPlight, faces: Typefaces): readonly number[] {
  if (word.seams !== undefined) return word.seams;
  const { hyphenation } = faces;
  if (hyphenation === undefined || word.isAddress === true) return [];
  const isWanted = plight.isCut || (plight.isGaping && hyphenation.fillsLines);
  return isWanted && word.pieces.every(isOfWords) ? hyphenation.seamsIn(textOf(word)) : [];
}

/** Code is not parted by syllables, nor what runs from right to left. */
function isOfWords({ style, field, level }: Piece): boolean {
  return !style.code && field === undefined && level % 2 === 0;
}

function textOf({ pieces }: Pick<Word, 'pieces'>): string {
  return pieces.map(({ text }) => text).join('');
}

/** A stretch of a word between two seams. */
export type WordPart = Pick<Word, 'pieces' | 'width'>;

/** The parts of a word, cut at its seams. */
export function partWord(
  word: Word,
  seams: readonly number[],
  faces: Typefaces,
): readonly WordPart[] {
  const parts: Piece[][] = [[]];
  let at = 0;
  let next = 0;
  for (const piece of word.pieces) {
    const end = at + piece.text.length;
    const inside: number[] = [];
    for (; (seams[next] ?? Infinity) < end; next++) inside.push((seams[next] ?? 0) - at);
    cutAt(piece, inside, faces).forEach((slice, index) => {
      if (index > 0) parts.push([]);
      if (slice !== undefined) parts.at(-1)?.push(slice);
    });
    at = end;
  }
  return parts
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => ({ pieces, width: widthOfPieces(pieces) }));
}

/** A piece cut at places of its text; `undefined` = nothing is between two of them. */
function cutAt(
  piece: Piece,
  places: readonly number[],
  faces: Typefaces,
): readonly (Piece | undefined)[] {
  if (places.length === 0) return [piece];
  return [0, ...places].map((start, index) => {
    const end = places[index] ?? piece.text.length;
    return end > start ? slicePiece(piece, { start, end }, faces) : undefined;
  });
}

function slicePiece(
  piece: Piece,
  { start, end }: { readonly start: number; readonly end: number },
  faces: Typefaces,
): Piece {
  const text = piece.text.slice(start, end);
  return { ...piece, text, width: faceOf(faces, piece.font).width(text) * piece.style.size };
}

/** The hyphen that ends a line after a part of a word; without width where one is written already. */
export function hyphenAfter({ pieces }: Pick<WordPart, 'pieces'>, faces: Typefaces): Piece {
  const last = pieces.at(-1);
  if (last === undefined) throw new Error('a part of a word has a piece');
  if (/[-‐–—]$/.test(last.text)) return { ...last, text: '', width: 0 };
  const width = faceOf(faces, last.font).width(hyphen) * last.style.size;
  return { ...last, text: hyphen, width, isSoftHyphen: true };
}
