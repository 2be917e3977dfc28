import { readNumbers } from './parse-transform.ts';
import { readLength, wrongValue } from './read-svg-paint.ts';

type Attributes = ReadonlyMap<string, string>;

const pathForm = /^[\s,]*(?:[Mm][^A-DF-Za-df-z]*(?:[MmZzLlHhVvCcSsQqTtAa][^A-DF-Za-df-z]*)*)?$/;
const pathCharacters = /^[MmZzLlHhVvCcSsQqTtAa0-9eE+\-.,\s]*$/;

/** The outlines of SVG's shapes as path commands, by element name. */
export const outlines: Readonly<Record<string, (attributes: Attributes) => string>> = {
  path: outlinePath,
  rect: outlineRectangle,
  circle: (attributes) => outlineEllipse(attributes, 'r', 'r'),
  ellipse: (attributes) => outlineEllipse(attributes, 'rx', 'ry'),
  line: (attributes) => {
    const at = (name: string): number => readLength(attributes, name, 0);
    return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
  },
  polyline: (attributes) => outlinePoints(attributes, ''),
  polygon: (attributes) => outlinePoints(attributes, 'Z'),
};

function outlinePath(attributes: Attributes): string {
  const d = attributes.get('d') ?? '';
  if (!pathCharacters.test(d) || !pathForm.test(d)) throw wrongValue('d', d);
  if (d.split(/[^0-9.]+/).some((digits) => /^\d{7}/.test(digits))) throw wrongValue('d', d);
  return d.trim();
}

function outlineRectangle(attributes: Attributes): string {
  const at = (name: string): number => readLength(attributes, name, 0);
  const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')];
  if (width <= 0 || height <= 0) return '';
  const rx = Math.min(width / 2, Math.max(0, readLength(attributes, 'rx', at('ry'))));
  const ry = Math.min(height / 2, Math.max(0, readLength(attributes, 'ry', rx)));
  if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [w, h] = [width - 2 * rx, height - 2 * ry];
  return [
    `M${x + rx} ${y}h${w}${corner(rx, ry)}v${h}${corner(-rx, ry)}`,
    `h${-w}${corner(-rx, -ry)}v${-h}${corner(rx, -ry)}Z`,
  ].join('');
}

function outlineEllipse(attributes: Attributes, across: string, down: string): string {
  const at = (name: string): number => readLength(attributes, name, 0);
  const [rx, ry] = [at(across), at(down)];
  if (rx <= 0 || ry <= 0) return '';
  const half = (dx: number): string => `a${rx} ${ry} 0 1 1 ${dx} 0`;
  return `M${at('cx') - rx} ${at('cy')}${half(2 * rx)}${half(-2 * rx)}Z`;
}

function outlinePoints(attributes: Attributes, end: string): string {
  const points = attributes.get('points') ?? '';
  const numbers = readNumbers(points);
  if (numbers.length % 2 === 1) throw wrongValue('points', points);
  if (numbers.length < 4) return '';
  const [x, y, ...rest] = numbers;
  return `M${x} ${y}L${rest.join(' ')}${end}`;
}
