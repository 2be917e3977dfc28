import type { Subset, TrueTypeSubset } from 'fontkit';
import type { FontInFile } from 'pdfkit';
import type { GlyphTables, StoredGlyph } from './font.ts';
import type { CodeUse, EmbeddedFont, GlyphRecord } from './pdf-file.ts';

/** Read where a glyph stands for no character of its own: nothing that is seen or heard. */
const unspoken = [0x200b];

/** A font of a document, by whose codes content shows its glyphs; `tables` where they were read without fontkit. */
export function embedFont(inFile: FontInFile, tables?: GlyphTables): EmbeddedFont {
  const { subset, unicode, widths, scale } = inFile;
  const addCode = (glyph: number, use: CodeUse): number => addUse(inFile, glyph, use);
  let made = tables && makeGlyphs(subset, tables);
  return {
    name: inFile.id,
    scale,
    object: () => inFile.ref(),
    codeOf: ({ id, advanceWidth, codePoints }) => {
      const code = subset.includeGlyph(id);
      widths[code] ??= advanceWidth * scale;
      unicode[code] ??= codePoints;
      return code;
    },
    addCode,
    addMade: (use, make) => {
      const code = addCode(0, use);
      made ??= makeGlyphs(subset);
      made.set(code, { advance: use.advance, make });
      return code;
    },
    widthOf: (code) => widths[code] ?? 0,
    readAs: (code) => unicode[code] ?? [],
  };
}

/** A new code at the end of the font's glyphs. */
function addUse({ subset, unicode, widths, scale }: FontInFile, glyph: number, use: CodeUse) {
  const code = subset.glyphs.push(glyph) - 1;
  unicode[code] = use.codePoints.length > 0 ? use.codePoints : unspoken;
  widths[code] = use.advance * scale;
  return code;
}

interface MadeGlyph {
  readonly advance: number;
  readonly make: (numberOf: (glyph: number) => number) => GlyphRecord;
}

/**
 * The glyphs that a subset makes when it is encoded, by code: filled until then. All others are taken from
 * `tables` as they are; fontkit decodes each point of an outline first.
 */
function makeGlyphs(subset: Subset, tables?: GlyphTables): Map<number, MadeGlyph> {
  if (!isTrueTypeSubset(subset)) throw new TypeError('glyphs are made in TrueType fonts alone');
  const made = new Map<number, MadeGlyph>();
  const addGlyph = subset._addGlyph.bind(subset);
  subset._addGlyph = (id) => {
    const glyph = made.get(subset.glyf.length) ?? copyGlyph(tables?.glyph(id));
    return glyph === undefined ? addGlyph(id) : addMadeGlyph(glyph, subset);
  };
  return made;
}

function copyGlyph(stored: StoredGlyph | undefined): MadeGlyph | undefined {
  if (stored === undefined) return undefined;
  const { advance, left, bytes, parts } = stored;
  const view = new DataView(bytes.buffer);
  const make: MadeGlyph['make'] = (numberOf) => {
    for (const at of parts) view.setUint16(at, numberOf(view.getUint16(at)));
    return { bytes, left };
  };
  return { advance, make };
}

function isTrueTypeSubset(subset: Subset): subset is TrueTypeSubset {
  return '_addGlyph' in subset;
}

function addMadeGlyph({ advance, make }: MadeGlyph, subset: TrueTypeSubset): number {
  const { bytes, left } = make((glyph) => subset.includeGlyph(glyph));
  subset.loca.offsets.push(subset.offset);
  subset.hmtx.metrics.push({ advance, bearing: left });
  subset.offset += bytes.length;
  return subset.glyf.push(bytes) - 1;
}
