import * as fontkit from 'fontkit';

export type { Glyph, GlyphBounds } from 'fontkit';

/** A font, open for reading; lengths are in font units. */
export type Font = Pick<
  fontkit.Font,
  | 'postscriptName'
  | 'fullName'
  | 'unitsPerEm'
  | 'ascent'
  | 'descent'
  | 'xHeight'
  | 'capHeight'
  | 'hasGlyphForCodePoint'
  | 'glyphForCodePoint'
  | 'getGlyph'
  | 'layout'
>;

/** What the `post` table says of a whole font (OpenType 1.9, "post — PostScript Table"). */
export type PostFacts = fontkit.Font['post'];

/** A glyph as the table `glyf` of a font holds it. */
export interface StoredGlyph {
  readonly bytes: Uint8Array;
  readonly advance: number;
  /** The left edge of the outline. */
  readonly left: number;
  /** Where in its bytes the numbers of the glyphs are that it is made of. */
  readonly parts: readonly number[];
}

/** The glyphs of a TrueType font; `undefined` = it has none of this number. */
export interface GlyphTables {
  /** The form of the table of their places. */
  readonly version: number;
  /** Where a glyph begins in the table `glyf`, and the one before it ends. */
  readonly offset: (id: number) => number;
  advance(id: number): number | undefined;
  glyph(id: number): StoredGlyph | undefined;
}

/** What is read of a font without fontkit, which decodes whole tables for it. */
export interface ReadTables {
  readonly post: PostFacts | undefined;
  readonly glyphs: GlyphTables | undefined;
}

const sources = new WeakMap<Font, fontkit.Font>();
const tables = new WeakMap<Font, GlyphTables>();

/**
 * Opens the fonts of a file: one, or those of a collection. `read` is given where tables were read before:
 * with `post`, fontkit decodes the names of all glyphs, which takes longer than embedding the font, and their
 * places with `loca`. Throws where fontkit stumbles over a broken table.
 */
export function openFonts(bytes: Uint8Array, read?: ReadTables): readonly [Font, ...Font[]] {
  const opened = fontkit.create(bytes);
  const [first, ...others] = opened.fonts ?? [opened];
  if (first === undefined) throw new Error('a collection of no fonts');
  const known = read === undefined ? first : withTables(first, read);
  for (const font of [known, ...others]) sources.set(font, font);
  return [known, ...others];
}

function withTables(font: fontkit.Font, { post, glyphs }: ReadTables): fontkit.Font {
  const described: fontkit.Font = Object.create(font, {
    ...(post === undefined ? {} : { post: { value: post } }),
    ...(glyphs === undefined ? {} : { loca: { value: placesOf(glyphs) } }),
  });
  if (glyphs !== undefined) tables.set(described, glyphs);
  return described;
}

/** The table `loca` as fontkit has it, which asks for single places where it draws or shapes a glyph. */
function placesOf({ version, offset }: GlyphTables): object {
  return { version, offsets: new Proxy([], { get: (_, id) => offset(Number(id)) }) };
}

/** The glyphs of a font, where they were read without fontkit. */
export function glyphsOf(font: Font): GlyphTables | undefined {
  return tables.get(font);
}

/** All that fontkit knows of a font; for this room alone. */
export function fontkitOf(font: Font): fontkit.Font {
  const source = sources.get(font);
  if (source === undefined) throw new TypeError('a font that was not opened here');
  return source;
}

/** Whether the outlines of a font are TrueType's, of which glyphs can be put together. */
export function isTrueType(font: Font): boolean {
  const { glyf, 'CFF ': curves } = fontkitOf(font).directory.tables;
  return glyf !== undefined && curves === undefined;
}

/** Whether a font holds many cuts in one: a variable font. */
export function isVariable(font: Font): boolean {
  return Object.keys(fontkitOf(font).variationAxes).length > 0;
}

/** A font file with some glyphs of a font, without a map of characters, and their numbers in it. */
export interface CutDownFont {
  readonly file: Uint8Array;
  readonly numbers: readonly number[];
}

/** Cuts a font down to some of its glyphs, and those that they are made of. */
export function cutDown(font: Font, glyphs: readonly number[]): CutDownFont {
  const subset = fontkitOf(font).createSubset();
  const numbers = glyphs.map((id) => subset.includeGlyph(id));
  return { file: subset.encode(), numbers };
}

/**
 * Whether all that a PDF takes of a font with these characters is there. Throws where something of
 * it cannot be read.
 */
export function isWhole(font: Font, characters: string): boolean {
  const glyphs = Array.from(characters, (one) => font.glyphForCodePoint(one.codePointAt(0) ?? 0));
  const { file } = cutDown(
    font,
    glyphs.map(({ id }) => id),
  );
  const { unitsPerEm, ascent, descent, italicAngle, bbox, head, post } = fontkitOf(font);
  const advances = glyphs.map(({ advanceWidth }) => advanceWidth);
  const measures = [...advances, unitsPerEm, ascent, descent, italicAngle, bbox.maxX];
  const hasHeads = 'macStyle' in head && 'isFixedPitch' in post;
  return hasHeads && unitsPerEm > 0 && measures.every(Number.isFinite) && file.length > 0;
}
