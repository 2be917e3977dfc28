import { greatestOf, leastOf } from '../../../model/lists/extremes.ts';
import { addTable, writeCharacterMap } from '../../fonts/true-type.ts';
import type { Typeface, Typefaces } from '../../fonts/typeface.ts';
import { cutDown, type Glyph, type GlyphBounds, isTrueType } from '../../kit/font.ts';
import type { PdfFile, PdfObject } from '../../kit/pdf-file.ts';

/** The name by which fields ask for the font (ISO 32000-1, 12.7.3.3). */
export const formFontName = 'FormText';

const firstCode = 0x20;
const lastCode = 0xff;

/** The characters from 0x80 to 0x9F in WinAnsiEncoding (ISO 32000-1, D.2); spaces for none. */
const beyondLatin = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The code point of a code; `undefined` where the code stands for nothing. */
function characterOf(code: number): number | undefined {
  if (code < 0x80 || code > 0x9f) return code === 0x7f ? undefined : code;
  const character = beyondLatin[code - 0x80];
  return character === ' ' ? undefined : character?.codePointAt(0);
}

const codes = Array.from({ length: lastCode - firstCode + 1 }, (_, index) => firstCode + index);

interface FormFont {
  readonly file: Uint8Array;
  readonly widths: readonly number[];
  /** The bounding box of all letters: left, bottom, right and top. Programs space lines by it. */
  readonly bounds: readonly number[];
}

const fontsMade = new WeakMap<Typeface, FormFont>();

/**
 * Embeds a font with every letter of western Europe, whether the document uses it or not: the font
 * that people's words are shown in when they fill in a form. Gives the font as fields refer to it.
 *
 * It is a simple font with a code of one byte for each character, since that is what programs that
 * fill in forms can write. What stands beyond it, they show in a font of their own.
 */
export function embedFormFont(pdf: PdfFile, faces: Typefaces): PdfObject {
  const face = [faces.regular].find(isFitForForms) ?? faces.fallback;
  const made = fontsMade.get(face) ?? makeFont(face);
  fontsMade.set(face, made);
  const name = `EOMSFT+${face.font.postscriptName}`;
  return pdf.add({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: firstCode,
    LastChar: lastCode,
    Widths: made.widths,
    FontDescriptor: describeFont(pdf, { name, face, made }),
  });
}

function describeFont(
  pdf: PdfFile,
  { name, face, made }: { readonly name: string; readonly face: Typeface; readonly made: FormFont },
): PdfObject {
  const { font } = face;
  const program = pdf.add({ Length1: made.file.length }, made.file);
  const scaled = (length: number): number => Math.round((length * 1000) / font.unitsPerEm);
  return pdf.add({
    Type: 'FontDescriptor',
    FontName: name,
    // Not symbolic: its codes are those of WinAnsiEncoding.
    Flags: 32,
    FontBBox: made.bounds.map(scaled),
    ItalicAngle: 0,
    Ascent: scaled(font.ascent),
    Descent: scaled(font.descent),
    // Older fonts do not say it.
    CapHeight: scaled(font.capHeight || font.ascent),
    StemV: 80,
    FontFile2: program,
  });
}

/** Fonts with another kind of outlines cannot be embedded in this way, and none may lack letters. */
function isFitForForms(face: Typeface): boolean {
  return (
    isTrueType(face.font) && codes.every((code) => face.covers(characterOf(code) ?? firstCode))
  );
}

function makeFont(face: Typeface): FormFont {
  const { font } = face;
  const scale = 1000 / font.unitsPerEm;
  const glyphs = new Map<number, Glyph>();
  const widths = codes.map((code) => {
    const codePoint = characterOf(code);
    if (codePoint === undefined || !face.covers(codePoint)) return 0;
    const glyph = font.glyphForCodePoint(codePoint);
    glyphs.set(codePoint, glyph);
    return Math.round(glyph.advanceWidth * scale);
  });
  const shown = [...glyphs.values()];
  const cut = cutDown(
    font,
    shown.map(({ id }) => id),
  );
  const numbers = new Map([...glyphs.keys()].map((key, at) => [key, cut.numbers[at] ?? 0]));
  const file = addTable(cut.file, 'cmap', writeCharacterMap(numbers));
  return { file, widths, bounds: boundsOf(shown) };
}

function boundsOf(glyphs: readonly Glyph[]): readonly number[] {
  const boxes = glyphs.flatMap(({ bbox }) =>
    bbox !== undefined && bbox.maxX >= bbox.minX ? [bbox] : [],
  );
  const corner = (pick: (box: GlyphBounds) => number): readonly number[] => boxes.map(pick);
  return [
    leastOf(corner(({ minX }) => minX)),
    leastOf(corner(({ minY }) => minY)),
    greatestOf(corner(({ maxX }) => maxX)),
    greatestOf(corner(({ maxY }) => maxY)),
  ];
}
