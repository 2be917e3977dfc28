import type { Place, Problem } from '../../model/problem.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import { list, quote } from '../schema/name-value.ts';
import type { CsvColumns } from './csv-shape.ts';

/** What the first row of a table says. */
export interface CsvHead {
  /** The name of each column in small letters; '' where it has none. */
  readonly names: readonly string[];
  /** The columns that are not used, as written. */
  readonly ignored: readonly string[];
  readonly problems: readonly Problem[];
}

interface HeadCell {
  readonly written: string;
  readonly name: string;
  readonly index: number;
}

/**
 * Reads the column names, ignoring case and extra spaces. An unknown name is skipped, unless it is
 * spelt much like a missing column, whose cells would be lost. Refuses missing required columns and
 * duplicates of known ones.
 */
export function readCsvHead(
  cells: readonly string[],
  columns: CsvColumns,
  placeOf: (cell: number) => Place,
): CsvHead {
  const head = cells.map((cell, index): HeadCell => {
    const written = cell.trim();
    return { written, name: columnName(written), index };
  });
  const present = columns.known.filter((name) => head.some((cell) => cell.name === name));
  const absent = columns.known.filter((name) => !present.includes(name));
  const foreign = head.filter(({ name }) => name !== '' && !present.includes(name));
  const misspelt = foreign.flatMap((cell) => nameMisspelt(cell, absent, placeOf));
  const meant = new Set(misspelt.map(({ hintValues }) => hintValues?.['word']));
  const missing = columns.needed.filter((name) => absent.includes(name) && !meant.has(name));
  return {
    names: head.map(({ name }) => name),
    ignored: foreign.map(({ written }) => written),
    problems: [
      ...misspelt,
      ...nameTwice(head, present, placeOf),
      ...nameAbsent(missing, columns, placeOf(0)),
    ],
  };
}

/** `Missing items` → `missing items`; marks of byte order and hard spaces count as spaces. */
export function columnName(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/[\s\uFEFF]+/g, ' ')
    .trim()
    .toLowerCase();
}

function nameMisspelt(
  { written, name, index }: HeadCell,
  absent: readonly string[],
  placeOf: (cell: number) => Place,
): readonly Problem[] {
  const word = nearestWord(name.slice(0, longestCompared), absent);
  if (word === undefined) return [];
  const values = { column: quote(written) };
  const hint = { hintKey: 'files.did-you-mean', hintValues: { word } } as const;
  return [{ key: 'files.csv-column-unknown', values, place: placeOf(index), ...hint }];
}

/** Misspelt column names are not longer than this. */
const longestCompared = 40;

function nameTwice(
  head: readonly HeadCell[],
  present: readonly string[],
  placeOf: (cell: number) => Place,
): readonly Problem[] {
  const first = new Map(head.toReversed().map(({ name, index }) => [name, index]));
  return head
    .filter(({ name, index }) => present.includes(name) && first.get(name) !== index)
    .map(({ written, index }) => {
      const values = { column: quote(written) };
      return { key: 'files.csv-column-twice', values, place: placeOf(index) };
    });
}

function nameAbsent(
  missing: readonly string[],
  { known }: CsvColumns,
  place: Place,
): readonly Problem[] {
  if (missing.length === 0) return [];
  const values = { count: missing.length, columns: list(missing) };
  const hint = { hintKey: 'files.csv-columns', hintValues: { allowed: list(known) } } as const;
  return [{ key: 'files.csv-column-absent', values, place, ...hint }];
}
