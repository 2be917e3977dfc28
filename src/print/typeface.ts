import * as fontkit from 'fontkit';
import { type PostFacts, readPost } from './font-tables.ts';
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

/**
 * Texts of these need no shaping but kerning: Latin, Greek and Cyrillic without combining marks,
 * and symbols. Each is one unit of UTF-16.
 */
const plainForm =
  /^[\u0020-\u02FF\u0370-\u0482\u048A-\u052F\u1D00-\u1DBF\u1E00-\u1FFF\u2000-\u20CF\u2100-\u2BFF]*$/;

// A glyph that stands for two characters would be found in the PDF as neither; one that is taken
// apart (ccmp) would give its letter to all that share its base: every e would be read as ẹ.
const withoutLigatures = { liga: false, clig: false, dlig: false, calt: false, ccmp: false };
/** Read where a glyph stands for no character of its own: nothing that is seen or heard. */
const unspoken = [0x200b];

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
  const { layout, advance } = createSetting(source, readKerning(bytes));
  const widths = new Map<string, number>();
  const covered = new Map<number, boolean>();
  const em = source.unitsPerEm;
  const width = (text: string): number => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const measured = advance(text) / em;
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
  const font = createDrawnFont(source, layout, readPost(bytes));
  const [ascent, descent] = [source.ascent / em, -source.descent / em];
  return { name, ascent, descent, spaceWidth: width(' '), covers, width, font };
}

/** How a font sets text; lengths are in font units. */
interface FontSetting {
  readonly layout: (text: string) => fontkit.GlyphRun;
  readonly advance: (text: string) => number;
}

/**
 * fontkit's layout runs all of OpenType for each word. Plain scripts only need advances and the
 * kerning of each pair of letters.
 */
function createSetting(source: fontkit.Font, kerning: Kerning): FontSetting {
  const seen = new Map<number, fontkit.Glyph>();
  const glyphOf = (codePoint: number): fontkit.Glyph => {
    const known = seen.get(codePoint);
    if (known !== undefined) return known;
    const { id, advanceWidth } = source.glyphForCodePoint(codePoint);
    const glyph = { id, advanceWidth, codePoints: [codePoint] };
    seen.set(codePoint, glyph);
    return glyph;
  };
  const advanceAt = (text: string, at: number): number => {
    const glyph = glyphOf(text.charCodeAt(at));
    const next = at + 1 < text.length ? glyphOf(text.charCodeAt(at + 1)) : undefined;
    // pdfkit sets each word by itself, so that spaces can have no kerning.
    if (next === undefined || isSpace(glyph) || isSpace(next)) return glyph.advanceWidth;
    return glyph.advanceWidth + kerning(glyph.id, next.id);
  };
  const layout = (text: string): fontkit.GlyphRun => {
    if (!plainForm.test(text)) return spellOut(source.layout(text, withoutLigatures));
    const glyphs: fontkit.Glyph[] = [];
    const positions: fontkit.GlyphPosition[] = [];
    for (let at = 0; at < text.length; at++) {
      glyphs.push(glyphOf(text.charCodeAt(at)));
      // Fresh records each time: pdfkit scales them in place.
      positions.push({ xAdvance: advanceAt(text, at), yAdvance: 0, xOffset: 0, yOffset: 0 });
    }
    return { glyphs, positions, advanceWidth: advance(text) };
  };
  const advance = (text: string): number => {
    if (!plainForm.test(text)) return layout(text).advanceWidth;
    let width = 0;
    for (let at = 0; at < text.length; at++) width += advanceAt(text, at);
    return width;
  };
  return { layout, advance };
}

/** The run with a character for each glyph, as an accessible PDF needs it. */
function spellOut({ glyphs, positions, advanceWidth }: fontkit.GlyphRun): fontkit.GlyphRun {
  const spelled = glyphs.map((glyph) => {
    const { id, advanceWidth: advance, codePoints } = glyph;
    return codePoints.length > 0 ? glyph : { id, advanceWidth: advance, codePoints: unspoken };
  });
  return { glyphs: spelled, positions, advanceWidth };
}

function isSpace({ codePoints }: fontkit.Glyph): boolean {
  return codePoints[0] === space;
}

/** The font as pdfkit sees it: set by our layout, and described without decoding all of it. */
function createDrawnFont(
  source: fontkit.Font,
  layout: FontSetting['layout'],
  post: PostFacts | undefined,
): fontkit.Font {
  const drawn: fontkit.Font = Object.create(source, {
    layout: { value: layout },
    ...(post === undefined ? {} : { post: { value: post } }),
  });
  return drawn;
}
