import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { dayNumber } from '../model/rules/day.ts';
import { rowHeight } from './row-height.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

/** What a workbook says of itself. */
export interface WorkbookFacts {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  /** The id of the standard. */
  readonly standard: string;
  readonly institution: string;
}

/** Of all letters: a font without a name is shown in whatever a program has. */
const font = { name: 'Calibri', size: 11 } as const;
const top = { wrapText: true, vertical: 'top' } as const;
const locked: CellStyle = { alignment: top };
const head: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4EEF0' } },
  alignment: top,
};
const day: CellStyle = { alignment: top, numFmt: 'yyyy-mm-dd' };
/** Text, so that nothing that is typed becomes a formula or a date. */
const open: CellStyle = { alignment: top, numFmt: '@', protection: { locked: false } };

/** Sheets as a workbook, each with its titles in view, filters, and only the open cells unlocked. */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  { title, date, standard, institution }: WorkbookFacts,
): Promise<Uint8Array> {
  const noon = new Date(`${date}T12:00:00Z`);
  return writeXlsx({
    defaultFont: font,
    sheets: sheets.map(writeSheet),
    properties: {
      title,
      created: noon,
      modified: noon,
      custom: { eomsStandard: standard, eomsInstitution: institution },
    },
  });
}

function writeSheet({ name, columns, rows }: Sheet): WriteSheet {
  const last = `${letterOf(columns.length - 1)}${rows.length + 1}`;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ title }) => title), ...rows.map((row) => row.map(valueOf))],
    rowDefs: heightsOf(columns, rows),
    cells: stylesOf(columns, rows),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}` },
    dataValidations: columns.flatMap((column, index) => choiceOf(column, index, rows.length)),
    // What is named here may be done all the same.
    protection: {
      sheet: true,
      autoFilter: true,
      sort: true,
      formatColumns: true,
      formatRows: true,
    },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function heightsOf(
  columns: readonly SheetColumn[],
  rows: Sheet['rows'],
): NonNullable<WriteSheet['rowDefs']> {
  const all = [columns.map(({ title }) => title), ...rows];
  return new Map(all.map((row, index) => [index, { height: rowHeight(row, columns) }]));
}

function choiceOf({ choices }: SheetColumn, index: number, rows: number) {
  if (choices === undefined || rows === 0) return [];
  const letter = letterOf(index);
  const range = `${letter}2:${letter}${rows + 1}`;
  return [
    {
      type: 'list' as const,
      values: [...choices],
      range,
      allowBlank: true,
      showErrorMessage: true,
    },
  ];
}

function stylesOf(
  columns: readonly SheetColumn[],
  rows: Sheet['rows'],
): Map<string, Partial<Cell>> {
  const styles = new Map<string, Partial<Cell>>();
  columns.forEach((column, index) => {
    styles.set(`0,${index}`, { style: head });
    rows.forEach((row, number) => {
      styles.set(`${number + 1},${index}`, { style: styleOf(row[index], column) });
    });
  });
  return styles;
}

function styleOf(cell: SheetCell, { isOpen = false }: SheetColumn): CellStyle {
  if (isOpen) return open;
  return typeof cell === 'object' ? day : locked;
}

/** The day before the first of the calendar of spreadsheets. */
const calendarStart = dayNumber('1899-12-30');

function valueOf(cell: SheetCell): CellValue {
  if (cell === undefined) return null;
  return typeof cell === 'object' ? dayNumber(cell.day) - calendarStart : cell;
}

/** There are fewer columns than letters. */
function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
