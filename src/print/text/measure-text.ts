import { remember } from '../../model/remember.ts';
import { faceOf } from '../fonts/find-face.ts';
import type { FontName, Typefaces } from '../fonts/typeface.ts';
import type { Piece, Word } from './piece.ts';
import { splitByFont } from './split-by-font.ts';
import type { TextStyle } from './text-style.ts';

/** Measures the words of one style; what comes again is measured once. */
export interface Measurer {
  /** A text as pieces, one for each font that shows a stretch of it. */
  measure(text: string): readonly Piece[];
  /** A text as a word after a space. */
  word(text: string): Word;
  readonly space: Piece;
}

const measurers = new WeakMap<Typefaces, WeakMap<TextStyle, Measurer>>();

/** The measurer of a style; what it knows goes when the style or the document does. */
export function measurerOf(style: TextStyle, faces: Typefaces): Measurer {
  const known = measurers.get(faces) ?? new WeakMap<TextStyle, Measurer>();
  measurers.set(faces, known);
  const measurer = known.get(style) ?? createMeasurer(style, faces);
  known.set(style, measurer);
  return measurer;
}

function createMeasurer(style: TextStyle, faces: Typefaces): Measurer {
  const font = fontOf(style);
  const width = faceOf(faces, font).spaceWidth * style.size;
  const space: Piece = { text: ' ', font, style, width, level: 0 };
  const measure = remember((text: string) =>
    measureIn(text, { style, wanted: font, level: 0 }, faces),
  );
  const word = remember((text: string): Word => {
    const pieces = measure(text);
    return { pieces, width: widthOfPieces(pieces), space, breaks: false };
  });
  return { measure, word, space };
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
export function widthOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}
