import type { Theme } from '../../model/theme.ts';
import type { Inline, Table, TableCell, TableRow } from '../document/block.ts';
import { mm } from '../document/theme.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Word } from '../text/piece.ts';
import { setWords } from '../text/set-words.ts';
import { emphasize, plainStyle, type TextStyle } from '../text/text-style.ts';
import { type ColumnNeed, shareColumns } from './column-widths.ts';
import { layoutRow, type RowLook, type SetCell, type SetRow, tableLine } from './layout-row.ts';
import { withoutSource } from './page.ts';
import { type Strip, spaceStrips } from './strip.ts';

export interface TableSetting {
  readonly width: number;
  readonly height: number;
  readonly faces: Typefaces;
  readonly theme: Theme;
}

interface MeasuredCell {
  readonly cell: TableCell;
  readonly words: readonly Word[];
}

/** Lays a table out: a strip for each row, with the header to be repeated on each page. */
export function layoutTable(table: Table, setting: TableSetting): readonly Strip[] {
  const { faces, theme } = setting;
  const isForm = table.header === undefined || table.minRowHeight !== undefined;
  const type = isForm ? theme.type.form : theme.type.table;
  const measure = (row: TableRow, style: TextStyle): readonly MeasuredCell[] =>
    row.cells.map((cell) => ({ cell, words: setWords(wordsIn(cell), style, faces) }));
  const headStyle = emphasize(plainStyle(type.size, theme.colours.accent, theme), 'strong');
  const header = table.header === undefined ? undefined : measure(table.header, headStyle);
  // One style for all rows: a word that comes again is measured, and kept, once.
  const style = plainStyle(type.size, theme.colours.ink, theme);
  const rows = table.rows.map((row) => measure(row, style));
  const needs = needsOf(table, header === undefined ? rows : [header, ...rows], theme);
  const widths = shareColumns(table.columns, needs, setting.width);
  const look: RowLook = {
    table,
    widths,
    faces,
    theme,
    minHeight: (table.minRowHeight ?? 0) * mm,
    lineHeight: type.lineHeight,
    isHeader: false,
  };
  const headLook = { ...look, minHeight: 0, isHeader: true };
  const head = header === undefined ? undefined : layoutRow(setRow(header, headLook), headLook);
  const body = rows.map((row) => layoutRow(setRow(row, look), look));
  return spaceStrips(
    joinTable(head, topped(body, table, setting), setting),
    6,
    theme.spacing.table,
  );
}

/** A table without a header starts with a line of its own. */
function topped(
  body: readonly Strip[],
  table: Table,
  { width, theme }: TableSetting,
): readonly Strip[] {
  const [first, ...rest] = body;
  if (first === undefined || table.header !== undefined) return body;
  return [
    { ...first, marks: [tableLine({ width, y: 0, strong: false }, table, theme), ...first.marks] },
    ...rest,
  ];
}

function joinTable(
  head: Strip | undefined,
  body: readonly Strip[],
  { height }: TableSetting,
): readonly Strip[] {
  if (head === undefined) return body;
  // A header that takes much of the page would leave its rows no room on the next.
  const repeated = { ...head, marks: withoutSource(head.marks) };
  const lead = head.height <= height * 0.35 ? { lead: repeated } : {};
  return [{ ...head, keep: 2 }, ...body.map((strip) => ({ ...strip, ...lead }))];
}

/** The text of a cell, including a field's value. */
function wordsIn({ inlines, field }: TableCell): readonly Inline[] {
  return field === undefined ? inlines : [{ kind: 'text', text: field.value }];
}

function setRow(cells: readonly MeasuredCell[], { widths, faces, theme }: RowLook): SetRow {
  return cells.map(({ cell, words }, index): SetCell => {
    const room = Math.max(1, (widths[index] ?? 0) - 2 * theme.spacing.cellPaddingX);
    return { cell, lines: breakLines(words, room, faces), field: cell.field };
  });
}

function needsOf(
  table: Table,
  rows: readonly (readonly MeasuredCell[])[],
  { spacing }: Theme,
): readonly ColumnNeed[] {
  const needs = table.columns.map(() => ({ least: 0, most: 0 }));
  for (const row of rows) {
    row.forEach(({ words }, index) => {
      const need = needs[index];
      if (need === undefined) return;
      const { least, most } = needOf(words);
      need.least = Math.max(need.least, least);
      need.most = Math.max(need.most, most);
    });
  }
  const padding = 2 * spacing.cellPaddingX + 0.5;
  return needs.map(({ least, most }) => ({ least: least + padding, most: most + padding }));
}

function needOf(words: readonly Word[]): ColumnNeed {
  let least = 0;
  let most = 0;
  let line = 0;
  words.forEach(({ breaks, width, space }) => {
    line = breaks ? width : line + width + (space?.width ?? 0);
    if (width > least) least = width;
    if (line > most) most = line;
  });
  return { least, most };
}
