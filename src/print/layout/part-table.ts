import { sum } from '../../model/lists/sum.ts';
import type { Inline, Table, TableCell, TableRow } from '../document/block.ts';
import { type ColumnNeed, sureWidth, sureWidthOf } from './column-widths.ts';

/** Whether the columns of a table have room for their words, however long these are. */
export function surelyFits({ columns }: Table, width: number): boolean {
  return columns.length * sureWidth <= width;
}

/**
 * Parts a table whose columns do not all have room for their words, into tables of some of the
 * columns each; the first column comes again in each where it is narrow, and nothing to fill in.
 * Nothing is left out.
 *
 * @returns the table itself where it fits.
 */
export function partTable(
  table: Table,
  needs: readonly ColumnNeed[],
  width: number,
): readonly Table[] {
  const sure = needs.map(sureWidthOf);
  if (sure.reduce((total, one) => total + one, 0) <= width) return [table];
  const [first = 0] = sure;
  const lead = first <= width / 4 && !hasFields(table) ? [0] : [];
  return groupColumns(sure, width, lead).map((group) => ofColumns(table, group));
}

/** Columns by their numbers, as many together as have room. */
function groupColumns(
  sure: readonly number[],
  width: number,
  lead: readonly number[],
): readonly (readonly number[])[] {
  const leadWidth = sum(sure.slice(0, lead.length));
  const groups: number[][] = [[]];
  let used = 0;
  for (const [column, own] of sure.entries()) {
    if (column > 0 && used + own > width) {
      groups.push([...lead]);
      used = leadWidth;
    }
    groups.at(-1)?.push(column);
    used += own;
  }
  return groups;
}

/** Hinted widths are of the whole table. */
function ofColumns(table: Table, group: readonly number[]): Table {
  const cellsOf = ({ cells }: TableRow): TableRow => ({
    cells: group.map((column) => ({ ...emptyCell, ...cells[column] })),
  });
  return {
    ...table,
    columns: group.map((column) => ({
      align: 'left',
      ...table.columns[column],
      width: 'auto',
    })),
    header: table.header === undefined ? undefined : cellsOf(table.header),
    rows: table.rows.map(cellsOf),
  };
}

const emptyCell: TableCell = { inlines: [] };

function hasFields({ rows }: Table): boolean {
  return rows.some(
    ({ cells: [first] }) => first?.field !== undefined || first?.inlines.some(isField) === true,
  );
}

function isField(inline: Inline): boolean {
  return inline.kind === 'field' || ('inlines' in inline && inline.inlines.some(isField));
}
