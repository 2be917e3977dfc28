import type { Typefaces } from '../fonts/typeface.ts';
import { cutPiece } from './cut-piece.ts';
import { hyphenAfter, partWord, seamsOf } from './part-word.ts';
import { isObject, type Piece, shrinkPicture, type Word } from './piece.ts';

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

/** A line that is less full than this gapes, in a language of long words. */
const gapingShare = 0.6;

/**
 * Sets words in lines no wider than `width`, as many on each as it holds. A word that does not fit
 * is parted at its seams, with a hyphen; where it has none and is wider than a line, between
 * characters, without hyphens. No words give no lines. Takes time in proportion to the text.
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

interface Breaking {
  readonly lines: Line[];
  readonly open: OpenLine;
  readonly width: number;
  readonly faces: Typefaces;
}

function addWord(word: Word, breaking: Breaking): void {
  const { open } = breaking;
  const fits = isRoomFor(word.width + leadOf(word, open), breaking);
  if (!fits && addParted(word, breaking)) return;
  startWord(word, fits, breaking);
  addPieces(word, breaking);
}

function isRoomFor(needed: number, { open, width }: Breaking): boolean {
  return open.width + needed <= width + tolerance;
}

/** The room that the space before a word takes: none at the start of a line. */
function leadOf({ space }: Word, open: OpenLine): number {
  return open.pieces.length > 0 ? (space?.width ?? 0) : 0;
}

/** Goes to where a word begins: after its space, or at the start of a line of its own. */
function startWord({ space }: Word, fits: boolean, { lines, open }: Breaking): void {
  if (open.pieces.length === 0) return;
  if (!fits) closeLine(lines, open, space !== undefined);
  else if (space !== undefined) add(open, space);
}

function addPieces(part: Pick<Word, 'pieces' | 'width'>, breaking: Breaking): void {
  if (part.width <= breaking.width + tolerance) {
    for (const piece of part.pieces) add(breaking.open, piece);
  } else addBroken(part.pieces, breaking);
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

/** Sets a word in parts, as many on each line as it holds; false where it has no seams. */
function addParted(word: Word, breaking: Breaking): boolean {
  const { open, width, faces } = breaking;
  const isGaping = open.width < width * gapingShare;
  const seams = seamsOf(word, { isCut: word.width > width + tolerance, isGaping }, faces);
  if (seams.length === 0) return false;
  const parts = partWord(word, seams, faces);
  let rest = parts.reduce((sum, part) => sum + part.width, 0);
  parts.forEach((part, index) => {
    const hyphen = hyphenAfter(part, faces);
    const whole = index === parts.length - 1 ? part.width : part.width + hyphen.width;
    const lead = index === 0 ? leadOf(word, open) : 0;
    const fits = isRoomFor(lead + Math.min(whole, rest), breaking);
    if (index === 0) startWord(word, fits, breaking);
    else if (!fits) closeAtSeam(parts[index - 1], breaking);
    addPieces(part, breaking);
    rest -= part.width;
  });
  return true;
}

function closeAtSeam(before: Pick<Word, 'pieces'> | undefined, breaking: Breaking): void {
  const { lines, open, faces } = breaking;
  const hyphen = before === undefined ? undefined : hyphenAfter(before, faces);
  if (hyphen !== undefined && isRoomFor(hyphen.width, breaking)) add(open, hyphen);
  closeLine(lines, open, false);
}

function addBroken(pieces: readonly Piece[], breaking: Breaking): void {
  for (const piece of pieces) {
    if (isObject(piece)) add(breaking.open, shrinkPicture(piece, breaking.width));
    else addCut(piece, breaking);
  }
}

/** A piece by as much of it as each line holds: one character at the least. */
function addCut(piece: Piece, { lines, open, width, faces }: Breaking): void {
  let start = 0;
  while (start < piece.text.length) {
    const least = open.pieces.length === 0 ? 1 : 0;
    const room = width + tolerance - open.width;
    const part = cutPiece(piece, { start, room, least }, faces);
    if (part.text !== '') add(open, part);
    start += part.text.length;
    if (start < piece.text.length) closeLine(lines, open, false);
  }
}
