import type { CsvError } from 'csv-parse/sync';
import { parse } from 'csv-parse/sync';
import { unifyLineEnds } from '../model/line-ends.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { Problem } from '../model/problem.ts';
import { systemCode } from './machine-failure.ts';
import { quote, suggest } from './name-value.ts';
import { refuseDocument } from './refuse-document.ts';

/** One row of a table by the names of its columns, with the line on which it starts (from 1). */
export interface CsvRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const mostRows = 20_000;
const longestRow = 200_000;

const messages: Readonly<Record<string, MessageKey>> = {
  CSV_QUOTE_NOT_CLOSED: 'files.csv-quote-open',
  INVALID_OPENING_QUOTE: 'files.csv-quote-inside',
  CSV_INVALID_CLOSING_QUOTE: 'files.csv-quote-inside',
  CSV_MAX_RECORD_SIZE: 'files.csv-row-too-long',
};

/**
 * CSV text → its rows. The first row names the columns, each one of `columns`; which of them have
 * to be there is for the caller to say. Cells are separated by commas or, as spreadsheets in half of
 * Europe do, by semicolons. Line breaks in cells become `\n`; empty lines are passed over.
 * Throws EomsError `bad-data` with every unknown or double column and every row with too few or too
 * many cells; or with the first broken quote, or where there are more than 20 000 rows.
 */
export function parseCsv(
  text: string,
  file: string,
  columns: readonly string[],
): readonly CsvRow[] {
  const [head, ...records] = readRecords(unifyLineEnds(text), file);
  if (head === undefined) refuseDocument([{ key: 'files.csv-empty', place: { file } }]);
  const names = head.cells.map((name) => name.trim());
  const problems = [
    ...findHeadProblems(names, columns).map((problem) => at(problem, file, head.line)),
    ...records.flatMap((record) => findRowProblem(record, names.length, file)),
  ];
  if (problems.length > 0) refuseDocument(problems);
  return records.map(({ cells, line }) => ({
    cells: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
    line,
  }));
}

function readRecords(text: string, file: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      delimiter: findDelimiter(text),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      to: mostRows + 2,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: lines - countBreaks(cells) });
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

/** The first line decides: names of columns hold neither of the two. */
function findDelimiter(text: string): ',' | ';' {
  const head = text.trimStart().split('\n', 1)[0] ?? '';
  return head.split(';').length > head.split(',').length ? ';' : ',';
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

function findHeadProblems(
  names: readonly string[],
  columns: readonly string[],
): readonly Problem[] {
  return names.flatMap((name, index): readonly Problem[] => {
    const values = { column: quote(name) };
    if (names.indexOf(name) < index) return [{ key: 'files.csv-column-twice', values }];
    if (columns.includes(name)) return [];
    return [
      { key: 'files.csv-column-unknown', values, ...suggest(name, columns, 'files.csv-columns') },
    ];
  });
}

function findRowProblem(
  { cells, line }: CsvRecord,
  expected: number,
  file: string,
): readonly Problem[] {
  if (cells.length === expected) return [];
  return [at({ key: 'files.csv-cells', values: { expected, found: cells.length } }, file, line)];
}

function at(problem: Problem, file: string, line: number): Problem {
  return { ...problem, place: { file, line } };
}
