import { append } from '../../model/lists/append.ts';
import { greatestOf } from '../../model/lists/extremes.ts';
import { sum } from '../../model/lists/sum.ts';
import type { Theme } from '../../model/theme.ts';
import type { Table, TableCell, TextField } from '../document/block.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import type { Line } from '../text/break-lines.ts';
import { alignOffset, drawLine } from './draw-line.ts';
import type { Mark } from './page.ts';
import type { Strip } from './strip.ts';

/** A cell whose text is broken into lines. */
export interface SetCell {
  readonly cell: TableCell;
  readonly lines: readonly Line[];
  readonly field?: TextField | undefined;
}

export type SetRow = readonly SetCell[];

/** What the rows of a table share. */
export interface RowLook {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly faces: Typefaces;
  readonly theme: Theme;
  /** In points. */
  readonly minHeight: number;
  readonly lineHeight: number;
  readonly isHeader: boolean;
}

/** In points: what is taller fits on no page before it is split, and is not drawn until then. */
const tallestPaper = 1200;

/** A row as a strip, which splits between lines where it must. */
export function layoutRow(row: SetRow, look: RowLook): Strip {
  const padding = look.theme.spacing.cellPaddingY;
  const count = greatestOf(
    row.map(({ lines }) => lines.length),
    1,
  );
  const height = Math.max(count * look.lineHeight + 2 * padding, look.minHeight);
  return {
    height,
    before: 0,
    after: 0,
    marks: height > tallestPaper ? [] : drawRow(row, height, look),
    keep: 0,
    split: (room) => splitRow(row, { room, height }, look),
  };
}

function splitRow(
  row: SetRow,
  { room, height }: { room: number; height: number },
  look: RowLook,
): readonly [Strip, Strip] | undefined {
  const padding = look.theme.spacing.cellPaddingY;
  const count = Math.floor((room - 2 * padding) / look.lineHeight);
  if (count < 1) return undefined;
  const cut = (from: number, to?: number): SetRow =>
    row.map((set) => ({ ...set, lines: set.lines.slice(from, to) }));
  // What is left of a tall empty row keeps the rest of its height.
  const rest = Math.max(0, look.minHeight - room);
  const upper = layoutRow(cut(0, count), { ...look, minHeight: Math.min(look.minHeight, room) });
  // A field occurs once: in the upper part.
  const left = cut(count).map(({ cell, lines }) => ({ cell, lines }));
  const lower = layoutRow(left, { ...look, minHeight: rest });
  return upper.height < height ? [upper, lower] : undefined;
}

function drawRow(row: SetRow, height: number, look: RowLook): readonly Mark[] {
  const { widths, isHeader, table, theme } = look;
  const whole = sum(widths);
  const divided = table.minRowHeight !== undefined;
  const marks: Mark[] = isHeader ? band({ width: whole, height }, table, theme) : [];
  const edges = columnEdges(look);
  row.forEach((cell, index) => {
    const { field } = cell;
    const { left: x = 0, end = 0 } = edges[index] ?? {};
    if (field === undefined) append(marks, drawCell(cell, { x, index }, look));
    else marks.push(drawField({ ...cell, field }, { x, width: widths[index] ?? 0, height }, look));
    if (divided && index < row.length - 1) marks.push(divider({ x: end, height }, table, theme));
  });
  marks.push(tableLine({ width: whole, y: height, strong: isHeader }, table, theme));
  return marks;
}

interface ColumnEdges {
  readonly left: number;
  /** The side on which the next column is. */
  readonly end: number;
}

/** The first column is where lines start. */
function columnEdges({ widths, faces }: RowLook): readonly ColumnEdges[] {
  const isMirrored = faces.direction === 'rtl';
  let start = isMirrored ? sum(widths) : 0;
  return widths.map((width) => {
    const end = isMirrored ? start - width : start + width;
    const left = Math.min(start, end);
    start = end;
    return { left, end };
  });
}

function drawCell(
  { cell, lines }: SetCell,
  { x, index }: { x: number; index: number },
  { widths, table, lineHeight, faces, theme }: RowLook,
): readonly Mark[] {
  const { cellPaddingX, cellPaddingY } = theme.spacing;
  const room = (widths[index] ?? 0) - 2 * cellPaddingX;
  const align = table.columns[index]?.align ?? 'left';
  return lines.flatMap((line, number) =>
    drawLine(line, {
      x: x + cellPaddingX + alignOffset(align, line, room),
      top: cellPaddingY + number * lineHeight,
      height: lineHeight,
      source: cell,
      faces,
    }),
  );
}

/** Fields leave the lines around them visible, and start where words in other cells do. */
const fieldInset = { x: 3.5, y: 1.5 } as const;

function drawField(
  { cell, lines, field }: SetCell & { readonly field: TextField },
  { x, width, height }: AreaSize & { readonly x: number },
  { theme, lineHeight }: RowLook,
): Mark {
  const room = { width: width - 2 * fieldInset.x, height: height - 2 * fieldInset.y };
  const look = { size: theme.type.form.size, colour: theme.colours.ink, lines, lineHeight };
  return {
    kind: 'field',
    x: x + fieldInset.x,
    y: fieldInset.y,
    ...room,
    field,
    ...look,
    source: cell,
  };
}

interface AreaSize {
  readonly width: number;
  readonly height: number;
}

function band({ width, height }: AreaSize, source: Table, { fills }: Theme): Mark[] {
  const colour = fills.tableHead;
  if (colour === undefined) return [];
  return [{ kind: 'box', x: 0, y: 0, width, height, colour, source }];
}

/** Forms have lines between their columns too: handwriting needs its place shown. */
function divider(
  { x, height }: { x: number; height: number },
  source: Table,
  { colours }: Theme,
): Mark {
  const line = { x, y: 0, dx: 0, dy: height, thickness: 0.5, dotted: false };
  return { kind: 'line', ...line, colour: colours.formLine, source };
}

/** A line across a table. Those of forms are darker: they must survive a copier. */
export function tableLine(
  { width, y, strong }: { width: number; y: number; strong: boolean },
  source: Table,
  { colours }: Theme,
): Mark {
  const light = source.minRowHeight === undefined ? colours.line : colours.formLine;
  const colour = strong ? colours.strongLine : light;
  const thickness = strong ? 0.9 : 0.5;
  const line = { x: 0, y, dx: width, dy: 0, thickness, dotted: false };
  return { kind: 'line', ...line, colour, source };
}
