import { mixColours } from '../../model/colour.ts';
import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import { uprightLine, withTick } from './bands.ts';
import { type ChartLayouts, type ChartLook, type ChartWords, layoutFor } from './chart.ts';
import { type Band, type PlacedRow, placeRows, type RowLayout, writeName } from './chart-rows.ts';
import { shortenText, type TextRoom, textWidth } from './fit-text.ts';
import type { Box } from './hatch.ts';
import { drawing, element, paper } from './svg.ts';
import { placeOn, type TimeAxis, timeAxis } from './time-axis.ts';

/** A bar from a day to a day, by their numbers; the last day is within it. */
export interface GanttRow {
  readonly number: string;
  readonly label: string;
  readonly first: number;
  readonly last: number;
  /** Index of the kind among those of the words; the first kind is the darkest. */
  readonly kind: number;
}

/** What the kinds of bars are called, and the names of the months. */
export interface GanttWords extends ChartWords {
  readonly kinds: readonly string[];
  readonly months: readonly string[];
}

interface GanttLayout extends RowLayout {
  readonly width: number;
  /** Where the calendar begins and ends. */
  readonly calendar: readonly [left: number, right: number];
  readonly barHeight: number;
  readonly mostMonths: number;
  readonly monthSize: number;
  readonly weekSize: number;
  /** How far above the rows months are written: alone, or above the days of weeks. */
  readonly above: { readonly alone: number; readonly weeks: number; readonly year: number };
  readonly kindLook: TextRoom;
}

const layouts: ChartLayouts<GanttLayout> = {
  wide: {
    width: 640,
    calendar: [258, 636],
    barHeight: 10,
    mostMonths: 12,
    monthSize: 9,
    weekSize: 7.5,
    above: { alone: 6, weeks: 14, year: 11 },
    kindLook: { size: 9.5, width: 110 },
    head: 30,
    rowHeight: 17,
    name: { x: 28, anchor: 'start', size: 10.5, width: 222 },
  },
  narrow: {
    width: 288,
    calendar: [4, 284],
    barHeight: 9,
    mostMonths: 8,
    monthSize: 10,
    weekSize: 10,
    above: { alone: 6, weeks: 17, year: 12 },
    kindLook: { size: 10, width: 110 },
    head: 30,
    rowHeight: 13,
    name: { x: 28, anchor: 'start', size: 11, width: 256, linesAbove: 3 },
  },
};

/** The rows of a chart along its calendar. */
interface GanttCalendar {
  readonly axis: TimeAxis;
  readonly place: (day: number) => number;
  readonly bands: readonly Band[];
  readonly layout: GanttLayout;
}

/** Bars along the calendar, one under the other in their order, darker for what weighs more. */
export function ganttChart(
  rows: readonly GanttRow[],
  words: GanttWords,
  palette: ChartLook,
): string {
  const layout = layoutFor(layouts, palette);
  const axis = timeAxis(
    leastOf(rows.map(({ first }) => first)),
    greatestOf(rows.map(({ last }) => last)),
    layout.mostMonths,
  );
  const placed = placeRows(rows, layout, ({ label }) => ({ label }));
  const { bands, bottom } = placed;
  const calendar = { axis, place: placeOn(axis, layout.calendar), bands, layout };
  const told = legend(namesOf(rows, words.kinds), { layout, bottom }, palette);
  const parts = [
    ...weekMarks(calendar, palette),
    ...monthMarks(calendar, words, palette),
    ...placed.rows.flatMap((row) => writeRow(row, calendar, palette)),
    ...told.parts,
  ];
  return drawing({ width: layout.width, height: told.bottom }, words, parts);
}

function weekMarks({ axis, place, layout }: GanttCalendar, palette: ChartLook): readonly string[] {
  const { head, weekSize, calendar } = layout;
  return axis.weeks.flatMap(({ at, day }) => {
    const x = place(at);
    const line = { x1: x, x2: x, y1: head - 3, y2: head, stroke: palette.soft };
    const mark = element('line', { ...line, 'stroke-width': 0.7 });
    if (day === undefined || x > calendar[1] - 1.6 * weekSize) return [mark];
    const look = { x: x + 1, y: head - 4, 'font-size': weekSize, fill: palette.soft };
    return [mark, element('text', look, String(day))];
  });
}

function monthMarks(
  { axis, place, bands, layout }: GanttCalendar,
  { months }: GanttWords,
  palette: ChartLook,
): readonly string[] {
  const { head, monthSize, above, calendar } = layout;
  const numbered = axis.weeks.some(({ day }) => day !== undefined);
  const y = head - (numbered ? above.weeks : above.alone);
  return axis.months.flatMap(({ at, month, year }) => {
    const x = place(at);
    const name = months[month - 1] ?? '';
    const said = numbered && year !== undefined ? `${name} ${year}` : name;
    const look = { x: x + 2, 'font-size': monthSize, fill: palette.text };
    const fits = (text: string): boolean =>
      x + 2 + textWidth(text, { size: monthSize }) <= calendar[1];
    const yearHead =
      year === undefined || numbered || !fits(`${year}`)
        ? []
        : [element('text', { ...look, y: y - above.year, 'font-weight': 'bold' }, `${year}`)];
    return [
      uprightLine(x, withTick(bands, head), { stroke: palette.faint, 'stroke-width': 0.9 }),
      ...(fits(said) ? [element('text', { ...look, y }, escapeXml(said))] : []),
      ...yearHead,
    ];
  });
}

function writeRow(
  placed: PlacedRow<GanttRow>,
  { place, layout }: GanttCalendar,
  palette: ChartLook,
): readonly string[] {
  const { row, top, y, baseline } = placed;
  const { name, calendar, rowHeight, barHeight } = layout;
  const look = { y: baseline, 'font-size': name.size };
  const number = { ...look, x: name.x - 6, fill: palette.soft, 'text-anchor': 'end' };
  const [left, right] = [Math.min(name.x, calendar[0]), calendar[1]];
  const rule = { x1: left, x2: right, y1: top, y2: top, stroke: palette.faint };
  const x = place(row.first);
  const box = { x, y: y + (rowHeight - barHeight) / 2, height: barHeight };
  return [
    element('line', { ...rule, 'stroke-width': 0.5 }),
    element('text', number, escapeXml(row.number)),
    ...writeName(placed, { ...look, x: name.x, fill: palette.text }),
    drawKind(row.kind, { ...box, width: place(row.last + 1) - x }, palette),
  ];
}

/** The kinds that the rows show, by their indexes. */
function namesOf(
  rows: readonly GanttRow[],
  kinds: readonly string[],
): readonly (readonly [number, string])[] {
  return kinds
    .map((word, kind): readonly [number, string] => [kind, word])
    .filter(([kind]) => rows.some((row) => row.kind === kind));
}

interface Legend {
  readonly parts: readonly string[];
  readonly bottom: number;
}

/** What the kinds are called, side by side as far as they have room. */
function legend(
  kinds: readonly (readonly [number, string])[],
  { layout, bottom }: { readonly layout: GanttLayout; readonly bottom: number },
  palette: ChartLook,
): Legend {
  const { calendar, kindLook } = layout;
  let [x, y] = [calendar[0], bottom];
  const parts = kinds.flatMap(([kind, word]) => {
    const shown = shortenText(word, kindLook);
    const length = 18 + textWidth(shown, kindLook);
    if (x > calendar[0] && x + length > layout.width) [x, y] = [calendar[0], y + legendHeight];
    const swatch = drawKind(kind, { x, y: y + 8, width: 14, height: 9 }, palette);
    const look = { x: x + 18, y: y + 16, 'font-size': kindLook.size, fill: palette.text };
    x += length + 10;
    return [swatch, element('text', look, escapeXml(shown))];
  });
  return { parts, bottom: y + 24 };
}

const legendHeight = 16;

/** How far each kind is from paper to full colour. */
const darkness = [1, 0.45, 0];

function drawKind(kind: number, box: Box, palette: ChartLook): string {
  const fill = mixColours(palette.strong, paper, darkness[kind] ?? 0);
  return element('rect', { ...box, fill, stroke: palette.strong, 'stroke-width': 0.9 });
}
