import { append } from '../../model/lists/append.ts';
import type { Theme } from '../../model/theme.ts';
import type { BoxField } from '../document/block.ts';
import { faceOf, isStandIn } from '../fonts/find-face.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import type { Line } from '../text/break-lines.ts';
import { widthOfPieces } from '../text/measure-text.ts';
import { isObject, type Piece } from '../text/piece.ts';
import { drawPicture } from './draw-picture.ts';
import type { Mark, Source, TextMark } from './page.ts';
import { touchSide } from './touch-target.ts';

/** The place of a line: `x` its left end, `top` and `height` its box. */
export interface LinePlace {
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly source: Source;
  readonly faces: Typefaces;
}

/**
 * The marks of a line: one text for each stretch of one style, with what is under and over it. They
 * come in reading order, wherever on the line they are.
 */
export function drawLine(line: Line, place: LinePlace): readonly Mark[] {
  const marks: Mark[] = [];
  const pieces = placePieces(line.pieces, place.x);
  pieces.forEach(({ piece, x }, index) => {
    const isLast = index === pieces.length - 1;
    // Some fonts of other scripts have no space.
    const spaced = line.spaced && isLast && faceOf(place.faces, piece.font).covers(0x20);
    if (piece.picture !== undefined) {
      const { top, height, source, faces } = place;
      const baseline = top + baselineIn(height, piece.style.size, faces);
      append(marks, drawPicture(piece, piece.picture, { x, baseline, source }));
    } else if (piece.field === undefined) drawPiece(piece, { place, x, spaced }, marks);
    else marks.push(drawBox(piece, piece.field, { ...place, x }));
  });
  return marks;
}

interface PlacedPiece {
  readonly piece: Piece;
  readonly x: number;
}

/** Pieces in the order in which they are read, those of one look as one, and where each starts. */
export function placePieces(pieces: readonly Piece[], left: number): readonly PlacedPiece[] {
  const joined = mergePieces(pieces);
  if (joined.every(({ level }) => level === 0)) return placeInARow(joined, left);
  // A repeated word is the same object; copies make each occurrence distinct.
  const merged = joined.map((piece) => ({ ...piece }));
  const placed = placeInARow(inOrderOfSight(merged), left);
  const places = new Map(merged.map((piece, index) => [piece, index]));
  const placeOf = ({ piece }: PlacedPiece): number => places.get(piece) ?? 0;
  return placed.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeInARow(pieces: readonly Piece[], left: number): readonly PlacedPiece[] {
  let end = left;
  return pieces.map((piece): PlacedPiece => {
    const x = end;
    end += piece.width;
    return { piece, x };
  });
}

/** Pieces from left to right: UAX #9, rule L2. */
function inOrderOfSight(pieces: readonly Piece[]): readonly Piece[] {
  let ordered = pieces;
  const highest = pieces.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) ordered = turnStretches(ordered, level);
  return ordered;
}

/** Reverses each stretch of pieces of a level or a higher one. */
function turnStretches(pieces: readonly Piece[], level: number): readonly Piece[] {
  const turned: Piece[] = [];
  let stretch: Piece[] = [];
  for (const piece of pieces) {
    if (piece.level >= level) stretch.push(piece);
    else {
      append(turned, stretch.toReversed());
      turned.push(piece);
      stretch = [];
    }
  }
  return [...turned, ...stretch.toReversed()];
}

/** How far a line is moved to be at the start, at the right, or in the middle, of `room`. */
export function alignOffset(
  align: 'left' | 'center' | 'right',
  { width, startsRight }: Line,
  room: number,
): number {
  if (align === 'left' && !startsRight) return 0;
  return Math.max(0, align === 'center' ? (room - width) / 2 : room - width);
}

/** How far below the top of its line a baseline runs. All fonts share the one of the regular font. */
export function baselineIn(height: number, size: number, faces: Typefaces): number {
  const { ascent, descent } = faces.regular;
  return height / 2 + ((ascent - descent) / 2) * size;
}

function drawBox({ width, style }: Piece, field: BoxField, place: LinePlace): Mark {
  const { source } = place;
  const side = Math.max(width, touchSide);
  const x = place.x - (side - width) / 2;
  const y = place.top + (place.height - side) / 2;
  const { size, colour } = style;
  const look = { size, colour, lines: [], lineHeight: width };
  return { kind: 'field', x, y, width: side, height: side, box: width, field, ...look, source };
}

/** Stretches of one look as one piece. Their texts are joined at once, and so kept in one piece too. */
function mergePieces(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  let start = 0;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    if (next !== undefined && looksLike(piece, next)) return;
    merged.push(start === index ? piece : joinPieces(pieces.slice(start, index + 1), piece));
    start = index + 1;
  });
  return merged;
}

function looksLike(one: Piece, other: Piece): boolean {
  if (standsAlone(one) || standsAlone(other)) return false;
  return one.style === other.style && one.font === other.font && one.level === other.level;
}

function standsAlone(piece: Piece): boolean {
  return isObject(piece) || piece.isSoftHyphen === true;
}

function joinPieces(stretch: readonly Piece[], { font, style, level }: Piece): Piece {
  const text = stretch.map((piece) => piece.text).join('');
  return { text, font, style, width: widthOfPieces(stretch), level };
}

interface PiecePlace {
  readonly place: LinePlace;
  readonly x: number;
  readonly spaced: boolean;
}

function drawPiece(piece: Piece, { place, x, spaced }: PiecePlace, marks: Mark[]): void {
  const { width, style } = piece;
  const { source } = place;
  const { size, colour, link } = style;
  const y = place.top + baselineIn(place.height, size, place.faces);
  if (style.code) {
    const box = { x: x - 0.5, y: y - size * 0.95, width: width + 1, height: size * 1.25 };
    append(marks, drawArea(box, style.theme, source));
  }
  marks.push(drawText(piece, { x, y, source, spaced }));
  if (style.strike) {
    const line = { x, y: y - size * 0.27, dx: width, dy: 0, thickness: size / 16 };
    marks.push({ kind: 'line', ...line, colour, dotted: false, source });
  }
  if (style.underlined) {
    const line = { x, y: y + size * 0.13, dx: width, dy: 0, thickness: size / 18 };
    marks.push({ kind: 'line', ...line, colour, dotted: false, source });
  }
  if (link !== undefined) {
    const area = { x, y: place.top, width, height: place.height };
    marks.push({ kind: 'link', ...area, target: link, source });
  }
}

type PieceSpot = Pick<TextMark, 'x' | 'y' | 'source' | 'spaced'>;

function drawText(piece: Piece, place: PieceSpot): TextMark {
  const { text, width, font, style } = piece;
  const { size, colour, link } = style;
  const { x, y, spaced, source } = place;
  const mark: TextMark = {
    kind: 'text',
    x,
    y,
    text,
    width,
    font,
    size,
    colour,
    spaced,
    link,
    source,
  };
  return { ...mark, ...traitsOf(piece) };
}

/** What few marks are: left out of all others, of which there are very many. */
function traitsOf({ font, style, level, isSoftHyphen }: Piece): Partial<TextMark> {
  // Pictures are not bold; their lines would run together.
  const isThickened = style.bold && isStandIn(font) && font !== 'symbols';
  return {
    ...(level % 2 === 1 ? { isRightToLeft: true } : {}),
    ...(isThickened ? { isThickened } : {}),
    ...(isSoftHyphen === true ? { isSoftHyphen } : {}),
  };
}

interface CodeArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The background of code: its colour, or a frame if the theme has none. */
function drawArea(area: CodeArea, { fills, colours }: Theme, source: Source): readonly Mark[] {
  if (fills.code !== undefined) return [{ kind: 'box', ...area, colour: fills.code, source }];
  const { x, y, width, height } = area;
  const look = {
    kind: 'line',
    thickness: 0.4,
    dotted: false,
    colour: colours.formLine,
    source,
  } as const;
  return [
    { ...look, x, y, dx: width, dy: 0 },
    { ...look, x, y: y + height, dx: width, dy: 0 },
    { ...look, x, y, dx: 0, dy: height },
    { ...look, x: x + width, y, dx: 0, dy: height },
  ];
}
