import { DrawingRefused } from './drawing-refused.ts';
import type { Matrix } from './geometry.ts';

/** Beyond this, no number of a drawing means anything on paper. */
export const largestOfMatrix = 1e9;

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` applied first, then `outer`. Throws DrawingRefused where numbers grow without measure. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return assertBounded(product(outer, inner));
}

/** `inner` applied first, then `outer`: on a page, where a drawing that was read is refused no more. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** The way back; `undefined` where all lands on a line or a point, or too near to one to be seen. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-18) return undefined;
  const back: Matrix = [
    d / area,
    -b / area,
    -c / area,
    a / area,
    (c * f - d * e) / area,
    (b * e - a * f) / area,
  ];
  return isBounded(back) ? back : undefined;
}

/** Where a point goes. */
export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function isIdentity(matrix: Matrix): boolean {
  return matrix.every((value, index) => value === identity[index]);
}

/** Throws DrawingRefused where numbers have grown without measure. */
export function assertBounded(matrix: Matrix): Matrix {
  if (!isBounded(matrix)) throw new DrawingRefused('print.svg-numbers');
  return matrix;
}

function isBounded(matrix: Matrix): boolean {
  return matrix.every((value) => Math.abs(value) < largestOfMatrix);
}
