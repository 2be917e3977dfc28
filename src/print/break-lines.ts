import { faceOf } from './find-face.ts';
import type { Piece, Word } from './piece.ts';
import type { Typefaces } from './typeface.ts';

/** Pieces set in a row. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** A space or a line break was written between this line and the next. */
  readonly spaced: boolean;
  /** The line starts at the right end of its room. */
  readonly startsRight: boolean;
}

interface OpenLine {
  pieces: Piece[];
  width: number;
  readonly startsRight: boolean;
}

// Rounding in sums of widths must not push the last word of a measured line onto the next.
const tolerance = 0.001;

/**
 * Sets words in lines no wider than `width`, as many on each as it holds. A word wider than a
 * line is broken between characters, without hyphens. No words give no lines.
 */
export function breakLines(
  words: readonly Word[],
  width: number,
  faces: Typefaces,
): readonly Line[] {
  const lines: Line[] = [];
  const open = { pieces: [], width: 0, startsRight: words[0]?.startsRight ?? false };
  words.forEach((word, index) => {
    if (word.breaks && index > 0) closeLine(lines, open, true);
    addWord(word, { lines, open, width, faces });
  });
  if (words.length > 0) closeLine(lines, open, false);
  return lines;
}

function addWord(word: Word, breaking: Breaking): void {
  const { lines, open, width } = breaking;
  const spaced = open.width + (word.space?.width ?? 0) + word.width;
  if (open.pieces.length > 0 && spaced > width + tolerance) {
    closeLine(lines, open, word.space !== undefined);
  }
  if (open.pieces.length > 0 && word.space !== undefined) add(open, word.space);
  if (word.width <= width + tolerance) word.pieces.forEach((piece) => add(open, piece));
  else addBroken(word.pieces, breaking);
}

function add(open: OpenLine, piece: Piece): void {
  open.pieces.push(piece);
  open.width += piece.width;
}

function closeLine(lines: Line[], open: OpenLine, spaced: boolean): void {
  const { pieces, width, startsRight } = open;
  lines.push({ pieces, width, spaced, startsRight });
  open.pieces = [];
  open.width = 0;
}

interface Breaking {
  readonly lines: Line[];
  readonly open: OpenLine;
  readonly width: number;
  readonly faces: Typefaces;
}

function addBroken(pieces: readonly Piece[], { lines, open, width, faces }: Breaking): void {
  for (const piece of pieces) {
    if (piece.field !== undefined) {
      add(open, piece);
      continue;
    }
    let rest = piece;
    while (open.width + rest.width > width + tolerance) {
      const least = open.pieces.length === 0 ? 1 : 0;
      const [head, tail] = cutPiece(rest, { width: width - open.width, least }, faces);
      if (head.text !== '') add(open, head);
      rest = tail;
      if (rest.text === '') break;
      closeLine(lines, open, false);
    }
    if (rest.text !== '') add(open, rest);
  }
}

const clusters = /\P{M}\p{M}*|\p{M}+/gu;

/** The longest start of a piece that fits `width`, of `least` characters or more, and the rest. */
function cutPiece(
  piece: Piece,
  { width, least }: { width: number; least: number },
  faces: Typefaces,
): readonly [Piece, Piece] {
  const measured = (text: string): number =>
    faceOf(faces, piece.font).width(text) * piece.style.size;
  let used = 0;
  let count = 0;
  let end = 0;
  for (const [character] of piece.text.matchAll(clusters)) {
    used += measured(character);
    if (used > width && count >= least) break;
    count += 1;
    end += character.length;
  }
  const head = piece.text.slice(0, end);
  const tail = piece.text.slice(end);
  return [
    { ...piece, text: head, width: measured(head) },
    { ...piece, text: tail, width: measured(tail) },
  ];
}
