import { uprightLine } from './bands.ts';
import type { ChartLook } from './chart.ts';
import { type Band, lineHeight, writeLines } from './chart-rows.ts';
import { fitLines, textWidth } from './fit-text.ts';
import { element } from './svg.ts';

/** A day on which something is reached. */
export interface WayMark {
  readonly day: number;
  readonly label: string;
}

/** How the days are set, one below the other. */
export interface MarkLayout {
  /** Where the calendar begins and ends. */
  readonly calendar: readonly [left: number, right: number];
  /** The letters of a label, and the most lines of one; `height` is that of a day with one line. */
  readonly mark: { readonly size: number; readonly height: number; readonly lines: number };
}

/** A day with its place, and its label on the side where there is room. */
export interface PlacedMark {
  readonly day: WayMark;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly label: Label;
}

interface Label {
  readonly lines: readonly string[];
  readonly size: number;
  readonly at: { readonly x: number; readonly 'text-anchor'?: 'end' };
}

/** Places days one below the other, from `top` on. */
export function placeMarks(
  days: readonly WayMark[],
  { place, layout }: { readonly place: (day: number) => number; readonly layout: MarkLayout },
  top: number,
): readonly PlacedMark[] {
  let bottom = top;
  return days.map((day) => {
    const [x, y] = [place(day.day), bottom];
    const label = setLabel(day.label, x, layout);
    const height = layout.mark.height + (label.lines.length - 1) * lineHeight;
    bottom += height;
    return { day, x, y, height, label };
  });
}

/** The label of a day: after it if it fits there, else before it; on the wider side if nowhere. */
function setLabel(text: string, x: number, { calendar, mark }: MarkLayout): Label {
  const { size } = mark;
  const [before, after] = [x - 16, calendar[1] - x - 9];
  const length = textWidth(text, { size });
  const isAfter = length <= after || (length > before && after >= before);
  const width = isAfter ? after : before;
  const lines = fitLines(text, { size, width }, mark.lines);
  return { lines, size, at: isAfter ? { x: x + 9 } : { x: x - 9, 'text-anchor': 'end' } };
}

/** How much room they take. */
export function heightOfMarks(marks: readonly PlacedMark[]): number {
  return marks.reduce((sum, { height }) => sum + height, 0);
}

/** A diamond on the day, with its label. */
export function drawMark(placed: PlacedMark, palette: ChartLook): readonly string[] {
  const [x, middle, half] = [placed.x, placed.y + 6, 4.5];
  const points = `${x},${middle - half} ${x + half},${middle} ${x},${middle + half} ${x - half},${middle}`;
  return [element('polygon', { points, fill: palette.strong }), ...writeLabel(placed, palette)];
}

/** A dashed line on the day that is aimed at, with its label; `aimed` says where it is drawn. */
export function drawTarget(
  placed: PlacedMark,
  { aimed }: { readonly aimed: (y: number) => readonly Band[] },
  palette: ChartLook,
): readonly string[] {
  const line = { stroke: palette.strong, 'stroke-width': 1.4, 'stroke-dasharray': '4 3' };
  return [uprightLine(placed.x, aimed(placed.y), line), ...writeLabel(placed, palette)];
}

function writeLabel({ y, label }: PlacedMark, palette: ChartLook): readonly string[] {
  const { lines, size, at } = label;
  const baseline = y + 9.5;
  return writeLines(lines, baseline, { y: baseline, 'font-size': size, fill: palette.text, ...at });
}
