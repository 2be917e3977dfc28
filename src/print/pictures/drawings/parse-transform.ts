import type { Matrix } from '../../scene/geometry.ts';
import { identity, largestOfMatrix, multiply } from '../../scene/matrix.ts';
import { readNumbers } from './style/read-numbers.ts';

import { wrongValue } from './style/wrong-value.ts';

const callForm = /[\s,]*(matrix|translate|rotate|scale|skewX|skewY)\s*\(([^()]*)\)\s*/y;

/** Reads SVG's `transform`: any number of calls, the last of them applied first. */
export function parseTransform(value: string): Matrix {
  const text = value.trim();
  if (text === 'none') return identity;
  let matrix = identity;
  let at = 0;
  while (at < text.length) {
    callForm.lastIndex = at;
    const call = callForm.exec(text);
    if (call === null) throw wrongValue('transform', value);
    matrix = multiply(matrix, toMatrix(call[1] ?? '', call[2] ?? '', value));
    at = callForm.lastIndex;
  }
  return matrix;
}

interface Call {
  readonly counts: readonly number[];
  readonly toMatrix: (numbers: readonly number[]) => Matrix;
}

const calls: Readonly<Record<string, Call>> = {
  matrix: {
    counts: [6],
    toMatrix: ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => [a, b, c, d, e, f],
  },
  translate: { counts: [1, 2], toMatrix: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y] },
  scale: { counts: [1, 2], toMatrix: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0] },
  rotate: { counts: [1, 3], toMatrix: rotation },
  skewX: { counts: [1], toMatrix: ([angle = 0]) => [1, 0, slopeOf(angle), 1, 0, 0] },
  skewY: { counts: [1], toMatrix: ([angle = 0]) => [1, slopeOf(angle), 0, 1, 0, 0] },
};

/** Numbers may carry the units that CSS writes: px and deg. */
function toMatrix(name: string, list: string, value: string): Matrix {
  const call = calls[name];
  const numbers = readNumbers(
    'transform',
    list.replaceAll(/(?<=[\d.])(?:px|deg)/g, ''),
    largestOfMatrix,
  );
  if (call?.counts.includes(numbers.length) !== true) throw wrongValue('transform', value);
  return call.toMatrix(numbers);
}

/** A turn by degrees, about a point where one is named. */
function rotation([degrees = 0, x = 0, y = 0]: readonly number[]): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const turn: Matrix = [cosine, sine, -sine, cosine, 0, 0];
  return multiply(multiply([1, 0, 0, 1, x, y], turn), [1, 0, 0, 1, -x, -y]);
}

function slopeOf(degrees: number): number {
  return Math.tan((degrees * Math.PI) / 180);
}
