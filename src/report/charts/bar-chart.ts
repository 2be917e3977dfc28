import type { ChartPalette } from '../../model/theme.ts';
import type { ChartSetting, ChartValue } from './chart.ts';
import { drawing, element, escapeXml } from './svg.ts';

const width = 480;
const barLeft = 190;
const barRight = 425;
const rowHeight = 19;
const barHeight = 13.5;
const top = 6;

/** Horizontal bars of shares, one under the other; a value that was not scored has no bar. */
export function barChart(values: readonly ChartValue[], { words, palette }: ChartSetting): string {
  const bottom = top + rowHeight * values.length;
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) =>
    gridLine(share, { x: reach(share), bottom }, palette),
  );
  const bars = values.flatMap((value, index) =>
    bar(
      value,
      {
        y: top + rowHeight * index + (rowHeight - barHeight) / 2,
        height: barHeight,
        end: reach(value.value ?? 0),
      },
      palette,
    ),
  );
  return drawing({ width, height: bottom + 16 }, words, [...grid, ...bars]);
}

function gridLine(
  share: number,
  { x, bottom }: { x: number; bottom: number },
  palette: ChartPalette,
): readonly string[] {
  const line = { x1: x, x2: x, y1: top, y2: bottom, stroke: palette.faint, 'stroke-width': 0.75 };
  const text = { x, y: bottom + 11, 'font-size': 7.5, fill: palette.soft, 'text-anchor': 'middle' };
  return [element('line', line), element('text', text, `${share * 100}`)];
}

interface BarPlace {
  readonly y: number;
  readonly height: number;
  readonly end: number;
}

function bar(
  { label, value, shown }: ChartValue,
  { y, height, end }: BarPlace,
  palette: ChartPalette,
): readonly string[] {
  const baseline = y + height * 0.75;
  const name = {
    x: barLeft - 8,
    y: baseline,
    'font-size': 9,
    fill: palette.text,
    'text-anchor': 'end',
  };
  const number = { x: barRight + 8, y: baseline, 'font-size': 9, fill: palette.strong };
  const drawn =
    value === null
      ? []
      : [element('rect', { x: barLeft, y, width: end - barLeft, height, fill: palette.fill })];
  return [
    element('text', name, escapeXml(label)),
    ...drawn,
    element('text', number, escapeXml(shown)),
  ];
}

function reach(share: number): number {
  return barLeft + share * (barRight - barLeft);
}
