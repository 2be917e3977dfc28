import { escapeXml } from '../../model/text/escape-xml.ts';
import {
  type ChartLayouts,
  type ChartLook,
  type ChartValue,
  type ChartWords,
  layoutFor,
} from './chart.ts';
import { type PlacedRow, placeRows, type RowLayout, writeName } from './chart-rows.ts';
import { reachOn, shareGrid } from './share-grid.ts';
import { drawing, element } from './svg.ts';

interface BarLayout extends RowLayout {
  readonly width: number;
  /** From where to where a full bar goes. */
  readonly bar: readonly [left: number, right: number];
  readonly barHeight: number;
  readonly numberX: number;
  /** The size of the numbers below the scale. */
  readonly gridSize: number;
}

const layouts: ChartLayouts<BarLayout> = {
  wide: {
    width: 640,
    bar: [240, 560],
    barHeight: 14,
    numberX: 568,
    gridSize: 9,
    head: 6,
    rowHeight: 21,
    name: { x: 232, anchor: 'end', size: 11, width: 228 },
  },
  narrow: {
    width: 288,
    bar: [4, 216],
    barHeight: 11,
    numberX: 223,
    gridSize: 10,
    head: 0,
    rowHeight: 16,
    name: { x: 4, anchor: 'start', size: 11, width: 280, linesAbove: 3 },
  },
};

/**
 * Horizontal bars of shares, one under the other. A zero is a thin bar at the start, a value that
 * was not scored has none, and its number says so.
 */
export function barChart(
  values: readonly ChartValue[],
  words: ChartWords,
  look: ChartLook,
): string {
  const layout = layoutFor(layouts, look);
  const { rows, bands, bottom } = placeRows(values, layout, ({ label }) => ({ label }));
  const grid = shareGrid(
    { bands, bottom, reach: reachOn(layout.bar), size: layout.gridSize },
    look,
  );
  const bars = rows.flatMap((row) => writeRow(row, layout, look));
  return drawing({ width: layout.width, height: bottom + 18 }, words, [...grid, ...bars]);
}

function writeRow(
  placed: PlacedRow<ChartValue>,
  layout: BarLayout,
  palette: ChartLook,
): readonly string[] {
  const { rowHeight, name, numberX } = layout;
  const { value, shown } = placed.row;
  const look = { y: placed.y + rowHeight / 2 + 4, 'font-size': name.size };
  const number = { ...look, x: numberX, fill: value === null ? palette.soft : palette.text };
  return [
    ...writeName(placed, { ...look, x: name.x, fill: palette.text, 'text-anchor': name.anchor }),
    ...(value === null ? [] : [drawBar(value, { y: placed.y, layout }, palette)]),
    element('text', number, escapeXml(shown)),
  ];
}

function drawBar(
  value: number,
  { y, layout }: { readonly y: number; readonly layout: BarLayout },
  palette: ChartLook,
): string {
  const { bar, barHeight, rowHeight } = layout;
  const place = { x: bar[0], y: y + (rowHeight - barHeight) / 2, height: barHeight };
  const length = Math.max(1.5, reachOn(bar)(value) - bar[0]);
  return element('rect', { ...place, width: length, fill: palette.fill });
}
