import type { Theme } from '../../model/theme.ts';
import type { Table } from '../document/block.ts';
import { mm } from '../document/theme.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { breakLines } from '../text/break-lines.ts';
import { shareColumns } from './column-widths.ts';
import { layoutRow, type RowLook, type SetCell, type SetRow, tableLine } from './layout-row.ts';
import { type MeasuredCell, measureTable } from './measure-table.ts';
import { withoutSource } from './page.ts';
import { type Strip, spaceStrips } from './strip.ts';

export interface TableSetting {
  readonly width: number;
  readonly height: number;
  readonly faces: Typefaces;
  readonly theme: Theme;
}

/** Lays a table out: a strip for each row, with the header to be repeated on each page. */
export function layoutTable(table: Table, setting: TableSetting): readonly Strip[] {
  const { faces, theme } = setting;
  const { header, rows, needs, type } = measureTable(table, setting);
  const widths = shareColumns(table.columns, needs, setting.width);
  const look: RowLook = {
    table,
    widths,
    faces,
    theme,
    minHeight: (table.minRowHeight ?? 0) * mm,
    lineHeight: type.lineHeight,
    isHeader: false,
    tint: 'none',
  };
  const headLook = { ...look, minHeight: 0, isHeader: true };
  const head = header === undefined ? undefined : layoutRow(setRow(header, headLook), headLook);
  const body = rows.map((row, index) =>
    layoutRow(setRow(row, look), { ...look, tint: tintOf(index, table) }),
  );
  return spaceStrips(
    joinTable(head, topped(body, table, setting), setting),
    6,
    theme.spacing.table,
  );
}

/** Where a theme has no colour for the band, a strong line still says where it ends. */
function tintOf(index: number, { tintedRows = 0 }: Table): RowLook['tint'] {
  if (index >= tintedRows) return 'none';
  return index === tintedRows - 1 ? 'end' : 'band';
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

function setRow(cells: readonly MeasuredCell[], { widths, faces, theme }: RowLook): SetRow {
  return cells.map(({ cell, words }, index): SetCell => {
    const room = Math.max(1, (widths[index] ?? 0) - 2 * theme.spacing.cellPaddingX);
    return { cell, lines: breakLines(words, room, faces), field: cell.field };
  });
}
