import { scaleLinear } from 'd3-scale';
import { curveLinearClosed, lineRadial } from 'd3-shape';
import type { ChartValue, ChartWords } from './chart.ts';
import { drawing, element, escapeXml, ink } from './svg.ts';

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
export function radarChart(values: readonly ChartValue[], words: ChartWords): string {
  const reach = scaleLinear([0, 1], [0, radius]);
  const angle = scaleLinear([0, values.length], [0, 2 * Math.PI]);
  const parts = [
    ...rings.map((share) => ring(values.length, reach(share))),
    ...values.map((_, index) => spoke(angle(index))),
    ...rings.map((share) => ringLabel(share, reach(share))),
    area(values, angle, reach),
    ...values.flatMap((value, index) => point(value, angle(index), reach)),
    ...values.map((value, index) => label(value, angle(index))),
  ];
  const transform = `translate(${centre.x} ${centre.y})`;
  return drawing({ width, height }, words, [element('g', { transform }, ...parts)]);
}

type Scale = (value: number) => number;

function ring(axes: number, distance: number): string {
  const points = Array.from({ length: axes }, (_, index): [number, number] => [
    (2 * Math.PI * index) / axes,
    distance,
  ]);
  const path = lineRadial().curve(curveLinearClosed).digits(2)(points) ?? '';
  return element('path', { d: path, fill: 'none', stroke: ink.faint, 'stroke-width': 0.75 });
}

function spoke(angle: number): string {
  const { x, y } = at(angle, radius);
  return element('line', { x1: 0, y1: 0, x2: x, y2: y, stroke: ink.faint, 'stroke-width': 0.75 });
}

function ringLabel(share: number, distance: number): string {
  const attributes = { x: 3, y: -distance - 2, 'font-size': 7, fill: ink.soft };
  return element('text', attributes, `${share * 100}`);
}

function area(values: readonly ChartValue[], angle: Scale, reach: Scale): string {
  const scored = values.flatMap(({ value }, index): readonly [number, number][] =>
    value === null ? [] : [[angle(index), reach(value)]],
  );
  const path = lineRadial().curve(curveLinearClosed).digits(2)(scored) ?? '';
  return element('path', {
    d: path === '' ? 'M0 0' : path,
    fill: ink.fill,
    'fill-opacity': 0.22,
    stroke: ink.strong,
    'stroke-width': 1.75,
  });
}

function point({ value }: ChartValue, angle: number, reach: Scale): readonly string[] {
  if (value === null) return [];
  const { x, y } = at(angle, reach(value));
  return [element('circle', { cx: x, cy: y, r: 2.6, fill: ink.strong })];
}

function label({ label: name, shown }: ChartValue, angle: number): string {
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
      { ...row, y: y - 1 - lift, fill: '#1f2933', 'font-weight': 'bold' },
      escapeXml(name),
    ),
    element('text', { ...row, y: y + 10 - lift, fill: ink.soft }, escapeXml(shown)),
  );
}

function anchorOf(x: number): string {
  if (Math.abs(x) < 1) return 'middle';
  return x > 0 ? 'start' : 'end';
}

function at(angle: number, distance: number): { readonly x: number; readonly y: number } {
  return { x: Math.sin(angle) * distance, y: -Math.cos(angle) * distance };
}
