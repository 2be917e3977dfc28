import type { Gradient, GradientStop, PaintSource, Pattern } from '../../scene/scene.ts';
import {
  attribute,
  numberAttribute,
  transformAttribute,
  writeExact,
} from './drawing-attributes.ts';
import type { ShapeSetting } from './shape-setting.ts';

/** The value of a fill or a stroke: a colour, or what refers to a gradient or a pattern. */
export function writeSource(source: PaintSource | undefined, setting: ShapeSetting): string {
  if (source === undefined) return 'none';
  if (typeof source === 'string') return setting.colours.shape(source);
  return source.kind === 'pattern'
    ? referToPattern(source, setting)
    : referToGradient(source, setting);
}

function referToGradient(gradient: Gradient, setting: ShapeSetting): string {
  const { kind, from, to, stops, spread, matrix } = gradient;
  const name = kind === 'linear' ? 'linearGradient' : 'radialGradient';
  const ends =
    kind === 'linear'
      ? { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
      : { fx: from.x, fy: from.y, fr: from.r, cx: to.x, cy: to.y, r: to.r };
  const rest = [
    ' gradientUnits="userSpaceOnUse"',
    ...Object.entries(ends).map(([end, value]) => attribute(end, writeExact(value))),
    spread === 'pad' ? '' : attribute('spreadMethod', spread),
    transformAttribute(matrix, 'gradientTransform'),
    `>${stops.map((stop) => writeStop(stop, setting)).join('')}</${name}>`,
  ];
  return setting.definitions.refer(name, rest.join(''));
}

function writeStop({ offset, colour, opacity }: GradientStop, { colours }: ShapeSetting): string {
  const attributes = [
    attribute('offset', writeExact(offset)),
    attribute('stop-color', colours.stop(colour)),
    numberAttribute('stop-opacity', opacity, 1),
  ];
  return `<stop${attributes.join('')}/>`;
}

function referToPattern({ tile, shapes, matrix }: Pattern, setting: ShapeSetting): string {
  const rest = [
    ' patternUnits="userSpaceOnUse"',
    ...Object.entries(tile).map(([side, value]) => attribute(side, writeExact(value))),
    transformAttribute(matrix, 'patternTransform'),
    `>${setting.writeShapes(shapes, setting)}</pattern>`,
  ];
  return setting.definitions.refer('pattern', rest.join(''));
}
