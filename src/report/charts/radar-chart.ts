import type { ChartPalette } from '../../model/theme.ts';
import type { ChartSetting, ChartValue } from './chart.ts';
import { drawing, element, escapeXml, round } from './svg.ts';

const width = 580;
const height = 330;
const centre = { x: width / 2, y: height / 2 };
const radius = 118;
const labelDistance = radius + 14;
const rings = [0.25, 0.5, 0.75, 1];

/**
 * A radar of shares: one axis for each value, clockwise from the top. An axis without a score
 * keeps its place and has no point, so that nothing unscored looks like a zero.
 */
export function radarChart(
  values: readonly ChartValue[],
  { words, palette }: ChartSetting,
): string {
  const angle: Scale = (index) => (2 * Math.PI * index) / values.length;
  const axes: Axes = { angle, palette };
  const parts = [
    ...rings.map((share) => ring(values.length, reach(share), palette)),
    ...values.map((_, index) => spoke(angle(index), palette)),
    ...rings.map((share) => ringLabel(share, reach(share), palette)),
    area(values, axes),
    ...values.flatMap((value, index) => point(value, angle(index), axes)),
    ...values.map((value, index) => label(value, angle(index), palette)),
  ];
  const transform = `translate(${centre.x} ${centre.y})`;
  return drawing({ width, height }, words, [element('g', { transform }, ...parts)]);
}

type Scale = (value: number) => number;

interface Axes {
  readonly angle: Scale;
  readonly palette: ChartPalette;
}

function ring(axes: number, distance: number, palette: ChartPalette): string {
  const corners = Array.from({ length: axes }, (_, index) =>
    at((2 * Math.PI * index) / axes, distance),
  );
  return element('path', {
    d: polygon(corners),
    fill: 'none',
    stroke: palette.faint,
    'stroke-width': 0.75,
  });
}

function spoke(angle: number, palette: ChartPalette): string {
  const { x, y } = at(angle, radius);
  return element('line', {
    x1: 0,
    y1: 0,
    x2: x,
    y2: y,
    stroke: palette.faint,
    'stroke-width': 0.75,
  });
}

function ringLabel(share: number, distance: number, palette: ChartPalette): string {
  const attributes = { x: 3, y: -distance - 2, 'font-size': 7, fill: palette.soft };
  return element('text', attributes, `${share * 100}`);
}

function area(values: readonly ChartValue[], { angle, palette }: Axes): string {
  const scored = values.flatMap(({ value }, index) =>
    value === null ? [] : [at(angle(index), reach(value))],
  );
  return element('path', {
    d: polygon(scored),
    fill: palette.fill,
    'fill-opacity': 0.22,
    stroke: palette.strong,
    'stroke-width': 1.75,
  });
}

function point({ value }: ChartValue, angle: number, { palette }: Axes): readonly string[] {
  if (value === null) return [];
  const { x, y } = at(angle, reach(value));
  return [element('circle', { cx: x, cy: y, r: 2.6, fill: palette.strong })];
}

function label({ label: name, shown }: ChartValue, angle: number, palette: ChartPalette): string {
  const { x, y } = at(angle, labelDistance);
  const anchor = anchorOf(x);
  const row = { 'text-anchor': anchor, x, 'font-size': 9.5 };
  // Above the top axis both lines stand clear of the ring's own label.
  const lift = anchor === 'middle' && y < 0 ? 11 : 0;
  return element(
    'g',
    {},
    element(
      'text',
      { ...row, y: y - 1 - lift, fill: palette.text, 'font-weight': 'bold' },
      escapeXml(name),
    ),
    element('text', { ...row, y: y + 10 - lift, fill: palette.soft }, escapeXml(shown)),
  );
}

function anchorOf(x: number): string {
  if (Math.abs(x) < 1) return 'middle';
  return x > 0 ? 'start' : 'end';
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed line through points; a place without extent where there are none. */
function polygon(points: readonly Point[]): string {
  if (points.length === 0) return 'M0 0';
  return `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

function at(angle: number, distance: number): Point {
  return { x: Math.sin(angle) * distance, y: -Math.cos(angle) * distance };
}

function reach(share: number): number {
  return share * radius;
}
