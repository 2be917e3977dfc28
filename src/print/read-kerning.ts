import { findTable, readTag, viewOf } from './font-tables.ts';

/** How much closer two glyphs stand, in font units: mostly 0 or less. */
export type Kerning = (left: number, right: number) => number;

type PairTable = (left: number, right: number) => number | undefined;

/** Glyphs are numbered with 16 bits. */
const glyphLimit = 0x1_00_00;
const pairAdjustment = 2;
const extension = 9;
const advanceBit = 0x04;

/**
 * Reads the pair kerning of a TrueType font for Latin text: the `kern` feature of its GPOS table
 * (OpenType 1.9, "GPOS — Glyph Positioning Table", lookup types 2 and 9). fontkit can do so too,
 * but decodes all of the table first, which takes longer than setting a report. A font without
 * the table has no kerning, and where a table leads out of its file, there is none either.
 */
export function readKerning(bytes: Uint8Array): Kerning {
  const view = viewOf(bytes);
  const table = findTable(view, 'GPOS');
  if (table === undefined) return () => 0;
  const lookups = orElse(
    () => kernLookups(view, table).map((lookup) => readLookup(view, lookup)),
    [],
  );
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * glyphLimit + right;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const kern = orElse(() => lookups.reduce((sum, lookup) => sum + lookup(left, right), 0), 0);
    known.set(pair, kern);
    return kern;
  };
}

/** Fonts that users bring may be wrong in tables that nothing but kerning needs. */
function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

/** Places of the lookups that Latin's default language uses for `kern`, in their order. */
function kernLookups(view: DataView, table: number): readonly number[] {
  const features = table + view.getUint16(table + 6);
  const lookups = table + view.getUint16(table + 8);
  const indices = featuresOf(view, table).flatMap((feature) => {
    const record = features + 2 + feature * 6;
    if (readTag(view, record) !== 'kern') return [];
    const at = features + view.getUint16(record + 4);
    return readArray(view, at + 4, view.getUint16(at + 2));
  });
  const inOrder = [...new Set(indices)].toSorted((a, b) => a - b);
  return inOrder.map((index) => lookups + view.getUint16(lookups + 2 + index * 2));
}

function featuresOf(view: DataView, table: number): readonly number[] {
  const scripts = table + view.getUint16(table + 4);
  const records = Array.from(
    { length: view.getUint16(scripts) },
    (_, index) => scripts + 2 + index * 6,
  );
  const named = (tag: string) => records.find((record) => readTag(view, record) === tag);
  const record = named('latn') ?? named('DFLT');
  if (record === undefined) return [];
  const script = scripts + view.getUint16(record + 4);
  const language = view.getUint16(script);
  if (language === 0) return [];
  return readArray(view, script + language + 6, view.getUint16(script + language + 4));
}

function readArray(view: DataView, at: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => view.getUint16(at + index * 2));
}

/** The first table of a lookup that knows a pair decides. */
function readLookup(view: DataView, lookup: number): Kerning {
  const type = view.getUint16(lookup);
  const offsets = readArray(view, lookup + 6, view.getUint16(lookup + 4));
  const tables = offsets.flatMap((offset) => readSubtable(view, lookup + offset, type));
  return (left, right) => {
    for (const table of tables) {
      const kern = table(left, right);
      if (kern !== undefined) return kern;
    }
    return 0;
  };
}

function readSubtable(view: DataView, at: number, type: number): readonly PairTable[] {
  if (type === extension) {
    return readSubtable(view, at + view.getUint32(at + 4), view.getUint16(at + 2));
  }
  if (type !== pairAdjustment) return [];
  return [view.getUint16(at) === 1 ? readPairs(view, at) : readClassPairs(view, at)];
}

/** How long the values of a pair are, and where in them the first glyph's advance stands. */
function readValueForm(view: DataView, at: number) {
  const [first, second] = [view.getUint16(at + 4), view.getUint16(at + 6)];
  const size = 2 * (countBits(first) + countBits(second));
  const advance = 2 * countBits(first & (advanceBit - 1));
  return { size, advance, hasAdvance: (first & advanceBit) !== 0 };
}

function countBits(bits: number): number {
  return bits === 0 ? 0 : (bits & 1) + countBits(bits >> 1);
}

function readPairs(view: DataView, at: number): PairTable {
  const covered = readCoverage(view, at + view.getUint16(at + 2));
  const { size, advance, hasAdvance } = readValueForm(view, at);
  const sets = new Map<number, ReadonlyMap<number, number>>();
  const readSet = (index: number): ReadonlyMap<number, number> => {
    const set = at + view.getUint16(at + 10 + index * 2);
    const records = Array.from(
      { length: view.getUint16(set) },
      (_, pair) => set + 2 + pair * (2 + size),
    );
    return new Map(
      records.map((record) => {
        const kern = hasAdvance ? view.getInt16(record + 2 + advance) : 0;
        return [view.getUint16(record), kern] as const;
      }),
    );
  };
  return (left, right) => {
    const index = covered.get(left);
    if (index === undefined) return undefined;
    const known = sets.get(index) ?? readSet(index);
    sets.set(index, known);
    return known.get(right);
  };
}

function readClassPairs(view: DataView, at: number): PairTable {
  const covered = readCoverage(view, at + view.getUint16(at + 2));
  const { size, advance, hasAdvance } = readValueForm(view, at);
  const lefts = readRanges(view, at + view.getUint16(at + 8));
  const rights = readRanges(view, at + view.getUint16(at + 10));
  const rightCount = view.getUint16(at + 14);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    const cell = (lefts.get(left) ?? 0) * rightCount + (rights.get(right) ?? 0);
    return hasAdvance ? view.getInt16(at + 16 + cell * size + advance) : 0;
  };
}

/** The glyphs of a coverage table with their indices. */
function readCoverage(view: DataView, at: number): ReadonlyMap<number, number> {
  if (view.getUint16(at) === 2) return readRangeList(view, at, 1);
  const glyphs = readArray(view, at + 4, view.getUint16(at + 2));
  return new Map(glyphs.map((glyph, index) => [glyph, index]));
}

/** The glyphs of a class definition with their classes. */
function readRanges(view: DataView, at: number): ReadonlyMap<number, number> {
  if (view.getUint16(at) === 2) return readRangeList(view, at, 0);
  const start = view.getUint16(at + 2);
  const classes = readArray(view, at + 6, view.getUint16(at + 4));
  return new Map(classes.map((number, index) => [start + index, number]));
}

/** Ranges of glyphs with a number each, which grows along a range by `step`. */
function readRangeList(view: DataView, at: number, step: 0 | 1): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const count = view.getUint16(at + 2);
  for (let record = at + 4; record < at + 4 + count * 6; record += 6) {
    const [start, end] = [view.getUint16(record), view.getUint16(record + 2)];
    const first = view.getUint16(record + 4);
    for (let glyph = start; glyph <= end; glyph++)
      numbers.set(glyph, first + (glyph - start) * step);
  }
  return numbers;
}
