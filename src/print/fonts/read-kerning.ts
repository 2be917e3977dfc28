import { sum } from '../../model/lists/sum.ts';
import { remember } from '../../model/remember.ts';
import { findTable, readTag, viewOf } from './font-tables.ts';

/** How much two glyphs are moved together, in font units: mostly 0 or less. */
export type Kerning = (left: number, right: number) => number;

/** What a table says of one glyph and each that may follow it; `undefined` = nothing. */
type Row = (right: number) => number | undefined;

/** The row of a glyph; `undefined` = the table does not have it. */
type PairTable = (left: number) => Row | undefined;

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
  let lookups: readonly Kerning[] | undefined;
  return (left, right) => {
    // Read with the first pair: not each font that is at hand is used.
    lookups ??= readLookups(view, table);
    const kerns = lookups;
    return orElse(() => sum(kerns.map((lookup) => lookup(left, right))), 0);
  };
}

function readLookups(view: DataView, table: number): readonly Kerning[] {
  const read = () => kernLookups(view, table).map((lookup) => readLookup(view, lookup));
  return orElse(read, []);
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
  const rowsOf = remember((left: number) => tables.flatMap((table) => table(left) ?? []));
  return (left, right) => {
    for (const row of rowsOf(left)) {
      const kern = row(right);
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

/** How long the values of a pair are, and where in them the first glyph's advance is. */
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
  const coverage = at + view.getUint16(at + 2);
  const { size, advance, hasAdvance } = readValueForm(view, at);
  return (left) => {
    const index = indexIn(view, coverage, left);
    if (index === undefined) return undefined;
    const set = at + view.getUint16(at + 10 + index * 2);
    const pairs = { start: set + 2, count: view.getUint16(set), size: 2 + size, last: 0 };
    return (right) => {
      const record = findRecord(view, pairs, right);
      if (record === undefined) return undefined;
      return hasAdvance ? view.getInt16(record + 2 + advance) : 0;
    };
  };
}

function readClassPairs(view: DataView, at: number): PairTable {
  const coverage = at + view.getUint16(at + 2);
  const { size, advance, hasAdvance } = readValueForm(view, at);
  const lefts = at + view.getUint16(at + 8);
  const rights = at + view.getUint16(at + 10);
  const rightCount = view.getUint16(at + 14);
  const rightClass = remember((right: number) => classIn(view, rights, right));
  return (left) => {
    if (indexIn(view, coverage, left) === undefined) return undefined;
    const firstCell = classIn(view, lefts, left) * rightCount;
    return (right) => {
      const cell = firstCell + rightClass(right);
      return hasAdvance ? view.getInt16(at + 16 + cell * size + advance) : 0;
    };
  };
}

/** The index of a glyph in a coverage table; `undefined` = the table does not have it. */
function indexIn(view: DataView, at: number, glyph: number): number | undefined {
  const isRanges = view.getUint16(at) === 2;
  const records = isRanges ? rangesAt(view, at) : { ...rangesAt(view, at), size: 2, last: 0 };
  const record = findRecord(view, records, glyph);
  if (record === undefined) return undefined;
  if (!isRanges) return (record - records.start) / records.size;
  return view.getUint16(record + 4) + glyph - view.getUint16(record);
}

/** The class of a glyph in a class definition; those that it does not have are of class 0. */
function classIn(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 2) {
    const record = findRecord(view, rangesAt(view, at), glyph);
    return record === undefined ? 0 : view.getUint16(record + 4);
  }
  const index = glyph - view.getUint16(at + 2);
  const isIn = index >= 0 && index < view.getUint16(at + 4);
  return isIn ? view.getUint16(at + 6 + index * 2) : 0;
}

/** Records in the order of their glyphs: the first of each is at its start, its last at `last`. */
interface Records {
  readonly start: number;
  readonly count: number;
  readonly size: number;
  readonly last: number;
}

function rangesAt(view: DataView, at: number): Records {
  return { start: at + 4, count: view.getUint16(at + 2), size: 6, last: 2 };
}

function findRecord(view: DataView, records: Records, glyph: number): number | undefined {
  const { start, count, size, last } = records;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const record = start + middle * size;
    if (view.getUint16(record + last) < glyph) low = middle + 1;
    else if (view.getUint16(record) > glyph) high = middle;
    else return record;
  }
  return undefined;
}
