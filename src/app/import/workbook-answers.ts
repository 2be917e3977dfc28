import { cellName } from '../../exchange/workbook/read-sheet.ts';
import type { Workbook, WorkbookSheet } from '../../exchange/workbook/read-workbook.ts';
import type { CsvRow, CsvTable } from '../../files/sheet/parse-csv.ts';
import { readCsvHead } from '../../files/sheet/read-csv-head.ts';
import { refuseDocument } from '../../files/text/refuse-document.ts';
import type { Place, Problem } from '../../model/problem.ts';

/** The columns of a sheet of answers that are read; `id` and `rating` must be there. */
const columns = {
  known: ['id', 'rating', 'justification', 'missing', 'note', 'evidence', 'by'],
  needed: ['id', 'rating'],
};

/** Rows of a table of answers at most. */
const mostRows = 20_000;

/** A cell by its row and column. */
type Grid = ReadonlyMap<number, ReadonlyMap<number, string>>;

/**
 * The one sheet of a workbook that is a table of answers, by its head, wherever it stands and in whatever order
 * its rows and columns are. What is empty on top of it is passed over.
 *
 * @throws EomsError `bad-data` where there is none, or more than one, or its head cannot be read.
 */
export function findAnswerTable({ sheets }: Workbook, file: string): CsvTable {
  const [table, other] = sheets.flatMap(tablesIn);
  if (table === undefined) {
    return refuseDocument([
      { key: 'cli.import.no-sheet', place: { file }, hintKey: 'cli.import.no-sheet.hint' },
    ]);
  }
  if (other !== undefined) {
    const values = { sheet: table.sheet.name, other: other.sheet.name };
    return refuseDocument([{ key: 'cli.import.sheets', values, place: { file } }]);
  }
  return tableOf(table, file);
}

type GridRow = readonly [row: number, cells: ReadonlyMap<number, string>];

/** A sheet with the head of a table of answers, and the rows below it. */
interface FoundTable {
  readonly sheet: WorkbookSheet;
  readonly head: GridRow;
  readonly rows: readonly GridRow[];
}

/** A sheet as a table in the order of its rows, which programs may write in another; none without a head. */
function tablesIn(sheet: WorkbookSheet): readonly FoundTable[] {
  const [head, ...rows] = [...gridOf(sheet.cells)].toSorted(([one], [other]) => one - other);
  if (head === undefined) return [];
  const names = new Set(Array.from(head[1].values(), (text) => text.trim().toLowerCase()));
  return columns.needed.every((name) => names.has(name)) ? [{ sheet, head, rows }] : [];
}

function tableOf({ sheet, head: [top, first], rows }: FoundTable, file: string): CsvTable {
  const { name, cells } = sheet;
  const place = (row: number, column: number): Place => {
    return { file, line: row, column, cell: `${name}!${cellName(column, row)}` };
  };
  const formulas = cells
    .filter(({ isFormula }) => isFormula)
    .map(({ row, column }): Problem => ({ key: 'cli.import.formula', place: place(row, column) }));
  const width = [...first.keys()].reduce((most, column) => Math.max(most, column), 0);
  const head = Array.from({ length: width }, (_, index) => first.get(index + 1) ?? '');
  const { names, problems } = readCsvHead(head, columns, (cell) => place(top, cell + 1));
  if (problems.length > 0) refuseDocument([...formulas, ...problems]);
  if (rows.length > mostRows) {
    const values = { limit: mostRows };
    refuseDocument([{ key: 'files.csv-too-many', values, place: place(top, 1) }]);
  }
  return {
    rows: rows
      .filter(([row]) => !formulas.some((formula) => formula.place?.line === row))
      .map(([row, found]) => rowOf(found, names, (column) => place(row, column))),
    ignored: [],
    problems: formulas,
  };
}

function gridOf(cells: WorkbookSheet['cells']): Grid {
  const grid = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const found = grid.get(row) ?? new Map<number, string>();
    grid.set(row, found.set(column, text));
  }
  return grid;
}

function rowOf(
  found: ReadonlyMap<number, string>,
  names: readonly string[],
  place: (column: number) => Place,
): CsvRow {
  return {
    cells: Object.fromEntries(
      names.flatMap((name, index) => (name === '' ? [] : [[name, found.get(index + 1) ?? '']])),
    ),
    placeOf: (column = '') => place(Math.max(0, names.indexOf(column)) + 1),
  };
}
