import { splitByFont } from './clean-text.ts';
import { faceOf } from './find-face.ts';
import type { Piece, TextStyle } from './piece.ts';
import type { FontName, Typefaces } from './typeface.ts';

type Measured = Map<string, readonly Piece[]>;

/** What was measured in a style; it goes when the style does. */
const known = new WeakMap<Typefaces, WeakMap<TextStyle, Measured>>();

/** A text as pieces, one for each font that shows a stretch of it. The same text gives the same. */
export function measure(text: string, style: TextStyle, faces: Typefaces): readonly Piece[] {
  const measured = measuredIn(style, faces);
  const before = measured.get(text);
  if (before !== undefined) return before;
  const pieces = measureIn(text, { style, wanted: fontOf(style), level: 0 }, faces);
  measured.set(text, pieces);
  return pieces;
}

function measuredIn(style: TextStyle, faces: Typefaces): Measured {
  const byStyle = known.get(faces) ?? new WeakMap<TextStyle, Measured>();
  known.set(faces, byStyle);
  const measured = byStyle.get(style) ?? new Map<string, readonly Piece[]>();
  byStyle.set(style, measured);
  return measured;
}

interface PieceLook {
  readonly style: TextStyle;
  /** The font to ask first. */
  readonly wanted: FontName;
  readonly level: number;
}

/** A text as pieces of a level; the wanted font shows all that it can. */
export function measureIn(
  text: string,
  { style, wanted, level }: PieceLook,
  faces: Typefaces,
): readonly Piece[] {
  return splitByFont(text, wanted, faces).map(({ font, text: shown }) => {
    const width = faceOf(faces, font).width(shown) * style.size;
    return { font, text: shown, style, width, level };
  });
}

/** The font that a style asks for. */
export function fontOf({ bold, italic }: TextStyle): FontName {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** The width of pieces in a row. */
export function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}
