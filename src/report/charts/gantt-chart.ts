import { mixColours } from '../../model/colour.ts';
import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import type { ChartWords } from './chart.ts';
import { shortenText, textWidth } from './fit-text.ts';
import type { Box } from './hatch.ts';
import { drawing, element, paper } from './svg.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

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

const width = 640;
const labelLeft = 28;
const chartLeft = 258;
const chartRight = width - 4;
const head = 30;
const rowHeight = 17;
const barHeight = 10;
const foot = 24;
const labelLook = { size: 10.5, width: chartLeft - labelLeft - 8 };
const monthLook = { size: 9 };
const kindLook = { size: 9.5, width: 110 };

/** Bars along the calendar, one under the other in their order, darker for what weighs more. */
export function ganttChart(
  rows: readonly GanttRow[],
  words: GanttWords,
  palette: ChartPalette,
): string {
  const axis = timeAxis(
    leastOf(rows.map(({ first }) => first)),
    greatestOf(rows.map(({ last }) => last)),
  );
  const bottom = head + rowHeight * rows.length;
  const parts = [
    ...weekMarks(axis, palette),
    ...monthMarks({ axis, bottom }, words, palette),
    ...rows.flatMap((row, index) => writeRow({ row, axis, y: head + rowHeight * index }, palette)),
    ...legend(namesOf(rows, words.kinds), bottom, palette),
  ];
  return drawing({ width, height: bottom + foot }, words, parts);
}

function place(day: number, { from, to }: TimeAxis): number {
  return chartLeft + ((day - from) / (to - from)) * (chartRight - chartLeft);
}

function weekMarks(axis: TimeAxis, palette: ChartPalette): readonly string[] {
  return axis.weeks.flatMap(({ at, day }) => {
    const x = place(at, axis);
    const line = { x1: x, x2: x, y1: head - 3, y2: head, stroke: palette.soft };
    const mark = element('line', { ...line, 'stroke-width': 0.7 });
    if (day === undefined || x > chartRight - 12) return [mark];
    const look = { x: x + 1, y: head - 4, 'font-size': 7.5, fill: palette.soft };
    return [mark, element('text', look, String(day))];
  });
}

interface Heads {
  readonly axis: TimeAxis;
  readonly bottom: number;
}

function monthMarks(
  { axis, bottom }: Heads,
  { months }: GanttWords,
  palette: ChartPalette,
): readonly string[] {
  const numbered = axis.weeks.some(({ day }) => day !== undefined);
  const y = numbered ? head - 14 : head - 6;
  return axis.months.flatMap(({ at, month, year }) => {
    const x = place(at, axis);
    const line = { x1: x, x2: x, y1: head - 4, y2: bottom, stroke: palette.faint };
    const name = months[month - 1] ?? '';
    const said = numbered && year !== undefined ? `${name} ${year}` : name;
    const look = { x: x + 2, 'font-size': monthLook.size, fill: palette.text };
    const fits = (text: string): boolean => x + 2 + textWidth(text, monthLook) <= chartRight;
    const yearHead =
      year === undefined || numbered || !fits(`${year}`)
        ? []
        : [element('text', { ...look, y: y - 11, 'font-weight': 'bold' }, `${year}`)];
    return [
      element('line', { ...line, 'stroke-width': 0.9 }),
      ...(fits(said) ? [element('text', { ...look, y }, escapeXml(said))] : []),
      ...yearHead,
    ];
  });
}

interface PlacedRow {
  readonly row: GanttRow;
  readonly axis: TimeAxis;
  readonly y: number;
}

function writeRow({ row, axis, y }: PlacedRow, palette: ChartPalette): readonly string[] {
  const look = { y: y + rowHeight / 2 + 4, 'font-size': labelLook.size };
  const number = { ...look, x: labelLeft - 6, fill: palette.soft, 'text-anchor': 'end' };
  const label = { ...look, x: labelLeft, fill: palette.text };
  const rule = { x1: labelLeft, x2: chartRight, y1: y, y2: y, stroke: palette.faint };
  const left = place(row.first, axis);
  const box = { x: left, y: y + (rowHeight - barHeight) / 2, height: barHeight };
  return [
    element('line', { ...rule, 'stroke-width': 0.5 }),
    element('text', number, escapeXml(row.number)),
    element('text', label, escapeXml(shortenText(row.label, labelLook))),
    drawKind(row.kind, { ...box, width: place(row.last + 1, axis) - left }, palette),
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

function legend(
  kinds: readonly (readonly [number, string])[],
  bottom: number,
  palette: ChartPalette,
): readonly string[] {
  let x = chartLeft;
  return kinds.flatMap(([kind, word]) => {
    const shown = shortenText(word, kindLook);
    const swatch = drawKind(kind, { x, y: bottom + 8, width: 14, height: 9 }, palette);
    const look = { x: x + 18, y: bottom + 16, 'font-size': kindLook.size, fill: palette.text };
    x += 18 + textWidth(shown, kindLook) + 10;
    return [swatch, element('text', look, escapeXml(shown))];
  });
}

/** How far each kind is from paper to full colour. */
const darkness = [1, 0.45, 0];

function drawKind(kind: number, box: Box, palette: ChartPalette): string {
  const fill = mixColours(palette.strong, paper, darkness[kind] ?? 0);
  return element('rect', { ...box, fill, stroke: palette.strong, 'stroke-width': 0.9 });
}
