import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import { type ChartWords, within } from './chart.ts';
import { shortenText } from './fit-text.ts';
import { shareGrid } from './share-grid.ts';
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
}

/** The head of the column of counts. */
export interface BulletWords extends ChartWords {
  readonly countHead: string;
  readonly targetHead: string;
}

const width = 640;
const barLeft = 232;
const barRight = 520;
const numberX = 530;
const countX = 606;
const head = 22;
const rowHeight = 20;
const barHeight = 10;
const labelLook = { size: 10.5, width: barLeft - 14 };
const headLook = { size: 9 };

/**
 * Bars of shares with a line across them where it is enough, a ring where they were before, and a
 * diamond with the number of grave things. Reads in grey.
 */
export function bulletChart(
  rows: readonly BulletRow[],
  { target, words }: { readonly target: number | null; readonly words: BulletWords },
  palette: ChartPalette,
): string {
  const bottom = head + rowHeight * rows.length;
  const grid = shareGrid({ top: head, bottom, reach }, palette);
  const marks = rows.flatMap((row, index) => writeRow(row, head + rowHeight * index, palette));
  const line = target === null ? [] : drawTarget(target, { bottom, words }, palette);
  const look = { x: countX, y: 13, 'font-size': headLook.size, fill: palette.soft };
  const counts = element('text', { ...look, 'text-anchor': 'middle' }, escapeXml(words.countHead));
  return drawing({ width, height: bottom + 18 }, words, [...grid, ...marks, ...line, counts]);
}

function reach(share: number): number {
  return barLeft + within(share) * (barRight - barLeft);
}

function writeRow(row: BulletRow, top: number, palette: ChartPalette): readonly string[] {
  const y = top + rowHeight / 2;
  const look = { y: y + 4, 'font-size': labelLook.size, fill: palette.text };
  const label = escapeXml(shortenText(row.label, labelLook));
  const bar = { x: barLeft, y: y - barHeight / 2, height: barHeight, fill: palette.fill };
  return [
    element('text', { ...look, x: barLeft - 8, 'text-anchor': 'end' }, label),
    element('rect', { ...bar, width: Math.max(1.5, reach(row.value) - barLeft) }),
    ...(row.before === null ? [] : [drawRing(reach(row.before), y, palette)]),
    element('text', { ...look, x: numberX }, escapeXml(row.shown)),
    ...(row.count === 0 ? [] : drawCount(row.count, y, palette)),
  ];
}

function drawRing(cx: number, cy: number, palette: ChartPalette): string {
  return element('circle', {
    cx,
    cy,
    r: 4,
    fill: paper,
    stroke: palette.strong,
    'stroke-width': 1.5,
  });
}

function drawCount(count: number, y: number, palette: ChartPalette): readonly string[] {
  const [x, half] = [countX - 8, 5];
  const points = `${x},${y - half} ${x + half},${y} ${x},${y + half} ${x - half},${y}`;
  const look = { x: x + 9, y: y + 4, 'font-size': labelLook.size, 'font-weight': 'bold' };
  return [
    element('polygon', { points, fill: palette.strong }),
    element('text', { ...look, fill: palette.text }, String(count)),
  ];
}

interface TargetPlace {
  readonly bottom: number;
  readonly words: BulletWords;
}

function drawTarget(
  target: number,
  { bottom, words }: TargetPlace,
  palette: ChartPalette,
): readonly string[] {
  const x = reach(target);
  const line = { x1: x, x2: x, y1: head - 4, y2: bottom, stroke: palette.strong };
  const look = {
    x,
    y: 13,
    'font-size': headLook.size,
    fill: palette.text,
    'text-anchor': 'middle',
  };
  return [
    element('line', { ...line, 'stroke-width': 1.6 }),
    element('text', look, escapeXml(words.targetHead)),
  ];
}
