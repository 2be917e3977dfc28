import type { Token } from 'markdown-it';
import type { Problem } from '../../model/problem.ts';
import { cellsOf } from '../../model/text/table-rows.ts';
import type { ColumnWidth, Table, TableCell, TableColumn, TableRow } from '../document/block.ts';
import { plainInlines } from '../document/plain-inlines.ts';
import { htmlRow } from './html/html-table.ts';
import type { TableHints } from './parse-hint.ts';
import { isTextToken, readTextField, refuseFields } from './read-field.ts';
import { readInlines } from './read-inlines.ts';
import { addProblemAt, attributeOf, lineOf, type Reading } from './reading.ts';
import { type TokenNode, wordsIn } from './token-tree.ts';

/** Reads a table; a row of blank header cells does not count as a header. */
export function readTable(node: TokenNode, hints: TableHints, reading: Reading): Table {
  const [headNode] = rowsIn(node, 'thead_open');
  const cells = headNode?.children ?? [];
  const columns = cells.map((cell, index) => readColumn(cell, hints.widths?.[index]));
  const header = readHeader(headNode, reading);
  const rows = rowsIn(node, 'tbody_open').map((row) => readBodyRow(row, reading));
  for (const problem of problemsOf(hints, { columns, header, rows })) {
    addProblemAt(node.token, reading, problem);
  }
  const table: Table = {
    kind: 'table',
    columns,
    header,
    rows,
    minRowHeight: hints.minRowHeight,
    ruled: hints.ruled === true,
    ...(hints.tintedRows === undefined ? {} : { tintedRows: hints.tintedRows }),
    sortable: hints.sortable === true,
    filterable: hints.filterable === true,
  };
  reading.tableLines.set(table, lineOf(node.token, reading));
  return table;
}

/** What hints say that does not fit the table below them. */
function problemsOf(
  { widths, tintedRows = 0, sortable, filterable }: TableHints,
  { columns, header, rows }: Pick<Table, 'columns' | 'header' | 'rows'>,
): readonly Omit<Problem, 'place'>[] {
  const problems: Omit<Problem, 'place'>[] = [];
  if (widths !== undefined && widths.length !== columns.length) {
    const values = { widths: widths.length, columns: columns.length };
    problems.push({ key: 'print.hint-widths-count', values });
  }
  if (tintedRows > rows.length) {
    const values = { tinted: tintedRows, rows: rows.length };
    problems.push({ key: 'print.hint-tinted-count', values });
  }
  const ordering = { sortable, filterable };
  for (const [name, isSaid] of Object.entries(ordering)) {
    if (isSaid !== true || header !== undefined) continue;
    problems.push({ key: 'print.hint-needs-header', values: { hint: `<!-- eoms: ${name} -->` } });
  }
  return problems;
}

function rowsIn({ children }: TokenNode, part: string): readonly TokenNode[] {
  return children.find(({ token }) => token.type === part)?.children ?? [];
}

function readHeader(row: TokenNode | undefined, reading: Reading): TableRow | undefined {
  if (row === undefined) return undefined;
  for (const cell of row.children) refuseFields(wordsIn(cell), row.token, reading);
  const header = readRow(row, reading);
  return header.cells.every((cell) => cell.inlines.length === 0) ? undefined : header;
}

function readColumn(cell: TokenNode, width: ColumnWidth | undefined): TableColumn {
  const style = attributeOf(cell.token, 'style');
  const align = /text-align:\s*(center|right)/.exec(style)?.[1];
  return {
    align: align === 'center' || align === 'right' ? align : 'left',
    width: width ?? 'auto',
  };
}

function readRow(row: TokenNode, reading: Reading): TableRow {
  return { cells: row.children.map((cell) => readCell(wordsIn(cell), row.token, reading)) };
}

function readBodyRow(row: TokenNode, reading: Reading): TableRow {
  refuseSurplus(row, reading);
  return readRow(row, reading);
}

/** Markdown drops cells that have no column, as with a bar among words; nothing may be lost. */
function refuseSurplus({ token, children }: TokenNode, reading: Reading): void {
  if (token.markup === htmlRow) return;
  const line = reading.sourceLines()[token.map?.[0] ?? -1] ?? '';
  const outer = Number(/^[\s>]*\|/.test(line)) + Number(/\|\s*$/.test(line));
  if (line.split('|').length - outer <= children.length) return;
  const surplus = cellsOf(line.replace(/^[\s>]+/, '')).slice(children.length);
  if (surplus.every((cell) => cell.trim() === '')) return;
  const values = { columns: children.length, found: children.length + surplus.length };
  addProblemAt(token, reading, { key: 'print.row-too-long', values });
}

function readCell(tokens: readonly Token[], row: Token, reading: Reading): TableCell {
  const text = tokens.find(isTextToken);
  const others = text === undefined ? tokens : tokens.filter((token) => token !== text);
  const inlines = readInlines(others, row, reading);
  if (text === undefined) return { inlines };
  const boxes = others.filter((token) => !isTextToken(token));
  refuseFields(boxes, row, reading);
  const field = readTextField(text, row, reading);
  if (!reading.fillable || field === undefined) return { inlines };
  return { inlines: [], field: { ...field, value: plainInlines(inlines).trim() } };
}
