import type { Outline } from '../../scene/geometry.ts';

import { outlineArea } from '../../scene/outline.ts';
import { parsePath } from './parse-path.ts';
import type { XmlElement } from './parse-xml.ts';
import { type Attributes, type LengthBase, readLength } from './style/read-length.ts';
import { readNumbers } from './style/read-numbers.ts';
import { wrongValue } from './style/wrong-value.ts';
import { refuseElement } from './svg-names.ts';

type ToOutline = (attributes: Attributes, base: LengthBase) => Outline;

/** The outlines of SVG's shapes, by element name. */
const outlines: Readonly<Record<string, ToOutline>> = {
  path: outlinePath,
  rect: outlineRectangle,
  circle: (attributes, base) => outlineEllipse(attributes, base, ['r', 'r']),
  ellipse: (attributes, base) => outlineEllipse(attributes, base, ['rx', 'ry']),
  line: (attributes, base) => {
    const at = (name: string): number => readLength(attributes, name, { base });
    return [
      ['M', at('x1'), at('y1')],
      ['L', at('x2'), at('y2')],
    ];
  },
  polyline: (attributes) => outlinePoints(attributes),
  polygon: (attributes) => {
    const points = outlinePoints(attributes);
    return points.length === 0 ? [] : [...points, ['Z']];
  },
};

/** The outline of a shape; throws DrawingRefused for an element that is none. */
export function outlineElement({ name, attributes }: XmlElement, base: LengthBase): Outline {
  const toOutline = Object.hasOwn(outlines, name) ? outlines[name] : undefined;
  if (toOutline === undefined) throw refuseElement(name);
  return toOutline(attributes, base);
}

function outlinePath(attributes: Attributes): Outline {
  const d = attributes.get('d')?.trim() ?? '';
  const outline = d === 'none' ? [] : parsePath(d);
  // A move that no line follows draws nothing.
  return outline.length < 2 ? [] : outline;
}

function outlineRectangle(attributes: Attributes, base: LengthBase): Outline {
  const at = (name: string, otherwise = 0): number =>
    readLength(attributes, name, { base, otherwise });
  const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')];
  if (width <= 0 || height <= 0) return [];
  const rx = Math.min(width / 2, Math.max(0, at('rx', at('ry'))));
  const ry = Math.min(height / 2, Math.max(0, at('ry', at('rx'))));
  if (rx === 0 || ry === 0) return outlineArea({ x, y, width, height });
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [w, h] = [width - 2 * rx, height - 2 * ry];
  const sides = [
    `M${x + rx} ${y}h${w}${corner(rx, ry)}v${h}${corner(-rx, ry)}`,
    `h${-w}${corner(-rx, -ry)}v${-h}${corner(rx, -ry)}Z`,
  ];
  return parsePath(sides.join(''));
}

function outlineEllipse(
  attributes: Attributes,
  base: LengthBase,
  [across, down]: readonly [string, string],
): Outline {
  const at = (name: string, otherwise = 0): number =>
    readLength(attributes, name, { base, otherwise });
  const [rx, ry] = [at(across, at(down)), at(down, at(across))];
  if (rx <= 0 || ry <= 0) return [];
  const [x, y] = [at('cx') - rx, at('cy')];
  const half = (dx: number): string => `a${rx} ${ry} 0 1 1 ${dx} 0`;
  return parsePath(`M${x} ${y}${half(2 * rx)}${half(-2 * rx)}Z`);
}

function outlinePoints(attributes: Attributes): Outline {
  const points = attributes.get('points') ?? '';
  const numbers = readNumbers('points', points);
  if (numbers.length % 2 === 1) throw wrongValue('points', points);
  if (numbers.length < 4) return [];
  return Array.from({ length: numbers.length / 2 }, (_, index) => {
    const [x = 0, y = 0] = numbers.slice(index * 2, index * 2 + 2);
    return [index === 0 ? 'M' : 'L', x, y] as const;
  });
}
