import type { Font } from 'fontkit';
import { encodeParts, encodePlace, type GlyphRecord } from '../../fonts/encode-glyph.ts';
import type { Cell, CellPart } from '../../fonts/shape-text.ts';

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

/** Read where a glyph stands for no character of its own: nothing that is seen or heard. */
const unspoken = [0x200b];

const embedders = new WeakMap<PDFKit.EmbeddedFont, CellEmbedder>();

/**
 * The embedder of a font. Each cell has a code of its own, so that one outline may be read as
 * different characters, and one character may be drawn in different ways. In TrueType fonts each
 * cell is one glyph with the cell's own advance, made where the font has none such; so a row of
 * cells needs no moving about. Other outlines cannot be put together, and are moved part by part.
 */
export function embedderOf(embedded: PDFKit.EmbeddedFont, source: Font): CellEmbedder {
  const known = embedders.get(embedded);
  if (known !== undefined) return known;
  const isTrueType = source.directory.tables['glyf'] !== undefined;
  const embedder = isTrueType ? createMaker(embedded, source) : createMover(embedded, source);
  embedders.set(embedded, embedder);
  return embedder;
}

/** One glyph for each cell. */
function createMaker(embedded: PDFKit.EmbeddedFont, source: Font): CellEmbedder {
  const seen = new WeakMap<Cell, readonly EmbeddedGlyph[]>();
  const codes = new Map<string, number>();
  const made = makeGlyphs(embedded.subset, source);
  const makeCode = (cell: Cell): number => {
    const own = ownGlyph(cell, source);
    const code = addCode(embedded, { glyph: own ?? 0, cell });
    if (own === undefined) made.set(code, cell);
    return code;
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

interface CodeUse {
  readonly glyph: number;
  readonly cell: Pick<Cell, 'codePoints' | 'advance'>;
}

/** A new code at the end of the font's glyphs. */
function addCode(embedded: PDFKit.EmbeddedFont, { glyph, cell }: CodeUse): number {
  const { subset, unicode, widths, scale } = embedded;
  const code = subset.glyphs.push(glyph) - 1;
  unicode[code] = cell.codePoints.length > 0 ? cell.codePoints : unspoken;
  widths[code] = cell.advance * scale;
  return code;
}

/** The cells that a subset makes glyphs for when it is encoded, by code. */
function makeGlyphs(subset: PDFKit.GlyphSubset, source: Font): Map<number, Cell> {
  const made = new Map<number, Cell>();
  const addGlyph = subset._addGlyph.bind(subset);
  subset._addGlyph = (id) => {
    const cell = made.get(subset.glyf.length);
    if (cell === undefined) return addGlyph(id);
    const record = recordOf(cell, subset, source);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: cell.advance, bearing: record.left });
    subset.offset += record.bytes.length;
    return subset.glyf.push(record.bytes) - 1;
  };
  return made;
}

function recordOf({ parts, advance }: Cell, subset: PDFKit.GlyphSubset, source: Font): GlyphRecord {
  if (parts.length === 0) return encodePlace(advance, source.xHeight);
  return encodeParts(parts, source, (glyph) => subset.includeGlyph(glyph));
}

/** The glyphs of the font themselves, each where it goes. */
function createMover(embedded: PDFKit.EmbeddedFont, source: Font): CellEmbedder {
  const codes = new Map<string, number>();
  const codeOf = (part: CellPart, codePoints: readonly number[]): number => {
    const key = `${part.glyph}:${codePoints.join()}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const advance = source.getGlyph(part.glyph).advanceWidth;
    const code = addCode(embedded, { glyph: part.glyph, cell: { codePoints, advance } });
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
