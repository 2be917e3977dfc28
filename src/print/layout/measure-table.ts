import type { Theme } from '../../model/theme.ts';
import type { Inline, Table, TableCell, TableRow } from '../document/block.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import type { Word } from '../text/piece.ts';
import { setWords } from '../text/set-words.ts';
import { emphasize, plainStyle, type TextStyle } from '../text/text-style.ts';
import type { ColumnNeed } from './column-widths.ts';

/** A cell with its words as they are set. */
export interface MeasuredCell {
  readonly cell: TableCell;
  readonly words: readonly Word[];
}

/** A table whose words are set, but not in lines. */
export interface MeasuredTable {
  readonly header: readonly MeasuredCell[] | undefined;
  readonly rows: readonly (readonly MeasuredCell[])[];
  /** What each column asks for. */
  readonly needs: readonly ColumnNeed[];
  readonly type: { readonly size: number; readonly lineHeight: number };
}

/** Sets the words of a table, and measures what its columns ask for. */
export function measureTable(
  table: Table,
  { faces, theme }: { readonly faces: Typefaces; readonly theme: Theme },
): MeasuredTable {
  const isForm = !table.ruled && (table.header === undefined || table.minRowHeight !== undefined);
  const type = isForm ? theme.type.form : theme.type.table;
  const measure = (row: TableRow, style: TextStyle): readonly MeasuredCell[] =>
    row.cells.map((cell) => ({ cell, words: setWords(wordsIn(cell), style, faces) }));
  const headStyle = emphasize(plainStyle(type.size, theme.colours.accent, theme), 'strong');
  const header = table.header === undefined ? undefined : measure(table.header, headStyle);
  // One style for all rows: a word that comes again is measured, and kept, once.
  const style = plainStyle(type.size, theme.colours.ink, theme);
  const rows = table.rows.map((row) => measure(row, style));
  const needs = needsOf(table, header === undefined ? rows : [header, ...rows], theme);
  return { header, rows, needs, type };
}

/** The text of a cell, including a field's value. */
function wordsIn({ inlines, field }: TableCell): readonly Inline[] {
  return field === undefined ? inlines : [{ kind: 'text', text: field.value }];
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
