import { mixColours } from '../../model/colour.ts';
import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import { ground, uprightLine } from './bands.ts';
import { type ChartLook, type ChartWords, layoutFor } from './chart.ts';
import { type Band, type PlacedRow, placeRows, writeName } from './chart-rows.ts';
import { textWidth } from './fit-text.ts';
import { drawing, element, paper } from './svg.ts';
import { placeOn, type TimeAxis, timeAxis } from './time-axis.ts';
import { type WayLayout, wayLayouts } from './way-layouts.ts';
import { drawMark, drawTarget, heightOfMarks, placeMarks, type WayMark } from './way-marks.ts';

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

const laneHead = 15;

/** The whole picture: where days are in it, and how far down it goes. */
interface WayPicture {
  readonly axis: TimeAxis;
  readonly place: (day: number) => number;
  readonly layout: WayLayout;
  /** Where the calendar has a ground. */
  readonly bands: readonly Band[];
  /** Where marks of months are drawn, from above the rows down to the foot. */
  readonly marked: (foot: number) => readonly Band[];
  /** Where the line of a day is drawn whose label is at `y`. */
  readonly aimed: (y: number) => readonly Band[];
}

/** Lanes of work along the calendar, holidays left white, and below them the days on which something is reached. */
export function wayChart(plan: WayPlan, words: WayWords, palette: ChartLook): string {
  const layout = layoutFor(wayLayouts, palette);
  const days = [...plan.marks, ...(plan.target === undefined ? [] : [plan.target])];
  const spans = plan.lanes.flatMap(({ rows }) => rows);
  const axis = timeAxis(
    leastOf([...spans.map(({ first }) => first), ...days.map(({ day }) => day)]),
    greatestOf([...spans.map(({ last }) => last), ...days.map(({ day }) => day)]),
    layout.mostMonths,
  );
  const { rows, bottom, ...bands } = placeLanes(plan.lanes, layout);
  const way = { axis, place: placeOn(axis, layout.calendar), layout, ...bands };
  const marks = placeMarks(days, way, bottom + 6);
  const foot = bottom + 6 + heightOfMarks(marks);
  const [left, right] = layout.calendar;
  const field = { x: left, width: right - left };
  const parts = [
    ground(field, way.bands, mixColours(palette.faint, paper, 0.55)),
    ...plan.off.flatMap((span) => drawOff(span, way)),
    ...monthMarks({ way, foot }, words, palette),
    ...rows.flatMap((row) => drawRow(row, way, palette)),
    ...marks.flatMap((mark) =>
      mark.day === plan.target ? drawTarget(mark, way, palette) : drawMark(mark, palette),
    ),
  ];
  return drawing({ width: layout.width, height: foot + 6 }, words, parts);
}

/** A row, and the name of its lane where it is the first of it. */
interface LaneRow {
  readonly row: WayRow;
  readonly lane: string | undefined;
}

/** The rows of all lanes, each lane below a line with its name. */
function placeLanes(lanes: readonly WayLane[], layout: WayLayout) {
  const { laneGap } = layout;
  const all = lanes.flatMap((lane) =>
    lane.rows.map((row, index): LaneRow => ({ row, lane: index === 0 ? lane.name : undefined })),
  );
  const placed = placeRows(all, layout, ({ row: { label }, lane }, before) => ({
    label,
    gap: lane === undefined ? 0 : laneHead + (before === undefined ? 0 : laneGap),
  }));
  const bottom = placed.bottom + (all.length === 0 ? 0 : laneGap);
  return { rows: placed.rows, bottom, ...bandsOf(placed.bands, bottom, layout) };
}

/** Where a calendar is drawn: as one field next to names, or in bands between them. */
function bandsOf(
  rows: readonly Band[],
  bottom: number,
  { head, name }: WayLayout,
): Pick<WayPicture, 'bands' | 'marked' | 'aimed'> {
  const [above, below] = [head - 4, 11];
  if (name.linesAbove === undefined) {
    return {
      bands: [{ top: head, bottom }],
      marked: (foot) => [{ top: above, bottom: foot }],
      aimed: (y) => [{ top: head, bottom: y + below }],
    };
  }
  return {
    bands: rows,
    marked: (foot) => [{ top: above, bottom: head }, ...rows, { top: bottom, bottom: foot }],
    // Labels of other days are as wide as the picture: it leaves them out.
    aimed: (y) => [...rows, { top: y, bottom: y + below }],
  };
}

/** Days off are paper in the ground of the calendar; those outside of it are not drawn. */
function drawOff({ first, last }: DaySpan, { axis, place, bands }: WayPicture): readonly string[] {
  const [from, to] = [Math.max(first, axis.from), Math.min(last + 1, axis.to)];
  if (from >= to) return [];
  const x = place(from);
  return [ground({ x, width: place(to) - x }, bands, paper)];
}

function monthMarks(
  { way, foot }: { readonly way: WayPicture; readonly foot: number },
  { months }: WayWords,
  palette: ChartLook,
): readonly string[] {
  const { axis, place, marked, layout } = way;
  const { head, monthLook, yearAbove, calendar } = layout;
  return axis.months.flatMap(({ at, month, year }) => {
    const x = place(at);
    const line = { stroke: palette.faint, 'stroke-width': 0.8 };
    const [name = ''] = months.slice(month - 1);
    const look = { x: x + 2, 'font-size': monthLook.size, fill: palette.text };
    const fits = (text: string): boolean => x + 2 + textWidth(text, monthLook) <= calendar[1];
    return [
      uprightLine(x, marked(foot), line),
      ...(fits(name) ? [element('text', { ...look, y: head - 6 }, escapeXml(name))] : []),
      ...(year === undefined || !fits(String(year))
        ? []
        : [element('text', { ...look, y: head - yearAbove, 'font-weight': 'bold' }, String(year))]),
    ];
  });
}

function drawLane(
  { name, top }: { readonly name: string; readonly top: number },
  { laneLook, calendar }: WayLayout,
  palette: ChartLook,
): readonly string[] {
  const rule = { x1: 0, x2: calendar[1], y1: top, y2: top, stroke: palette.soft };
  const look = {
    x: 2,
    y: top + 12,
    'font-size': laneLook.size,
    'font-weight': 'bold',
    fill: palette.text,
  };
  return [
    element('line', { ...rule, 'stroke-width': 0.7 }),
    element('text', look, escapeXml(name)),
  ];
}

function drawRow(
  placed: PlacedRow<LaneRow>,
  way: WayPicture,
  palette: ChartLook,
): readonly string[] {
  const { row, lane } = placed.row;
  const { place, layout } = way;
  const { name, bar } = layout;
  const look = { y: placed.baseline, 'font-size': name.size };
  const number = { ...look, x: name.x - 5, fill: palette.soft, 'text-anchor': 'end' };
  const x = place(row.first);
  const width = Math.max(2, place(row.last + 1) - x);
  const box = { x, y: placed.y + bar.top, height: bar.height, width };
  return [
    ...(lane === undefined
      ? []
      : drawLane({ name: lane, top: placed.top - laneHead }, layout, palette)),
    element('text', number, escapeXml(row.number)),
    ...writeName(placed, { ...look, x: name.x, fill: palette.text }),
    element('rect', { ...box, fill: palette.fill }),
  ];
}
