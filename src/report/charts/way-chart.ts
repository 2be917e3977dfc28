import { mixColours } from '../../model/colour.ts';
import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import type { ChartWords } from './chart.ts';
import { shortenText, textWidth } from './fit-text.ts';
import { drawing, element, paper } from './svg.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** A span of days by their numbers; the last is within it. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Work in a lane of its own name. */
export interface WayRow extends DaySpan {
  readonly number: string;
  readonly label: string;
}

/** Rows under one name. */
export interface WayLane {
  readonly name: string;
  readonly rows: readonly WayRow[];
}

/** A day on which something is reached. */
export interface WayMark {
  readonly day: number;
  readonly label: string;
}

/** What a way shows. */
export interface WayPlan {
  readonly lanes: readonly WayLane[];
  readonly marks: readonly WayMark[];
  /** When nothing is done. */
  readonly off: readonly DaySpan[];
  /** A day to aim at; `undefined` = none is named. */
  readonly target: WayMark | undefined;
}

/** The names of the months. */
export interface WayWords extends ChartWords {
  readonly months: readonly string[];
}

const width = 640;
const labelLeft = 22;
const chartLeft = 236;
const chartRight = width - 6;
const head = 30;
const laneHead = 15;
const rowHeight = 13.5;
const barHeight = 9;
const markHeight = 13;
const labelLook = { size: 9.5, width: chartLeft - labelLeft - 8 };
const monthLook = { size: 9 };

/** Lanes of work along the calendar, holidays left white, and below them the days on which something is reached. */
export function wayChart(plan: WayPlan, words: WayWords, palette: ChartPalette): string {
  const spans = plan.lanes.flatMap(({ rows }) => rows);
  const days = [...plan.marks, ...(plan.target === undefined ? [] : [plan.target])];
  const axis = timeAxis(
    leastOf([...spans.map(({ first }) => first), ...days.map(({ day }) => day)]),
    greatestOf([...spans.map(({ last }) => last), ...days.map(({ day }) => day)]),
  );
  const lanes = placeLanes(plan.lanes);
  const bottom = lanes.at(-1)?.bottom ?? head;
  const foot = bottom + 6 + markHeight * days.length;
  const parts = [
    element('rect', {
      x: chartLeft,
      y: head,
      width: chartRight - chartLeft,
      height: bottom - head,
      fill: mixColours(palette.faint, paper, 0.55),
    }),
    ...plan.off.flatMap((span) => drawOff(span, { axis, bottom })),
    ...monthMarks({ axis, bottom: foot }, words, palette),
    ...lanes.flatMap((lane) => drawLane(lane, axis, palette)),
    ...plan.marks.flatMap((mark, index) =>
      drawMark(mark, { axis, top: bottom, y: bottom + 6 + markHeight * index }, palette),
    ),
    ...(plan.target === undefined
      ? []
      : drawTarget(plan.target, { axis, top: head, y: foot - markHeight }, palette)),
  ];
  return drawing({ width, height: foot + 6 }, words, parts);
}

interface PlacedLane extends WayLane {
  readonly top: number;
  readonly bottom: number;
}

function placeLanes(lanes: readonly WayLane[]): readonly PlacedLane[] {
  let y = head;
  return lanes.map((lane) => {
    const top = y;
    y += laneHead + rowHeight * lane.rows.length + 3;
    return { ...lane, top, bottom: y };
  });
}

function place(day: number, { from, to }: TimeAxis): number {
  return chartLeft + ((day - from) / (to - from)) * (chartRight - chartLeft);
}

interface OnAxis {
  readonly axis: TimeAxis;
  readonly bottom: number;
}

/** Days off are paper in the ground of the calendar; those outside of it are not drawn. */
function drawOff({ first, last }: DaySpan, { axis, bottom }: OnAxis): readonly string[] {
  const [from, to] = [Math.max(first, axis.from), Math.min(last + 1, axis.to)];
  if (from >= to) return [];
  const x = place(from, axis);
  const box = { x, y: head, width: place(to, axis) - x, height: bottom - head };
  return [element('rect', { ...box, fill: paper })];
}

function monthMarks(
  { axis, bottom }: OnAxis,
  { months }: WayWords,
  palette: ChartPalette,
): readonly string[] {
  return axis.months.flatMap(({ at, month, year }) => {
    const x = place(at, axis);
    const line = { x1: x, x2: x, y1: head - 4, y2: bottom, stroke: palette.faint };
    const [name = ''] = months.slice(month - 1);
    const look = { x: x + 2, 'font-size': monthLook.size, fill: palette.text };
    const fits = (text: string): boolean => x + 2 + textWidth(text, monthLook) <= chartRight;
    return [
      element('line', { ...line, 'stroke-width': 0.8 }),
      ...(fits(name) ? [element('text', { ...look, y: head - 6 }, escapeXml(name))] : []),
      ...(year === undefined || !fits(String(year))
        ? []
        : [element('text', { ...look, y: head - 17, 'font-weight': 'bold' }, String(year))]),
    ];
  });
}

function drawLane(lane: PlacedLane, axis: TimeAxis, palette: ChartPalette): readonly string[] {
  const rule = { x1: 0, x2: chartRight, y1: lane.top, y2: lane.top, stroke: palette.soft };
  const look = {
    x: 2,
    y: lane.top + 12,
    'font-size': 10,
    'font-weight': 'bold',
    fill: palette.text,
  };
  return [
    element('line', { ...rule, 'stroke-width': 0.7 }),
    element('text', look, escapeXml(lane.name)),
    ...lane.rows.flatMap((row, index) =>
      drawRow(row, { axis, y: lane.top + laneHead + rowHeight * index }, palette),
    ),
  ];
}

interface RowPlace {
  readonly axis: TimeAxis;
  readonly y: number;
}

function drawRow(row: WayRow, { axis, y }: RowPlace, palette: ChartPalette): readonly string[] {
  const look = { y: y + 9.5, 'font-size': labelLook.size };
  const number = { ...look, x: labelLeft - 5, fill: palette.soft, 'text-anchor': 'end' };
  const label = { ...look, x: labelLeft, fill: palette.text };
  const x = place(row.first, axis);
  const box = {
    x,
    y: y + 1.5,
    height: barHeight,
    width: Math.max(2, place(row.last + 1, axis) - x),
  };
  return [
    element('text', number, escapeXml(row.number)),
    element('text', label, escapeXml(shortenText(row.label, labelLook))),
    element('rect', { ...box, fill: palette.fill }),
  ];
}

interface MarkPlace extends RowPlace {
  readonly top: number;
}

/** A diamond on the day, and its label on the side where there is room. */
function drawMark(
  { day, label }: WayMark,
  { axis, y }: MarkPlace,
  palette: ChartPalette,
): readonly string[] {
  const [x, middle, half] = [place(day, axis), y + 6, 4.5];
  const points = `${x},${middle - half} ${x + half},${middle} ${x},${middle + half} ${x - half},${middle}`;
  return [element('polygon', { points, fill: palette.strong }), sayAt(x, { label, y }, palette)];
}

function drawTarget(
  { day, label }: WayMark,
  { axis, top, y }: MarkPlace,
  palette: ChartPalette,
): readonly string[] {
  const x = place(day, axis);
  const line = { x1: x, x2: x, y1: top, y2: y + 11, stroke: palette.strong, 'stroke-width': 1.4 };
  return [element('line', { ...line, 'stroke-dasharray': '4 3' }), sayAt(x, { label, y }, palette)];
}

function sayAt(
  x: number,
  { label, y }: { readonly label: string; readonly y: number },
  palette: ChartPalette,
): string {
  const look = { y: y + 9.5, 'font-size': labelLook.size, fill: palette.text };
  const fits = x + 9 + textWidth(label, labelLook) <= chartRight;
  const at = fits ? { x: x + 9 } : { x: x - 9, 'text-anchor': 'end' };
  const room = { ...labelLook, width: fits ? chartRight - x - 9 : x - 16 };
  return element('text', { ...look, ...at }, escapeXml(shortenText(label, room)));
}
