import type { Paint } from '../../../scene/scene.ts';
import { readWord, valueOf } from './property-value.ts';
import { type Attributes, type LengthBase, parseLength } from './read-length.ts';
import { readNumbers } from './read-numbers.ts';
import { wrongValue } from './wrong-value.ts';

/** How a line looks, but for its colour. */
export type StrokeLook = Pick<
  Paint,
  'strokeWidth' | 'dash' | 'dashOffset' | 'cap' | 'join' | 'miterLimit' | 'strokeFirst'
>;

const caps = { butt: 'butt', round: 'round', square: 'square' } as const;
const joins = {
  miter: 'miter',
  'miter-clip': 'miter',
  arcs: 'miter',
  round: 'round',
  bevel: 'bevel',
} as const;
/** How the lines of an element look: its own attributes over what it inherits. */
export function readStroke(
  attributes: Attributes,
  inherited: StrokeLook,
  base: LengthBase,
): StrokeLook {
  const length = (name: string, otherwise: number): number => {
    const written = valueOf(attributes, name);
    return written === undefined ? otherwise : parseLength(name, written, { base, axis: 'across' });
  };
  const order = valueOf(attributes, 'paint-order');
  return {
    strokeWidth: Math.max(0, length('stroke-width', inherited.strokeWidth)),
    dash: readDash(attributes, inherited.dash, base),
    dashOffset: length('stroke-dashoffset', inherited.dashOffset),
    cap: readWord(attributes, 'stroke-linecap', caps) ?? inherited.cap,
    join: readWord(attributes, 'stroke-linejoin', joins) ?? inherited.join,
    miterLimit: Math.max(1, length('stroke-miterlimit', inherited.miterLimit)),
    strokeFirst: order === undefined ? inherited.strokeFirst : /^stroke\b/.test(order),
  };
}

function readDash(
  attributes: Attributes,
  inherited: readonly number[],
  base: LengthBase,
): readonly number[] {
  const name = 'stroke-dasharray';
  const value = valueOf(attributes, name);
  if (value === undefined) return inherited;
  if (value === 'none') return [];
  const lengths = /[a-z%]/i.test(value)
    ? value.split(/[\s,]+/).map((one) => parseLength(name, one, { base, axis: 'across' }))
    : readNumbers(name, value);
  if (lengths.some((length) => length < 0)) throw wrongValue(name, value);
  if (lengths.every((length) => length === 0)) return [];
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}
