import type { GlyphTables, StoredGlyph } from '../kit/font.ts';
import { findTable, viewOf } from './font-tables.ts';

/** Where the tables begin that say where each glyph is and how wide. */
interface TablePlaces {
  readonly head: number;
  readonly maxp: number;
  readonly hhea: number;
  readonly hmtx: number;
  readonly loca: number;
  readonly glyf: number;
}

/**
 * Reads the glyphs of a TrueType font (OpenType 1.9, "glyf", "loca" and "hmtx"), each when it is asked for.
 * fontkit can do so too, but decodes the places of all glyphs first, and all points of each glyph. `undefined`
 * = the font has no such tables.
 */
export function readGlyphs(bytes: Uint8Array): GlyphTables | undefined {
  const view = viewOf(bytes);
  const places = findPlaces(view);
  if (places === undefined) return undefined;
  const { loca, glyf } = places;
  const version = view.getInt16(places.head + 50);
  const count = view.getUint16(places.maxp + 4);
  const offset = (id: number): number =>
    version === 0 ? 2 * view.getUint16(loca + 2 * id) : view.getUint32(loca + 4 * id);
  const metrics = readMetrics(view, places);
  return {
    version,
    offset,
    advance: (id) => (id < count ? metrics(id).advance : undefined),
    glyph: (id) => {
      if (id >= count) return undefined;
      // A copy: the numbers of parts change in a file with fewer glyphs.
      const record = new Uint8Array(bytes.subarray(glyf + offset(id), glyf + offset(id + 1)));
      return { ...metrics(id), bytes: record, parts: partsOf(viewOf(record)) };
    },
  };
}

function findPlaces(view: DataView): TablePlaces | undefined {
  const [head, maxp, hhea, hmtx, loca, glyf] = ['head', 'maxp', 'hhea', 'hmtx', 'loca', 'glyf'].map(
    (tag) => findTable(view, tag),
  );
  if (head === undefined || maxp === undefined || hhea === undefined) return undefined;
  if (hmtx === undefined || loca === undefined || glyf === undefined) return undefined;
  return { head, maxp, hhea, hmtx, loca, glyf };
}

type Metrics = Pick<StoredGlyph, 'advance' | 'left'>;

/** Glyphs behind the last that has an advance of its own have that one's, and only a left side. */
function readMetrics(view: DataView, { hhea, hmtx }: TablePlaces): (id: number) => Metrics {
  const count = view.getUint16(hhea + 34);
  return (id) => {
    if (id < count) return metricsAt(view, hmtx + 4 * id);
    const { advance } = metricsAt(view, hmtx + 4 * (count - 1));
    return { advance, left: view.getInt16(hmtx + 4 * count + 2 * (id - count)) };
  };
}

function metricsAt(view: DataView, at: number): Metrics {
  return { advance: view.getUint16(at), left: view.getInt16(at + 2) };
}

const headLength = 10;
const wordArguments = 0x0001;
const morePartsFollow = 0x0020;
/** How much longer a part is that says how it is turned or scaled. */
const scales = [
  [0x0008, 2],
  [0x0040, 4],
  [0x0080, 8],
] as const;

/** Where in a glyph's record the numbers of the glyphs are that it is made of; none where it has an outline of its own. */
function partsOf(record: DataView): readonly number[] {
  if (record.byteLength === 0 || record.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = headLength;
  let flags = morePartsFollow;
  while ((flags & morePartsFollow) !== 0) {
    flags = record.getUint16(at);
    places.push(at + 2);
    at += lengthOfPart(flags);
  }
  return places;
}

function lengthOfPart(flags: number): number {
  const scale = scales.find(([bit]) => (flags & bit) !== 0);
  return 4 + ((flags & wordArguments) === 0 ? 2 : 4) + (scale?.[1] ?? 0);
}
