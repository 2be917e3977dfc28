import { append } from '../../model/lists/append.ts';
import { greatestOf } from '../../model/lists/extremes.ts';
import { sum } from '../../model/lists/sum.ts';
import type { Theme } from '../../model/theme.ts';
import { isWrittenOn, type Table, type TableCell, type TextField } from '../document/block.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import type { Line } from '../text/break-lines.ts';
import { alignOffset, drawLine } from './draw-line.ts';
import type { Mark } from './page.ts';
import type { Strip } from './strip.ts';
import { countFitting, heightOfLine, heightOfLines } from './touch-target.ts';

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
  /** Whether it is on a band of colour, as a header is, and the last one there. */
  readonly tint: 'none' | 'band' | 'end';
}

/** The thickness of a line below the head of a table, or below rows on a band, in points. */
const strongLine = 0.9;
/** In points: what is taller fits on no page before it is split, and is not drawn until then. */
const tallestPaper = 1200;

/** A row as a strip, which splits between lines where it must. */
export function layoutRow(row: SetRow, look: RowLook): Strip {
  const padding = look.theme.spacing.cellPaddingY;
  const tallest = greatestOf(
    row.map(({ lines }) => heightOfLines(lines, look.lineHeight)),
    look.lineHeight,
  );
  const height = Math.max(tallest + 2 * padding, look.minHeight);
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
  const left = room - 2 * padding;
  const counts = row.map(({ lines }) => countFitting(lines, left, look.lineHeight));
  const isTooLow = row.some(({ lines }, index) => lines.length > 0 && counts[index] === 0);
  if (left < look.lineHeight || isTooLow) return undefined;
  // What is left of a tall empty row keeps the rest of its height.
  const rest = Math.max(0, look.minHeight - room);
  const above = row.map((set, index) => ({ ...set, lines: set.lines.slice(0, counts[index]) }));
  const upper = layoutRow(above, { ...look, minHeight: Math.min(look.minHeight, room) });
  // A field for text occurs once: in the upper part.
  const below = row.map(({ cell, lines }, index) => ({ cell, lines: lines.slice(counts[index]) }));
  const lower = layoutRow(below, { ...look, minHeight: rest });
  return upper.height < height ? [upper, lower] : undefined;
}

function drawRow(row: SetRow, height: number, look: RowLook): readonly Mark[] {
  const { widths, isHeader, tint, table, theme } = look;
  const whole = sum(widths);
  const divided = isWrittenOn(table);
  const marks: Mark[] = bandOf({ width: whole, height }, look);
  const edges = columnEdges(look);
  row.forEach((cell, index) => {
    const { field } = cell;
    const { left: x = 0, end = 0 } = edges[index] ?? {};
    if (field === undefined) append(marks, drawCell(cell, { x, index }, look));
    else marks.push(drawField({ ...cell, field }, { x, width: widths[index] ?? 0, height }, look));
    if (divided && index < row.length - 1) marks.push(divider({ x: end, height }, table, theme));
  });
  marks.push(
    tableLine({ width: whole, y: height, strong: isHeader || tint === 'end' }, table, theme),
  );
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
  let top = cellPaddingY;
  return lines.flatMap((line) => {
    const height = heightOfLine(line, lineHeight);
    const left = x + cellPaddingX + alignOffset(align, line, room);
    const marks = drawLine(line, { x: left, top, height, source: cell, faces });
    top += height;
    return marks;
  });
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

/** A band leaves the line above it to be seen: half of a strong one is below it. */
const belowLine = strongLine / 2;

function bandOf({ width, height }: AreaSize, { isHeader, tint, table, theme }: RowLook): Mark[] {
  const colour = theme.fills.tableHead;
  if (colour === undefined || (!isHeader && tint === 'none')) return [];
  const y = isHeader ? 0 : belowLine;
  return [{ kind: 'box', x: 0, y, width, height: height - y, colour, source: table }];
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
  const light = isWrittenOn(source) ? colours.formLine : colours.line;
  const colour = strong ? colours.strongLine : light;
  const thickness = strong ? strongLine : 0.5;
  const line = { x: 0, y, dx: width, dy: 0, thickness, dotted: false };
  return { kind: 'line', ...line, colour, source };
}
