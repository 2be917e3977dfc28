import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { sum } from '../../model/lists/sum.ts';
import { cleanText } from '../characters/clean-text.ts';
import type {
  TableCell as PrintCell,
  TableRow as PrintRow,
  Table as PrintTable,
  TableColumn,
} from '../document/block.ts';
import { plainInlines } from '../document/plain-inlines.ts';
import { mm } from '../document/theme.ts';
import { type BlockPlace, type DocxSetting, twips } from './docx-setting.ts';
import { hex } from './docx-styles.ts';
import { writeInlines } from './write-inlines.ts';

/** A table, and what parts it from the next one. */
export function writeTable(
  table: PrintTable,
  setting: DocxSetting,
  { width }: BlockPlace,
): readonly (Table | Paragraph)[] {
  const { header, rows } = table;
  const columns = columnsOf(table, width);
  const widths = columns.map(({ size }) => size);
  const work: RowWork = { table, setting, columns };
  const written = [
    ...(header === undefined ? [] : [writeRow(header, work, headRow)]),
    ...rows.map((row, index) =>
      writeRow(row, work, { isHead: false, isTinted: index < (table.tintedRows ?? 0) }),
    ),
  ];
  const spacer = new Paragraph({ style: 'AfterTable' });
  if (written.length === 0) return [spacer];
  const made = new Table({
    rows: written,
    width: { size: sum(widths), type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: bordersOf(setting),
    margins: { left: 80, right: 80 },
    tableLook: { firstRow: header !== undefined, firstColumn: header === undefined },
    ...(setting.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
  });
  return [made, spacer];
}

interface RowWork {
  readonly table: PrintTable;
  readonly setting: DocxSetting;
  readonly columns: readonly PlacedColumn[];
}

/** A column with its width in twips. */
interface PlacedColumn extends Pick<TableColumn, 'align'> {
  readonly size: number;
}

/** What a row is, and whether it is on a band of colour. */
interface RowKind {
  readonly isHead: boolean;
  readonly isTinted: boolean;
}

const headRow: RowKind = { isHead: true, isTinted: true };

function writeRow(row: PrintRow, work: RowWork, { isHead, isTinted }: RowKind): TableRow {
  const { minRowHeight: height } = work.table;
  const least = height === undefined || isHead ? undefined : twips(height * mm);
  return new TableRow({
    children: work.columns.flatMap((column, index) =>
      row.cells
        .slice(index, index + 1)
        .map((cell) => writeCell({ cell, column, isHead, isTinted }, work.setting)),
    ),
    cantSplit: true,
    // Repeated at the top of each page, and read out as the names of the columns.
    ...(isHead ? { tableHeader: true } : {}),
    ...(least === undefined ? {} : { height: { value: least, rule: 'atLeast' } }),
  });
}

interface PlacedCell extends RowKind {
  readonly cell: PrintCell;
  readonly column: PlacedColumn;
}

function writeCell(
  { cell, column, isHead, isTinted }: PlacedCell,
  setting: DocxSetting,
): TableCell {
  const { align, size } = column;
  const fill = setting.theme.fills.tableHead;
  const paragraph = new Paragraph({
    style: isHead ? 'TableHead' : 'TableText',
    children: writeInlines(cell.inlines, setting),
    ...(align === 'left' ? {} : { alignment: align }),
    ...(setting.direction === 'rtl' ? { bidirectional: true } : {}),
  });
  return new TableCell({
    children: [paragraph],
    width: { size, type: 'dxa' },
    ...(isTinted && fill !== undefined
      ? { shading: { type: 'clear', fill: hex(fill), color: 'auto' } }
      : {}),
  });
}

function bordersOf({ theme: { colours } }: DocxSetting) {
  const line = { style: 'single', size: 4, color: hex(colours.line) } as const;
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  return {
    top: line,
    bottom: line,
    insideHorizontal: line,
    left: none,
    right: none,
    insideVertical: none,
  };
}

/** The widths of columns: those that are asked for, and shares of the rest by their words. */
function columnsOf(table: PrintTable, width: number): readonly PlacedColumn[] {
  const columns = table.columns.map((column, index) => {
    const { align } = column;
    const asked = askedWidth(column, width);
    const share = asked === undefined ? shareOf(table, index) : 0;
    return { align, share, asked: asked ?? 0 };
  });
  const taken = sum(columns.map(({ asked }) => asked));
  const all = sum(columns.map(({ share }) => share));
  // Columns that leave no room for the others are made narrower.
  const rest = Math.max(width - taken, all === 0 ? 0 : width / 4);
  const scale = Math.min(1, width / (taken + (all === 0 ? 0 : rest)));
  return columns.map(({ align, asked, share }) => {
    const own = asked + (share * rest) / Math.max(all, 1);
    return { align, size: twips(own * scale) };
  });
}

function askedWidth({ width }: TableColumn, all: number): number | undefined {
  if (width === 'auto') return undefined;
  return width.unit === 'mm' ? width.size * mm : (width.size / 100) * all;
}

const leastLetters = 4;
/** For the space at both sides of a cell, and bold letters. */
const spareLetters = 2;
const mostLetters = 42;

/** The letters of the longest cell of a column, within bounds, and what a cell needs as well. */
function shareOf({ header, rows }: PrintTable, column: number): number {
  let share = leastLetters;
  for (const row of header === undefined ? rows : [header, ...rows]) {
    for (const { inlines } of row.cells.slice(column, column + 1)) {
      const { length } = cleanText(plainInlines(inlines));
      share = Math.max(share, Math.min(length, mostLetters));
    }
  }
  return share + spareLetters;
}
