import type { CsvError } from 'csv-parse/sync';
import { parse } from 'csv-parse/sync';
import type { MessageKey } from '../../model/message-key.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { unifyLineBreaks, unifyLineEnds } from '../../model/text/line-ends.ts';
import { systemCode } from '../disk/machine-failure.ts';
import { quote } from '../schema/name-value.ts';
import { createPlaceFinder } from '../text/create-place-finder.ts';
import { refuseDocument } from '../text/refuse-document.ts';
import { checkQuotes } from './csv-quotes.ts';
import { type CsvColumns, type CsvShape, findCsvShape, startOfCell } from './csv-shape.ts';
import { columnName, readCsvHead } from './read-csv-head.ts';

/** One row of a table by the names of its columns. A cell that is not there is empty. */
export interface CsvRow {
  readonly cells: Readonly<Record<string, string>>;
  /** Where the cell of a column starts; without a column or such a cell, where the row starts. */
  readonly placeOf: (column?: string) => Place;
}

/** What a table holds, and what is wrong with it short of making it unreadable. */
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** Columns that are not used, as the table names them. */
  readonly ignored: readonly string[];
  readonly problems: readonly Problem[];
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const mostRows = 20_000;
const longestRow = 200_000;

const messages: Readonly<Record<string, MessageKey>> = {
  CSV_MAX_RECORD_SIZE: 'files.csv-row-too-long',
};

const quoteMessages = { open: 'files.csv-quote-open', inside: 'files.csv-quote-inside' } as const;

/**
 * CSV text → its rows, in whatever shape spreadsheets save it. Cells stand between commas,
 * semicolons, tabs or bars, or what a line `sep=;` on top says. The first row names the columns, in
 * any case and order; columns that are not known are passed over and named. Rows may lack cells at
 * their end, and may have empty ones too many. Line breaks in cells become `\n`; empty lines are
 * passed over.
 *
 * Rows with broken quotes are left out and, like cells that hold something in a column without a
 * name, given back as problems, each with its place.
 *
 * @throws EomsError `bad-data` where the head has a needed column not or twice, or one that is
 * known by another spelling, or a broken quote; and where there are more than 20 000 rows.
 */
export function parseCsv(text: string, file: string, columns: CsvColumns): CsvTable {
  const shape = findCsvShape(unifyLineEnds(text));
  const quotes = checkQuotes(shape);
  const placeOf = createPlaceFinder(shape.text, file);
  const broken = quotes.broken.map(({ kind, offset }) => {
    return { key: quoteMessages[kind], place: placeOf(offset) };
  });
  const [first, ...records] = readRecords({ ...shape, text: quotes.text }, file);
  if (first === undefined || isInHead(shape, broken)) {
    refuseDocument(broken.length > 0 ? broken : [{ key: 'files.csv-empty', place: { file } }]);
  }
  const placeIn = placeFinderOf(shape, file);
  const head = readCsvHead(first.cells, columns, (cell) => placeIn(first.line, cell));
  if (head.problems.length > 0) refuseDocument(pointLower(head.problems, records, columns));
  const { names, ignored } = head;
  return {
    rows: records.map((record) => rowOf(record, names, placeIn)),
    ignored,
    problems: [
      ...broken,
      ...records.flatMap(({ cells, line }) =>
        cells.flatMap((cell, index): readonly Problem[] => {
          if (cell.trim() === '' || (names[index] ?? '') !== '') return [];
          const values = { text: quote(cell.trim()), column: index + 1 };
          return [{ key: 'files.csv-cell-unnamed', values, place: placeIn(line, index) }];
        }),
      ),
    ],
  };
}

/** How far below a title and a date the names of the columns may be. */
const lowestHead = 20;

/** Where a line further down names the columns, says so in place of the columns that are known. */
function pointLower(
  problems: readonly Problem[],
  records: readonly CsvRecord[],
  { needed }: CsvColumns,
): readonly Problem[] {
  const lower = records.slice(0, lowestHead).find(({ cells }) => {
    const names = new Set(cells.map(columnName));
    return needed.every((name) => names.has(name));
  });
  if (lower === undefined) return problems;
  const hint = { hintKey: 'files.csv-head-lower', hintValues: { line: lower.line } } as const;
  return problems.map((problem) =>
    problem.key === 'files.csv-column-absent' ? { ...problem, ...hint } : problem,
  );
}

/** Whether the first line that says something is among the broken ones: nothing else can be read then. */
function isInHead({ text }: CsvShape, broken: readonly Problem[]): boolean {
  const head = text.slice(0, text.search(/\S/)).split('\n').length;
  return broken.some(({ place }) => place?.line === head);
}

/** Line of a row and number of a cell in it, from 0 → where the cell starts. */
type CellPlace = (line: number, cell: number) => Place;

function placeFinderOf({ text, delimiter }: CsvShape, file: string): CellPlace {
  const place = createPlaceFinder(text, file);
  let starts: readonly number[] | undefined;
  return (line, cell) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const start = starts[line - 1] ?? 0;
    const row = text.slice(start, start + longestRow);
    return place(start + startOfCell(row, delimiter, cell));
  };
}

function rowOf({ cells, line }: CsvRecord, names: readonly string[], placeIn: CellPlace): CsvRow {
  return {
    cells: Object.fromEntries(
      names.flatMap((name, index) => (name === '' ? [] : [[name, cells[index] ?? '']])),
    ),
    placeOf: (column = '') => {
      const index = column === '' ? -1 : names.indexOf(column);
      return placeIn(line, index < cells.length ? Math.max(0, index) : 0);
    },
  };
}

function readRecords({ text, delimiter }: CsvShape, file: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      to: mostRows + 2,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells: cells.map(unifyLineBreaks), line: lines - countBreaks(cells) });
        return null;
      },
    });
  } catch (cause) {
    const key = messages[systemCode(cause) ?? ''];
    if (key === undefined) throw cause;
    refuseDocument([{ key, place: { file, ...lineOf(cause) } }], cause);
  }
  const surplus = records[mostRows + 1];
  if (surplus === undefined) return records;
  const place = { file, line: surplus.line };
  return refuseDocument([{ key: 'files.csv-too-many', values: { limit: mostRows }, place }]);
}

function countBreaks(cells: readonly string[]): number {
  return cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
}

function lineOf(cause: unknown): { readonly line?: number } {
  return isCsvError(cause) && typeof cause['lines'] === 'number' ? { line: cause['lines'] } : {};
}

function isCsvError(cause: unknown): cause is CsvError {
  return cause instanceof Error && 'lines' in cause;
}
