import { DrawingRefused } from './drawing-refused.ts';
import type { Matrix } from './scene.ts';

const callForm = /\s*(translate|rotate|scale)\s*\(([^()]*)\)\s*,?/y;
const numberForm = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/g;

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` applied first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
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

/** Reads SVG's `transform`: any number of translate, rotate and scale. */
export function parseTransform(value: string): Matrix {
  let matrix = identity;
  let at = 0;
  while (at < value.length) {
    callForm.lastIndex = at;
    const call = callForm.exec(value);
    if (call === null) throw new DrawingRefused('print.svg-attribute-value', named(value));
    matrix = multiply(matrix, toMatrix(call[1] ?? '', readNumbers(call[2] ?? ''), value));
    at = callForm.lastIndex;
  }
  return matrix;
}

interface Call {
  readonly most: number;
  readonly toMatrix: (numbers: readonly number[]) => Matrix;
}

const calls: Readonly<Record<string, Call>> = {
  translate: { most: 2, toMatrix: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y] },
  scale: { most: 2, toMatrix: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0] },
  rotate: { most: 3, toMatrix: rotation },
};

function toMatrix(name: string, numbers: readonly number[], value: string): Matrix {
  const call = calls[name];
  if (call === undefined || numbers.length === 0 || numbers.length > call.most) {
    throw new DrawingRefused('print.svg-attribute-value', named(value));
  }
  return call.toMatrix(numbers);
}

/** A turn by degrees, about a point where one is named. */
function rotation([degrees = 0, x = 0, y = 0]: readonly number[]): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const turn: Matrix = [cosine, sine, -sine, cosine, 0, 0];
  return multiply(multiply([1, 0, 0, 1, x, y], turn), [1, 0, 0, 1, -x, -y]);
}

/** The numbers of a list separated by spaces or commas. Throws where something else stands in it. */
export function readNumbers(list: string): readonly number[] {
  const rest = list.replaceAll(numberForm, '').replaceAll(/[\s,]/g, '');
  const numbers = [...list.matchAll(numberForm)].map((match) => Number(match[0]));
  if (rest !== '' || !numbers.every((number) => Math.abs(number) < 1e6)) {
    throw new DrawingRefused('print.svg-attribute-value', {
      name: 'points',
      value: list.slice(0, 60),
    });
  }
  return numbers;
}

function named(value: string) {
  return { name: 'transform', value: value.slice(0, 60) };
}
