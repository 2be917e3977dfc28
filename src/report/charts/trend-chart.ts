import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import { type ChartWords, within } from './chart.ts';
import { shortenText, textWidth } from './fit-text.ts';
import { drawing, element, paper } from './svg.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** A score on a day. */
export interface TrendMark {
  readonly day: number;
  /** 0…1. */
  readonly value: number;
  /** The score as people read it: "82 %". */
  readonly shown: string;
  /** Whether it can be held against the last one. */
  readonly isComparable: boolean;
}

/** What the two kinds of marks are, and short names of the months, January first. */
export interface TrendWords extends ChartWords {
  readonly kinds: { readonly comparable: string; readonly other: string };
  readonly months: readonly string[];
}

const [width, height] = [640, 236];
const [left, right, top, bottom] = [44, 600, 32, 182];
/** The number of the first mark must not stand on the scale. */
const inset = 22;
const scaleLook = { size: 9 };
const monthLook = { size: 10 };
const valueLook = { size: 10.5, bold: true };
const kindLook = { size: 10, width: 240 };
/** Between two numbers. */
const gap = 3;

/**
 * Scores over the time, 0 to 100, oldest first: a line through the dots that can be compared with the last one, and a
 * ring for each that cannot. Reads in grey. A number that has no room is left to the table below the chart.
 */
export function trendChart(
  marks: readonly TrendMark[],
  words: TrendWords,
  palette: ChartPalette,
): string {
  const days = marks.map(({ day }) => day);
  const axis = timeAxis(leastOf(days), greatestOf(days));
  const placed = marks.map((mark): PlacedTrendMark => ({ ...mark, ...placeOf(mark, axis) }));
  return drawing({ width, height }, words, [
    ...scale(palette),
    ...timeMarks(axis, words, palette),
    ...joinMarks(
      placed.filter(({ isComparable }) => isComparable),
      palette,
    ),
    ...placed.map((mark) => drawMark(mark, palette)),
    ...writeValues(placed, palette),
    ...legend(placed, words, palette),
  ]);
}

interface PlacedTrendMark extends TrendMark {
  readonly x: number;
  readonly y: number;
}

function placeOf(
  { day, value }: TrendMark,
  axis: TimeAxis,
): { readonly x: number; readonly y: number } {
  return { x: across(day, axis), y: up(value) };
}

function across(day: number, { from, to }: TimeAxis): number {
  return left + inset + ((day - from) / (to - from)) * (right - left - inset);
}

function up(share: number): number {
  return bottom - within(share) * (bottom - top);
}

/** Level lines at the quarters, each with its percentage at the left. */
function scale(palette: ChartPalette): readonly string[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const y = up(share);
    const line = { x1: left, x2: right, y1: y, y2: y, stroke: palette.faint, 'stroke-width': 0.9 };
    const look = { 'font-size': scaleLook.size, fill: palette.soft, 'text-anchor': 'end' };
    const text = element('text', { x: left - 6, y: y + 3, ...look }, `${share * 100}`);
    return [element('line', line), text];
  });
}

function timeMarks(
  axis: TimeAxis,
  { months }: TrendWords,
  palette: ChartPalette,
): readonly string[] {
  return axis.months.flatMap(({ at, month, year }) => {
    const x = across(at, axis);
    const tick = { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: palette.soft };
    const look = { 'font-size': monthLook.size, fill: palette.text };
    const fits = (text: string): boolean => x + textWidth(text, monthLook) <= width;
    const said = (text: string, y: number): readonly string[] =>
      fits(text) ? [element('text', { x, y, ...look }, escapeXml(text))] : [];
    return [
      element('line', { ...tick, 'stroke-width': 0.9 }),
      ...said(months[month - 1] ?? '', bottom + 15),
      ...(year === undefined ? [] : said(String(year), bottom + 27)),
    ];
  });
}

function joinMarks(marks: readonly PlacedTrendMark[], palette: ChartPalette): readonly string[] {
  return marks.slice(1).flatMap(({ x, y }, index) =>
    marks.slice(index, index + 1).map((from) => {
      const line = { x1: from.x, y1: from.y, x2: x, y2: y, stroke: palette.fill };
      return element('line', { ...line, 'stroke-width': 2.5 });
    }),
  );
}

function drawMark(
  { x: cx, y: cy, isComparable }: Pick<PlacedTrendMark, 'x' | 'y' | 'isComparable'>,
  palette: ChartPalette,
): string {
  if (isComparable) return element('circle', { cx, cy, r: 3.75, fill: palette.strong });
  const outline = { fill: paper, stroke: palette.strong, 'stroke-width': 1.5 };
  return element('circle', { cx, cy, r: 4.25, ...outline });
}

interface ValueBox {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The numbers, each over its mark or below it, where none stands yet; those of the last marks first. */
function writeValues(marks: readonly PlacedTrendMark[], palette: ChartPalette): readonly string[] {
  const taken: ValueBox[] = [];
  return marks.toReversed().flatMap(({ x, y, shown }) => {
    const half = textWidth(shown, valueLook) / 2;
    const middle = Math.min(x, width - half);
    const box = [y - 8, y + 17]
      .filter((line) => line < bottom)
      .map((line): ValueBox => ({ left: middle - half - gap, right: middle + half + gap, y: line }))
      .find((one) => !taken.some((other) => touches(one, other)));
    if (box === undefined) return [];
    taken.push(box);
    const look = { 'font-size': valueLook.size, 'font-weight': 'bold', fill: palette.text };
    return [
      element('text', { x: middle, y: box.y, 'text-anchor': 'middle', ...look }, escapeXml(shown)),
    ];
  });
}

function touches(one: ValueBox, other: ValueBox): boolean {
  const isBeside = one.right <= other.left || other.right <= one.left;
  return !isBeside && Math.abs(one.y - other.y) < valueLook.size + gap;
}

/** Says what the marks are, where there are both kinds. */
function legend(
  marks: readonly PlacedTrendMark[],
  { kinds }: TrendWords,
  palette: ChartPalette,
): readonly string[] {
  if (marks.every(({ isComparable }) => isComparable)) return [];
  let x = left + 5;
  return [true, false].flatMap((isComparable) => {
    const said = shortenText(isComparable ? kinds.comparable : kinds.other, kindLook);
    const mark = drawMark({ x, y: height - 8, isComparable }, palette);
    const look = { x: x + 9, y: height - 4.5, 'font-size': kindLook.size, fill: palette.text };
    x += 9 + textWidth(said, kindLook) + 20;
    return [mark, element('text', look, escapeXml(said))];
  });
}
