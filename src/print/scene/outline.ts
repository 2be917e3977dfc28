import type { Area, Matrix, Outline } from './geometry.ts';
import { transformPoint } from './matrix.ts';

/** The outline where a matrix takes it. */
export function transformOutline(outline: Outline, matrix: Matrix): Outline {
  return outline.map((segment) => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] !== 'C') {
      return [segment[0], ...transformPoint(matrix, segment[1], segment[2])] as const;
    }
    const [, x1, y1, x2, y2, x, y] = segment;
    return [
      'C',
      ...transformPoint(matrix, x1, y1),
      ...transformPoint(matrix, x2, y2),
      ...transformPoint(matrix, x, y),
    ] as const;
  });
}

/** The corners of an area, as an outline. */
export function outlineArea({ x, y, width, height }: Area): Outline {
  return [
    ['M', x, y],
    ['L', x + width, y],
    ['L', x + width, y + height],
    ['L', x, y + height],
    ['Z'],
  ];
}

interface Range {
  least: number;
  most: number;
}

/** The smallest area that holds all outlines; `undefined` where nothing is drawn. */
export function boundsOf(outlines: readonly Outline[]): Area | undefined {
  const across: Range = { least: Infinity, most: -Infinity };
  const down: Range = { least: Infinity, most: -Infinity };
  for (const outline of outlines) widen(outline, across, down);
  if (across.least > across.most) return undefined;
  const [x, y] = [across.least, down.least];
  return { x, y, width: across.most - x, height: down.most - y };
}

function widen(outline: Outline, across: Range, down: Range): void {
  let [x, y] = [0, 0];
  for (const segment of outline) {
    if (segment[0] === 'Z') continue;
    if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, toX, toY] = segment;
      for (const turn of turnsOf([x, x1, x2, toX])) include(across, turn);
      for (const turn of turnsOf([y, y1, y2, toY])) include(down, turn);
      [x, y] = [toX, toY];
    } else [, x, y] = segment;
    include(across, x);
    include(down, y);
  }
}

function include(range: Range, value: number): void {
  range.least = Math.min(range.least, value);
  range.most = Math.max(range.most, value);
}

/** Where a cubic curve turns back in one direction. */
function turnsOf([from, first, second, to]: readonly [number, number, number, number]) {
  const [a, b, c] = [
    to - 3 * second + 3 * first - from,
    2 * (second - 2 * first + from),
    first - from,
  ];
  return rootsOf(3 * a, 3 * b, 3 * c)
    .filter((t) => t > 0 && t < 1)
    .map((t) => {
      const rest = 1 - t;
      return (
        rest ** 3 * from + 3 * rest * rest * t * first + 3 * rest * t * t * second + t ** 3 * to
      );
    });
}

function rootsOf(a: number, b: number, c: number): readonly number[] {
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b];
  const inside = b * b - 4 * a * c;
  if (inside < 0) return [];
  const root = Math.sqrt(inside);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}
