import { escapeXml } from '../../model/text/escape-xml.ts';
import { uprightLine, withTick } from './bands.ts';
import { type ChartLayouts, type ChartLook, type ChartWords, layoutFor } from './chart.ts';
import {
  type Band,
  type PlacedRow,
  type Placement,
  placeRows,
  type RowLayout,
  writeName,
} from './chart-rows.ts';
import { textWidth } from './fit-text.ts';
import { reachOn, shareGrid } from './share-grid.ts';
import { drawSites, heightOfSites, widthOfSites } from './site-marks.ts';
import { drawing, element, paper } from './svg.ts';

/** A share with what it is held against. */
export interface BulletRow {
  readonly label: string;
  readonly value: number;
  /** An earlier share; `null` where there is none. */
  readonly before: number | null;
  /** The share as people read it: "82 %". */
  readonly shown: string;
  /** How many grave things it has; 0 = none. */
  readonly count: number;
  /** What is said of each site, the same number in each row. */
  readonly sites?: readonly string[];
}

/** The head of the column of counts. */
export interface BulletWords extends ChartWords {
  readonly countHead: string;
  readonly targetHead: string;
}

interface BulletLayout extends RowLayout {
  readonly width: number;
  /** The height of a bar with what is left free around it. */
  readonly barRow: number;
  /** From where to where a full bar goes. */
  readonly bar: readonly [left: number, right: number];
  readonly numberX: number;
  /** The middle of the column of counts. */
  readonly countX: number;
  /** The size of the heads, and of the numbers below the scale. */
  readonly headSize: number;
}

const layouts: ChartLayouts<BulletLayout> = {
  wide: {
    width: 640,
    bar: [232, 520],
    numberX: 530,
    countX: 606,
    headSize: 9,
    head: 22,
    rowHeight: 20,
    barRow: 20,
    name: { x: 224, anchor: 'end', size: 10.5, width: 218 },
  },
  narrow: {
    width: 288,
    bar: [4, 194],
    numberX: 201,
    countX: 258,
    headSize: 10,
    head: 22,
    rowHeight: 15,
    barRow: 15,
    name: { x: 4, anchor: 'start', size: 11, width: 280, linesAbove: 3 },
  },
};

const barHeight = 10;
/** Rows are so much lower where sites have columns: a page has to hold the table, too. */
const lowerBySites = 4;
/** What a share in words takes. */
const shownWidth = 38;

/**
 * Bars of shares with a line across them where it is enough, a ring where they were before, and a
 * diamond with the number of grave things. Reads in grey.
 */
export function bulletChart(
  rows: readonly BulletRow[],
  { target, words }: { readonly target: number | null; readonly words: BulletWords },
  palette: ChartLook,
): string {
  const layout = makeRoom(layoutFor(layouts, palette), rows[0]?.sites?.length ?? 0);
  const { width, countX, headSize } = layout;
  const placed = placeRows(rows, layout, ({ label }) => ({ label }));
  const { bottom } = placed;
  const bands = bandsOf(placed, layout);
  const grid = shareGrid({ bands, bottom, reach: reachOn(layout.bar), size: headSize }, palette);
  const marks = placed.rows.flatMap((row) => writeRow(row, layout, palette));
  const line = target === null ? [] : drawTarget(target, { bands, words, layout }, palette);
  const look = { x: countX, y: 13, 'font-size': headSize, fill: palette.soft };
  const counts = element('text', { ...look, 'text-anchor': 'middle' }, escapeXml(words.countHead));
  return drawing({ width, height: bottom + 18 }, words, [...grid, ...marks, ...line, counts]);
}

/** The layout with room for what is said of sites: between a bar and the counts, or below the bar. */
function makeRoom(layout: BulletLayout, sites: number): BulletLayout {
  const { bar, numberX, name, rowHeight } = layout;
  if (name.linesAbove !== undefined) {
    return { ...layout, rowHeight: rowHeight + heightOfSites(sites) };
  }
  if (sites === 0) return layout;
  const [left, right] = bar;
  const taken = widthOfSites(sites);
  const lower = rowHeight - lowerBySites;
  return {
    ...layout,
    bar: [left, right - taken],
    numberX: numberX - taken,
    rowHeight: lower,
    barRow: lower,
  };
}

/** What is drawn through the rows crosses no line of sites below a bar. */
function bandsOf({ bands }: Placement<BulletRow>, { name, barRow }: BulletLayout): readonly Band[] {
  if (name.linesAbove === undefined) return bands;
  return bands.map(({ top }) => ({ top, bottom: top + barRow }));
}

/** Where what is said of sites begins. */
function placeSites(
  y: number,
  { name, numberX, bar, barRow }: BulletLayout,
): { readonly x: number; readonly y: number } {
  return name.linesAbove === undefined
    ? { x: numberX + shownWidth, y: y + barRow / 2 + 4 }
    : { x: bar[0], y: y + barRow + 10 };
}

function writeRow(
  placed: PlacedRow<BulletRow>,
  layout: BulletLayout,
  palette: ChartLook,
): readonly string[] {
  const { row } = placed;
  const { bar, name, numberX, barRow } = layout;
  const reach = reachOn(bar);
  const y = placed.y + barRow / 2;
  const look = { y: y + 4, 'font-size': name.size, fill: palette.text };
  const box = { x: bar[0], y: y - barHeight / 2, height: barHeight, fill: palette.fill };
  return [
    ...writeName(placed, { ...look, x: name.x, 'text-anchor': name.anchor }),
    element('rect', { ...box, width: Math.max(1.5, reach(row.value) - bar[0]) }),
    ...(row.before === null ? [] : [drawRing(reach(row.before), y, palette)]),
    element('text', { ...look, x: numberX }, escapeXml(row.shown)),
    ...drawSites(row.sites ?? [], { ...look, ...placeSites(placed.y, layout) }),
    ...(row.count === 0 ? [] : drawCount(row.count, { y, layout }, palette)),
  ];
}

function drawRing(cx: number, cy: number, palette: ChartLook): string {
  return element('circle', {
    cx,
    cy,
    r: 4,
    fill: paper,
    stroke: palette.strong,
    'stroke-width': 1.5,
  });
}

function drawCount(
  count: number,
  { y, layout }: { readonly y: number; readonly layout: BulletLayout },
  palette: ChartLook,
): readonly string[] {
  const [x, half] = [layout.countX - 8, 5];
  const points = `${x},${y - half} ${x + half},${y} ${x},${y + half} ${x - half},${y}`;
  const look = { x: x + 9, y: y + 4, 'font-size': layout.name.size, 'font-weight': 'bold' };
  return [
    element('polygon', { points, fill: palette.strong }),
    element('text', { ...look, fill: palette.text }, String(count)),
  ];
}

interface TargetPlace {
  readonly bands: readonly Band[];
  readonly words: BulletWords;
  readonly layout: BulletLayout;
}

function drawTarget(
  target: number,
  { bands, words, layout }: TargetPlace,
  palette: ChartLook,
): readonly string[] {
  const { bar, head, headSize, countX } = layout;
  const x = reachOn(bar)(target);
  const line = { stroke: palette.strong, 'stroke-width': 1.6 };
  const half = (word: string): number => textWidth(word, { size: headSize }) / 2;
  const least = half(words.targetHead);
  // Its head stays within the picture, and clear of that of the counts.
  const most = countX - half(words.countHead) - 4 - least;
  const look = { x: Math.max(least, Math.min(x, most)), y: 13, 'font-size': headSize };
  return [
    uprightLine(x, withTick(bands, head), line),
    element(
      'text',
      { ...look, fill: palette.text, 'text-anchor': 'middle' },
      escapeXml(words.targetHead),
    ),
  ];
}
