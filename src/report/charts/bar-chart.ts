import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import { type ChartValue, type ChartWords, within } from './chart.ts';
import { shortenText } from './fit-text.ts';
import { shareGrid } from './share-grid.ts';
import { drawing, element } from './svg.ts';

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
  const grid = shareGrid({ top, bottom, reach }, palette);
  const bars = values.flatMap((value, index) => bar(value, top + rowHeight * index, palette));
  return drawing({ width, height: bottom + 18 }, words, [...grid, ...bars]);
}

function reach(share: number): number {
  return barLeft + within(share) * (barRight - barLeft);
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
