import { largestNumber } from './read-numbers.ts';
import { wrongValue } from './wrong-value.ts';

export type Attributes = ReadonlyMap<string, string>;

/** What relative lengths count from. */
export interface LengthBase {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/** Which side of the drawing a percentage is of; `across` = of both, as for radii. */
export type Axis = 'x' | 'y' | 'across';

/** CSS pixels in a unit. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  rem: 16,
};

const lengthForm =
  /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?)\s*(px|pt|pc|in|cm|mm|q|em|ex|rem|%)?$/i;

/** A length in CSS pixels; throws DrawingRefused for what is none. */
export function parseLength(
  name: string,
  written: string,
  { base, axis }: { readonly base: LengthBase; readonly axis: Axis },
): number {
  const [, digits, unit = ''] = lengthForm.exec(written.trim()) ?? [];
  if (digits === undefined) throw wrongValue(name, written);
  const length = Number(digits) * sizeOf(unit.toLowerCase(), base, axis);
  if (!(Math.abs(length) < largestNumber)) throw wrongValue(name, written);
  return length;
}

function sizeOf(unit: string, base: LengthBase, axis: Axis): number {
  if (unit === '%') return wholeOf(base, axis) / 100;
  if (unit === 'em') return base.fontSize;
  if (unit === 'ex') return base.fontSize / 2;
  return units[unit] ?? 1;
}

function wholeOf({ width, height }: LengthBase, axis: Axis): number {
  if (axis === 'across') return Math.sqrt((width * width + height * height) / 2);
  return axis === 'x' ? width : height;
}

const downward = new Set(['y', 'y1', 'y2', 'cy', 'fy', 'dy', 'ry', 'height']);
const sideways = new Set(['x', 'x1', 'x2', 'cx', 'fx', 'dx', 'rx', 'width']);

/** The length that an attribute says; `otherwise` where it is missing or left to the viewer. */
export function readLength(
  attributes: Attributes,
  name: string,
  { base, otherwise = 0 }: { readonly base: LengthBase; readonly otherwise?: number },
): number {
  const written = attributes.get(name)?.trim() ?? '';
  if (written === '' || written === 'auto') return otherwise;
  const axis = downward.has(name) ? 'y' : 'across';
  return parseLength(name, written, { base, axis: sideways.has(name) ? 'x' : axis });
}
