import { encodeParts, encodePlace } from '../../fonts/encode-glyph.ts';
import type { Cell, CellPart } from '../../fonts/shape-text.ts';
import { type Font, isTrueType } from '../../kit/font.ts';
import type { EmbeddedFont, GlyphRecord } from '../../kit/pdf-file.ts';

/** A glyph of an embedded font, moved from the origin of its cell; lengths are in font units. */
export interface EmbeddedGlyph {
  readonly code: number;
  readonly dx: number;
  readonly dy: number;
}

/** Gives cells their glyphs in one font of one document. */
export interface CellEmbedder {
  /** The glyphs that draw a cell and are read as its characters, first to last. */
  glyphsOf(cell: Cell): readonly EmbeddedGlyph[];
  /** Each cell is one glyph, after which the next cell begins. */
  readonly flows: boolean;
}

const embedders = new WeakMap<EmbeddedFont, CellEmbedder>();

/**
 * The embedder of a font. Each cell has a code of its own, so that one outline may be read as
 * different characters, and one character may be drawn in different ways. In TrueType fonts each
 * cell is one glyph with the cell's own advance, made where the font has none such; so a row of
 * cells needs no moving about. Other outlines cannot be put together, and are moved part by part.
 */
export function embedderOf(embedded: EmbeddedFont, source: Font): CellEmbedder {
  const known = embedders.get(embedded);
  if (known !== undefined) return known;
  const embedder = isTrueType(source)
    ? createMaker(embedded, source)
    : createMover(embedded, source);
  embedders.set(embedded, embedder);
  return embedder;
}

/** One glyph for each cell. */
function createMaker(embedded: EmbeddedFont, source: Font): CellEmbedder {
  const seen = new WeakMap<Cell, readonly EmbeddedGlyph[]>();
  const codes = new Map<string, number>();
  const makeCode = (cell: Cell): number => {
    const own = ownGlyph(cell, source);
    if (own !== undefined) return embedded.addCode(own, cell);
    return embedded.addMade(cell, (numberOf) => recordOf(cell, source, numberOf));
  };
  const glyphsOf = (cell: Cell): readonly EmbeddedGlyph[] => {
    const before = seen.get(cell);
    if (before !== undefined) return before;
    const key = JSON.stringify(cell);
    const code = codes.get(key) ?? makeCode(cell);
    codes.set(key, code);
    const glyphs = [{ code, dx: 0, dy: 0 }];
    seen.set(cell, glyphs);
    return glyphs;
  };
  return { glyphsOf, flows: true };
}

/** The glyph of the font that is all of a cell; `undefined` = one must be made. */
function ownGlyph({ parts, advance }: Cell, source: Font): number | undefined {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0 || part.dx !== 0 || part.dy !== 0) return undefined;
  return source.getGlyph(part.glyph).advanceWidth === advance ? part.glyph : undefined;
}

/** A glyph that draws a cell, made of glyphs of the font. */
function recordOf(
  { parts, advance }: Cell,
  source: Font,
  numberOf: (glyph: number) => number,
): GlyphRecord {
  if (parts.length === 0) return encodePlace(advance, source.xHeight);
  return encodeParts(parts, source, numberOf);
}

/** The glyphs of the font themselves, each where it goes. */
function createMover(embedded: EmbeddedFont, source: Font): CellEmbedder {
  const codes = new Map<string, number>();
  const codeOf = (part: CellPart, codePoints: readonly number[]): number => {
    const key = `${part.glyph}:${codePoints.join()}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const advance = source.getGlyph(part.glyph).advanceWidth;
    const code = embedded.addCode(part.glyph, { codePoints, advance });
    codes.set(key, code);
    return code;
  };
  return {
    flows: false,
    glyphsOf: ({ parts, codePoints }) =>
      parts.map((part, index) => {
        const { dx, dy } = part;
        return { code: codeOf(part, index === 0 ? codePoints : []), dx, dy };
      }),
  };
}
