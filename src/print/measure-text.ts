import { splitByFont } from './clean-text.ts';
import { faceOf } from './find-face.ts';
import type { Piece, TextStyle } from './piece.ts';
import type { FontName, Typefaces } from './typeface.ts';

/** A text as pieces, one for each font that shows a stretch of it. */
export function measure(text: string, style: TextStyle, faces: Typefaces): readonly Piece[] {
  return measureIn(text, { style, wanted: fontOf(style), level: 0 }, faces);
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
