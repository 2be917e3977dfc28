import { escapeXml } from '../../../model/text/escape-xml.ts';
import { tones } from '../../../model/theme.ts';
import { cleanText } from '../../characters/clean-text.ts';
import {
  isWrittenOn,
  type Table,
  type TableCell,
  type TableColumn,
  type TableRow,
} from '../../document/block.ts';
import { plainInlines } from '../../document/plain-inlines.ts';
import type { HtmlSetting } from './html-setting.ts';
import { directionOf } from './write-direction.ts';
import { writeInlines } from './write-inlines.ts';

/**
 * Writes a table in a region of its own, which scrolls where the table is wider than the screen. On a phone each
 * row is a card, whose cells say under which head they stand; the roles keep it a table for screen readers.
 */
export function writeTable(table: Table, setting: HtmlSetting): string {
  const name = nameTable(setting);
  const parts = [
    `<caption id="${name.id}">${escapeXml(name.words)}</caption>`,
    writeColumns(table, setting),
    ...(table.header === undefined ? [] : [writeHead(table.header, table, setting)]),
    writeBody(table, setting),
  ];
  const classes = classesOf(table, setting);
  const region = `<div class="scroll" role="group" tabindex="0" aria-labelledby="${name.id}"${controlsOf(table)}>`;
  return `${region}\n<table class="${classes.join(' ')}" role="table">\n${parts.join('\n')}\n</table>\n</div>`;
}

/** A table is named by its section, and numbered where the section has several. */
function nameTable({ place, text }: HtmlSetting) {
  place.captions += 1;
  place.tables += 1;
  const { section, tables: number } = place;
  const id = `Table${place.captions}`;
  if (section === '') return { id, words: text('print.html.table', { number }) };
  if (number === 1) return { id, words: section };
  return { id, words: text('print.html.table-of', { section, number }) };
}

function controlsOf({ sortable, filterable }: Table): string {
  return `${sortable ? ' data-sortable' : ''}${filterable ? ' data-filterable' : ''}`;
}

function classesOf(table: Table, { rules }: HtmlSetting): readonly string[] {
  if (isWrittenOn(table)) return ['form', 'handwritten'];
  if (table.header === undefined) return ['form'];
  const least = Math.min(90, sum(table.columns.map((_, index) => roomFor(index, table))));
  return ['data', rules.classFor('least', String(least), `min-width: ${least}ch`)];
}

/** The characters that a column should have room for: its longest text where that is short. */
function roomFor(index: number, { header, rows }: Table): number {
  let most = 3;
  for (const row of header === undefined ? rows : [header, ...rows]) {
    const length = row.cells[index] === undefined ? 0 : wordsIn(row.cells[index]).length;
    most = Math.max(most, Math.min(length, 22));
  }
  return most + 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function wordsIn({ inlines }: TableCell): string {
  return cleanText(plainInlines(inlines)).trim();
}

function writeColumns({ columns }: Table, setting: HtmlSetting): string {
  if (columns.every(({ width }) => width === 'auto')) return '<colgroup></colgroup>';
  return `<colgroup>${columns.map((column) => writeColumn(column, setting)).join('')}</colgroup>`;
}

function writeColumn({ width }: TableColumn, { rules }: HtmlSetting): string {
  if (width === 'auto') return '<col>';
  const unit = width.unit === 'mm' ? 'mm' : '%';
  const declaration = `width: ${width.size}${unit}`;
  return `<col class="${rules.classFor(`column-${width.unit}`, String(width.size), declaration)}">`;
}

function writeHead(header: TableRow, { columns, rows }: Table, setting: HtmlSetting): string {
  const cells = header.cells.map((cell, index) => {
    // A cell that heads nothing, or is empty, is not a header.
    const isHead = rows.length > 0 && wordsIn(cell) !== '';
    const tag = isHead ? 'th' : 'td';
    const scope = isHead ? ' scope="col" role="columnheader"' : ' role="cell"';
    const look = `${alignOf(columns[index])}${wayOf(cell, setting)}`;
    return `<${tag}${scope}${look}>${writeInlines(cell.inlines, setting)}</${tag}>`;
  });
  return `<thead role="rowgroup">\n<tr role="row">${cells.join('')}</tr>\n</thead>`;
}

function writeBody(table: Table, setting: HtmlSetting): string {
  const { tintedRows = 0 } = table;
  const rows = table.rows.map((row, index) =>
    writeRow({ row, isTinted: index < tintedRows }, table, setting),
  );
  return `<tbody role="rowgroup">\n${rows.join('\n')}\n</tbody>`;
}

interface BodyRow {
  readonly row: TableRow;
  readonly isTinted: boolean;
}

function writeRow({ row, isTinted }: BodyRow, table: Table, setting: HtmlSetting): string {
  const { minRowHeight: height } = table;
  const classes = [
    ...(isTinted ? ['tinted'] : []),
    ...(height === undefined
      ? []
      : [setting.rules.classFor('row', String(height), `height: ${height}mm`)]),
  ];
  const look = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  const cells = row.cells.map((cell, index) => writeCell({ cell, index }, table, setting));
  return `<tr${look} role="row">${cells.join('')}</tr>`;
}

interface PlacedCell {
  readonly cell: TableCell;
  readonly index: number;
}

/** In a form or a list of definitions the first cell of a row says what the others are. */
function writeCell({ cell, index }: PlacedCell, table: Table, setting: HtmlSetting): string {
  const { header, columns, sortable, filterable } = table;
  const words = writeInlines(cell.inlines, setting);
  const align = `${alignOf(columns[index])}${wayOf(cell, setting)}`;
  if (header !== undefined) {
    const order = sortable || filterable ? orderOf(cell) : '';
    return `<td role="cell"${align}${order}${labelOf(header.cells.slice(index))}>${words}</td>`;
  }
  const isLabel = index === 0 && columns.length > 1 && wordsIn(cell) !== '';
  if (isLabel) return `<th scope="row" role="rowheader"${align}>${words}</th>`;
  return `<td role="cell"${align}>${words}</td>`;
}

/** What the head of a column says, for screens where each cell has to. */
function labelOf(heads: readonly TableCell[]): string {
  const said = heads.slice(0, 1).map(wordsIn).join('');
  return said === '' ? '' : ` data-label="${escapeXml(said)}"`;
}

function wayOf({ inlines }: TableCell, setting: HtmlSetting): string {
  return directionOf(plainInlines(inlines), setting);
}

function alignOf(column: TableColumn | undefined): string {
  return column === undefined || column.align === 'left' ? '' : ` class="${column.align}"`;
}

/** Words in a tone are put in the order of tones, not of the alphabet. */
function orderOf({ inlines }: TableCell): string {
  const [first] = inlines;
  return first?.kind === 'span' ? ` data-order="${tones.indexOf(first.tone)}"` : '';
}
