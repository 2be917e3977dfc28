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

const sources = new WeakMap<Font, fontkit.Font>();

/**
 * Opens the fonts of a file: one, or those of a collection. `post` is given where it was read before:
 * fontkit decodes the names of all glyphs with it, which takes longer than embedding the font.
 * Throws where fontkit stumbles over a broken table.
 */
export function openFonts(bytes: Uint8Array, post?: PostFacts): readonly [Font, ...Font[]] {
  const opened = fontkit.create(bytes);
  const [first, ...others] = opened.fonts ?? [opened];
  if (first === undefined) throw new Error('a collection of no fonts');
  const known = post === undefined ? first : withPost(first, post);
  for (const font of [known, ...others]) sources.set(font, font);
  return [known, ...others];
}

function withPost(font: fontkit.Font, post: PostFacts): fontkit.Font {
  const described: fontkit.Font = Object.create(font, { post: { value: post } });
  return described;
}

/** All that fontkit knows of a font; for this room alone. */
export function fontkitOf(font: Font): fontkit.Font {
  const source = sources.get(font);
  if (source === undefined) throw new TypeError('a font that was not opened here');
  return source;
}

/** Whether the outlines of a font are TrueType's, of which glyphs can be put together. */
export function isTrueType(font: Font): boolean {
  const { tables } = fontkitOf(font).directory;
  return tables['glyf'] !== undefined && tables['CFF '] === undefined;
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
