import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import type { ChartValue, ChartWords } from './chart.ts';
import { fitLines, textWidth } from './fit-text.ts';
import { drawing, element, round } from './svg.ts';

const width = 640;
const radius = 124;
const labelDistance = radius + 14;
/** The room for a label next to the widest part of the radar. */
const labelWidth = width / 2 - labelDistance - 4;
const nameLook = { size: 11, bold: true, width: labelWidth };
const lineHeight = 13;
const rings = [0.25, 0.5, 0.75, 1];

interface RadarPoint {
  readonly x: number;
  readonly y: number;
}

/** One axis of the radar, with its point where it was scored, and its label as it is set. */
interface RadarAxis extends RadarPoint {
  readonly value: ChartValue;
  readonly tip: RadarPoint;
  readonly lines: readonly string[];
}

/**
 * A radar of shares: one axis for each value, clockwise from the top. An axis without a score is
 * dashed and has no point, and the area is open there, so that nothing unscored looks like a zero.
 */
export function radarChart(
  values: readonly ChartValue[],
  words: ChartWords,
  palette: ChartPalette,
): string {
  const axes = values.map((value, index) => toAxis(value, (2 * Math.PI * index) / values.length));
  const labels = placeLabels(axes);
  const top =
    leastOf(
      labels.map((label) => label.top),
      -radius,
    ) - 4;
  const bottom =
    greatestOf(
      labels.map((label) => label.bottom),
      radius,
    ) + 4;
  const parts = [
    ...rings.map((share) => ring(axes, share, palette)),
    ...axes.map((axis) => spoke(axis, palette)),
    ...rings.map((share) => ringLabel(share, palette)),
    ...area(axes, palette),
    ...axes.flatMap((axis) => point(axis, palette)),
    ...labels.map((label) => writeLabel(label, palette)),
  ];
  const transform = `translate(${width / 2} ${round(-top)})`;
  return drawing({ width, height: bottom - top }, words, [
    element('g', { transform }, parts.join('')),
  ]);
}

function toAxis(value: ChartValue, angle: number): RadarAxis {
  const tip = { x: Math.sin(angle), y: -Math.cos(angle) };
  const share = value.value ?? 0;
  const lines = fitLines(value.label, nameLook, 2);
  return { value, tip, lines, x: tip.x * share * radius, y: tip.y * share * radius };
}

function ring(axes: readonly RadarAxis[], share: number, palette: ChartPalette): string {
  const corners = axes.map(({ tip }) => scale(tip, share * radius));
  const d = `M${corners.map(place).join('L')}Z`;
  return element('path', { d, fill: 'none', stroke: palette.faint, 'stroke-width': 0.9 });
}

function spoke({ value, tip }: RadarAxis, palette: ChartPalette): string {
  const { x, y } = scale(tip, radius);
  const line = { x1: 0, y1: 0, x2: x, y2: y, stroke: palette.faint, 'stroke-width': 0.9 };
  return element('line', value.value === null ? { ...line, 'stroke-dasharray': '2 3' } : line);
}

function ringLabel(share: number, palette: ChartPalette): string {
  const attributes = { x: 4, y: -share * radius - 2, 'font-size': 9, fill: palette.soft };
  return element('text', attributes, `${share * 100}`);
}

/** The area between neighbours that were both scored: one where all were, else one for each run. */
function area(axes: readonly RadarAxis[], palette: ChartPalette): readonly string[] {
  const isWhole = axes.every(({ value }) => value.value !== null);
  const runs = isWhole ? [axes] : runsOf(axes).filter((run) => run.length > 1);
  return runs.flatMap((run) => {
    const edge = run.map(place).join('L');
    const ground = isWhole ? `M${edge}Z` : `M0 0L${edge}Z`;
    const line = { fill: 'none', stroke: palette.strong, 'stroke-width': 2 };
    return [
      element('path', { d: ground, fill: palette.fill, 'fill-opacity': 0.22 }),
      element('path', { d: isWhole ? ground : `M${edge}`, ...line }),
    ];
  });
}

/** Runs of scored axes, round the circle: one that crosses the top is not cut there. */
function runsOf(axes: readonly RadarAxis[]): readonly (readonly RadarAxis[])[] {
  const gap = axes.findIndex(({ value }) => value.value === null);
  const runs: RadarAxis[][] = [[]];
  for (const axis of [...axes.slice(gap), ...axes.slice(0, gap)]) {
    if (axis.value.value === null) runs.push([]);
    else runs.at(-1)?.push(axis);
  }
  return runs;
}

function point({ value, x, y }: RadarAxis, palette: ChartPalette): readonly string[] {
  return value.value === null
    ? []
    : [element('circle', { cx: x, cy: y, r: 3, fill: palette.strong })];
}

/** A label with the place that it takes: the name in one or two lines, the number below. */
interface Label {
  readonly axis: RadarAxis;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Labels are centred at the tips; one at the top or bottom keeps clear of its neighbours. */
function placeLabels(axes: readonly RadarAxis[]): readonly Label[] {
  const sides = axes.flatMap((axis) => (isUpright(axis) ? [] : [sideLabel(axis)]));
  return axes.map((axis) => (isUpright(axis) ? uprightLabel(axis, sides) : sideLabel(axis)));
}

function isUpright({ tip }: RadarAxis): boolean {
  return Math.abs(tip.x) < 0.01;
}

function sideLabel(axis: RadarAxis): Label {
  const { x, y } = scale(axis.tip, labelDistance);
  const half = heightOf(axis) / 2;
  return { axis, x, top: y - half, bottom: y + half, anchor: x > 0 ? 'start' : 'end' };
}

function uprightLabel(axis: RadarAxis, sides: readonly Label[]): Label {
  const half = greatestOf(axis.lines.map((line) => textWidth(line, nameLook))) / 2 + 6;
  const beside = sides.filter(
    ({ x, axis: { tip } }) => tip.y * axis.tip.y > 0 && Math.abs(x) < half,
  );
  const height = heightOf(axis);
  if (axis.tip.y < 0) {
    const bottom = leastOf(
      beside.map(({ top }) => top - 3),
      -labelDistance + 2,
    );
    return { axis, x: 0, top: bottom - height, bottom, anchor: 'middle' };
  }
  const top = greatestOf(
    beside.map(({ bottom }) => bottom + 3),
    labelDistance - 6,
  );
  return { axis, x: 0, top, bottom: top + height, anchor: 'middle' };
}

function heightOf({ lines }: RadarAxis): number {
  return (lines.length + 1) * lineHeight;
}

function writeLabel({ axis, x, top, anchor }: Label, palette: ChartPalette): string {
  const look = { 'text-anchor': anchor, x, 'font-size': nameLook.size };
  const baseline = (line: number): number => top + line * lineHeight + 10;
  const name = axis.lines.map((line, index) =>
    element(
      'text',
      { ...look, y: baseline(index), fill: palette.text, 'font-weight': 'bold' },
      escapeXml(line),
    ),
  );
  const number = { ...look, y: baseline(axis.lines.length), fill: palette.soft };
  return element('g', {}, name.join(''), element('text', number, escapeXml(axis.value.shown)));
}

function scale({ x, y }: RadarPoint, by: number): RadarPoint {
  return { x: x * by, y: y * by };
}

function place({ x, y }: RadarPoint): string {
  return `${round(x)} ${round(y)}`;
}
