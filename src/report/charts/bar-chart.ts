import type { ChartPalette } from '../../model/theme.ts';
import { type ChartValue, type ChartWords, within } from './chart.ts';
import { shortenText } from './fit-text.ts';
import { drawing, element, escapeXml } from './svg.ts';

const width = 640;
const barLeft = 240;
const barRight = 560;
const rowHeight = 21;
const barHeight = 14;
const top = 6;
const labelLook = { size: 11, width: barLeft - 12 };

/**
 * Horizontal bars of shares, one under the other. A zero is a thin bar at the start, a value that
 * was not scored has none, and its number says so.
 */
export function barChart(
  values: readonly ChartValue[],
  words: ChartWords,
  palette: ChartPalette,
): string {
  const bottom = top + rowHeight * values.length;
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => gridLine(share, bottom, palette));
  const bars = values.flatMap((value, index) => bar(value, top + rowHeight * index, palette));
  return drawing({ width, height: bottom + 18 }, words, [...grid, ...bars]);
}

function reach(share: number): number {
  return barLeft + within(share) * (barRight - barLeft);
}

function gridLine(share: number, bottom: number, palette: ChartPalette): readonly string[] {
  const x = reach(share);
  const line = { x1: x, x2: x, y1: top, y2: bottom, stroke: palette.faint, 'stroke-width': 0.9 };
  const text = { x, y: bottom + 13, 'font-size': 9, fill: palette.soft, 'text-anchor': 'middle' };
  return [element('line', line), element('text', text, `${share * 100}`)];
}

function bar(
  { label, value, shown }: ChartValue,
  y: number,
  palette: ChartPalette,
): readonly string[] {
  const look = { y: y + rowHeight / 2 + 4, 'font-size': labelLook.size };
  const name = { ...look, x: barLeft - 8, fill: palette.text, 'text-anchor': 'end' };
  const number = { ...look, x: barRight + 8, fill: value === null ? palette.soft : palette.text };
  return [
    element('text', name, escapeXml(shortenText(label, labelLook))),
    ...(value === null ? [] : [drawBar(value, y, palette)]),
    element('text', number, escapeXml(shown)),
  ];
}

function drawBar(value: number, y: number, palette: ChartPalette): string {
  const place = { x: barLeft, y: y + (rowHeight - barHeight) / 2, height: barHeight };
  const length = Math.max(1.5, reach(value) - barLeft);
  return element('rect', { ...place, width: length, fill: palette.fill });
}
