import { valueOf } from './property-value.ts';
import { type Colour, readColour } from './read-colour.ts';
import type { Attributes } from './read-length.ts';
import { readReference } from './read-reference.ts';
import { wrongValue } from './wrong-value.ts';

export const blackPaint: Colour = { hex: '#000000', alpha: 1 };

/** A fill or a stroke: a colour, or the target of an id with its fallback. */
export type PaintChoice =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'colour' } & Colour)
  | { readonly kind: 'reference'; readonly id: string; readonly otherwise: PaintChoice };

interface PaintSetting {
  readonly attributes: Attributes;
  readonly colour: Colour;
}

/** What an attribute says that something is painted with, or what is inherited. */
export function readPaint(
  name: string,
  { attributes, colour }: PaintSetting,
  inherited: PaintChoice,
): PaintChoice {
  const value = valueOf(attributes, name);
  return value === undefined ? inherited : parsePaint(name, value, colour);
}

function parsePaint(name: string, value: string, colour: Colour): PaintChoice {
  if (value === 'none') return { kind: 'none' };
  if (isCurrent(value)) return { kind: 'colour', ...colour };
  if (value === 'context-fill' || value === 'context-stroke') throw wrongValue(name, value);
  const reference = readReference(name, value);
  if (reference === undefined) return { kind: 'colour', ...readColour(name, value) };
  const rest = reference.rest === '' ? 'none' : reference.rest;
  // A colour may be the fallback for a missing target; a second reference may not.
  if (/^url\(/i.test(rest)) throw wrongValue(name, value);
  return { kind: 'reference', id: reference.id, otherwise: parsePaint(name, rest, colour) };
}

/** What `currentColor` stands for. */
export function readOwnColour(attributes: Attributes, inherited: Colour): Colour {
  const value = valueOf(attributes, 'color');
  return value === undefined || isCurrent(value) ? inherited : readColour('color', value);
}

function isCurrent(value: string): boolean {
  return value.toLowerCase() === 'currentcolor';
}

/** The colour of a stop of a gradient, or of whatever else is one colour. */
export function readPlainColour(attributes: Attributes, name: string, colour: Colour): Colour {
  const value = valueOf(attributes, name);
  if (value === undefined) return blackPaint;
  return isCurrent(value) ? colour : readColour(name, value);
}
