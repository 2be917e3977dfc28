import * as fontkit from 'fontkit';
import type { FontFiles } from './print-context.ts';
import { type Kerning, readKerning } from './read-kerning.ts';

export type FontName = keyof FontFiles;

/** A parsed font. Widths are in ems: multiply by the size of the type. */
export interface Typeface {
  readonly name: FontName;
  readonly ascent: number;
  readonly descent: number;
  readonly spaceWidth: number;
  covers(codePoint: number): boolean;
  /** The width of a text without line breaks; cached, so cheap for words that come again. */
  width(text: string): number;
  /** The font as pdfkit wants it. */
  readonly font: fontkit.Font;
}

export type Typefaces = Readonly<Record<FontName, Typeface>>;

/** Texts of these need no shaping but kerning: Latin, Greek and Cyrillic without combining marks, and symbols. */
const plainForm =
  /^[\u0020-\u02FF\u0370-\u0482\u048A-\u052F\u1D00-\u1DBF\u1E00-\u1FFF\u2000-\u20CF\u2100-\u2BFF]*$/;

// A glyph that stands for two characters would be found in the PDF as neither.
const withoutLigatures = { liga: false, clig: false, dlig: false, calt: false };

const space = 0x20;
const parsed = new WeakMap<FontFiles, Typefaces>();

/** Parses fonts, once for each record of files. */
export function loadTypefaces(files: FontFiles): Typefaces {
  const known = parsed.get(files);
  if (known !== undefined) return known;
  const typefaces: Typefaces = {
    regular: createTypeface('regular', files.regular),
    bold: createTypeface('bold', files.bold),
    italic: createTypeface('italic', files.italic),
    boldItalic: createTypeface('boldItalic', files.boldItalic),
    fallback: createTypeface('fallback', files.fallback),
  };
  parsed.set(files, typefaces);
  return typefaces;
}

function createTypeface(name: FontName, bytes: Uint8Array): Typeface {
  const source = fontkit.create(bytes);
  const layout = createLayout(source, readKerning(bytes));
  const widths = new Map<string, number>();
  const covered = new Map<number, boolean>();
  const em = source.unitsPerEm;
  const width = (text: string): number => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const measured = layout(text).advanceWidth / em;
    widths.set(text, measured);
    return measured;
  };
  const covers = (codePoint: number): boolean => {
    const known = covered.get(codePoint);
    if (known !== undefined) return known;
    const has = source.hasGlyphForCodePoint(codePoint);
    covered.set(codePoint, has);
    return has;
  };
  const font = createDrawnFont(source, layout);
  const [ascent, descent] = [source.ascent / em, -source.descent / em];
  return { name, ascent, descent, spaceWidth: width(' '), covers, width, font };
}

type Layout = (text: string) => fontkit.GlyphRun;

/**
 * fontkit's layout runs all of OpenType for each word. Plain scripts only need advances and the
 * kerning of each pair of letters.
 */
function createLayout(source: fontkit.Font, kerning: Kerning): Layout {
  const glyphs = new Map<number, fontkit.Glyph>();
  const glyphOf = (codePoint: number): fontkit.Glyph => {
    const known = glyphs.get(codePoint);
    if (known !== undefined) return known;
    const { id, advanceWidth } = source.glyphForCodePoint(codePoint);
    const glyph = { id, advanceWidth, codePoints: [codePoint] };
    glyphs.set(codePoint, glyph);
    return glyph;
  };
  const kernOf = (left: fontkit.Glyph, right: fontkit.Glyph): number => {
    // pdfkit sets each word by itself, so that spaces can have no kerning.
    if (left.codePoints[0] === space || right.codePoints[0] === space) return 0;
    return kerning(left.id, right.id);
  };
  return (text) => {
    if (!plainForm.test(text)) return source.layout(text, withoutLigatures);
    return layoutPlain(
      Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? 0)),
      kernOf,
    );
  };
}

function layoutPlain(
  glyphs: readonly fontkit.Glyph[],
  kernOf: (left: fontkit.Glyph, right: fontkit.Glyph) => number,
): fontkit.GlyphRun {
  let advanceWidth = 0;
  // Fresh records each time: pdfkit scales them in place.
  const positions = glyphs.map((glyph, index) => {
    const next = glyphs[index + 1];
    const xAdvance = glyph.advanceWidth + (next === undefined ? 0 : kernOf(glyph, next));
    advanceWidth += xAdvance;
    return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
  });
  return { glyphs, positions, advanceWidth };
}

function createDrawnFont(source: fontkit.Font, layout: Layout): fontkit.Font {
  const drawn: fontkit.Font = Object.create(source);
  return Object.assign(drawn, { layout });
}
