import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import { type ChartLayouts, type ChartLook, type ChartWords, layoutFor, within } from './chart.ts';
import { shortenText, type TextRoom, textWidth } from './fit-text.ts';
import { drawing, element, paper } from './svg.ts';
import { placeOn, type TimeAxis, timeAxis } from './time-axis.ts';

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

interface TrendLayout {
  readonly width: number;
  readonly height: number;
  /** From where to where the time goes, and the scale from 100 down to 0. */
  readonly across: readonly [left: number, right: number];
  readonly down: readonly [top: number, bottom: number];
  readonly mostMonths: number;
  readonly scaleSize: number;
  readonly kindLook: TextRoom;
  /** The middle of each line that explains marks; one and the same where they share a line. */
  readonly kindLines: readonly [comparable: number, other: number];
}

const layouts: ChartLayouts<TrendLayout> = {
  wide: {
    width: 640,
    height: 236,
    across: [44, 600],
    down: [32, 182],
    mostMonths: 12,
    scaleSize: 9,
    kindLook: { size: 10, width: 240 },
    kindLines: [228, 228],
  },
  narrow: {
    width: 288,
    height: 214,
    across: [26, 276],
    down: [28, 150],
    mostMonths: 6,
    scaleSize: 10,
    kindLook: { size: 10, width: 244 },
    kindLines: [192, 206],
  },
};

/** The number of the first mark must not stand on the scale. */
const inset = 22;
const monthLook = { size: 10 };
const valueLook = { size: 10.5, bold: true };
/** Between two numbers. */
const gap = 3;

/** Where days and shares are drawn in a layout. */
interface TrendPicture {
  readonly layout: TrendLayout;
  readonly axis: TimeAxis;
  readonly acrossOf: (day: number) => number;
  readonly downOf: (share: number) => number;
}

/**
 * Scores over the time, 0 to 100, oldest first: a line through the dots that can be compared with the last one, and a
 * ring for each that cannot. Reads in grey. A number that has no room is left to the table below the chart.
 */
export function trendChart(
  marks: readonly TrendMark[],
  words: TrendWords,
  palette: ChartLook,
): string {
  const layout = layoutFor(layouts, palette);
  const picture = pictureOf(marks, layout);
  const placed = marks.map((mark): PlacedTrendMark => {
    return { ...mark, x: picture.acrossOf(mark.day), y: picture.downOf(mark.value) };
  });
  return drawing(layout, words, [
    ...scale(picture, palette),
    ...timeMarks(picture, words, palette),
    ...joinMarks(
      placed.filter(({ isComparable }) => isComparable),
      palette,
    ),
    ...placed.map((mark) => drawMark(mark, palette)),
    ...writeValues(placed, layout, palette),
    ...legend(placed, { ...words, layout }, palette),
  ]);
}

interface PlacedTrendMark extends TrendMark {
  readonly x: number;
  readonly y: number;
}

function pictureOf(marks: readonly TrendMark[], layout: TrendLayout): TrendPicture {
  const days = marks.map(({ day }) => day);
  const axis = timeAxis(leastOf(days), greatestOf(days), layout.mostMonths);
  const [left, right] = layout.across;
  const [top, bottom] = layout.down;
  return {
    layout,
    axis,
    acrossOf: placeOn(axis, [left + inset, right]),
    downOf: (share) => bottom - within(share) * (bottom - top),
  };
}

/** Level lines at the quarters, each with its percentage at the left. */
function scale({ layout, downOf }: TrendPicture, palette: ChartPalette): readonly string[] {
  const [left, right] = layout.across;
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const y = downOf(share);
    const line = { x1: left, x2: right, y1: y, y2: y, stroke: palette.faint, 'stroke-width': 0.9 };
    const look = { 'font-size': layout.scaleSize, fill: palette.soft, 'text-anchor': 'end' };
    const text = element('text', { x: left - 6, y: y + 3, ...look }, `${share * 100}`);
    return [element('line', line), text];
  });
}

function timeMarks(
  { axis, acrossOf, layout }: TrendPicture,
  { months }: TrendWords,
  palette: ChartPalette,
): readonly string[] {
  const [, bottom] = layout.down;
  return axis.months.flatMap(({ at, month, year }) => {
    const x = acrossOf(at);
    const tick = { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: palette.soft };
    const look = { 'font-size': monthLook.size, fill: palette.text };
    const fits = (text: string): boolean => x + textWidth(text, monthLook) <= layout.width;
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
function writeValues(
  marks: readonly PlacedTrendMark[],
  { width, down: [, bottom] }: TrendLayout,
  palette: ChartPalette,
): readonly string[] {
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

/** Says what the marks are, where there are both kinds: on one line, or one below the other. */
function legend(
  marks: readonly PlacedTrendMark[],
  { kinds, layout }: Pick<TrendWords, 'kinds'> & { readonly layout: TrendLayout },
  palette: ChartPalette,
): readonly string[] {
  if (marks.every(({ isComparable }) => isComparable)) return [];
  const { kindLook, kindLines, across } = layout;
  const [first, second] = kindLines;
  const left = across[0] + 5;
  const comparable = shortenText(kinds.comparable, kindLook);
  const beside = first === second ? 9 + textWidth(comparable, kindLook) + 20 : 0;
  const explain = (
    said: string,
    mark: Pick<PlacedTrendMark, 'x' | 'y' | 'isComparable'>,
  ): readonly string[] => {
    const look = { x: mark.x + 9, y: mark.y + 3.5, 'font-size': kindLook.size, fill: palette.text };
    return [drawMark(mark, palette), element('text', look, escapeXml(said))];
  };
  return [
    ...explain(comparable, { x: left, y: first, isComparable: true }),
    ...explain(shortenText(kinds.other, kindLook), {
      x: left + beside,
      y: second,
      isComparable: false,
    }),
  ];
}
