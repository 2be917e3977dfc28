import type { Attributes } from './read-length.ts';
import { wrongValue } from './wrong-value.ts';

/** A value that is written, and is not the one that would be inherited anyway. */
export function valueOf(attributes: Attributes, name: string): string | undefined {
  const value = attributes.get(name)?.trim();
  return value === 'inherit' || value === 'unset' || value === '' ? undefined : value;
}

/** What one of some words means; `undefined` where none is written, or the inherited one. Throws for others. */
export function readWord<T>(
  attributes: Attributes,
  name: string,
  words: Readonly<Record<string, T>>,
): T | undefined {
  const value = valueOf(attributes, name);
  if (value === undefined) return undefined;
  const word = Object.hasOwn(words, value) ? words[value] : undefined;
  if (word === undefined) throw wrongValue(name, value);
  return word;
}

const shareForm = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?)(%)?$/i;

/** A part of a whole, as a number or in percent: 0…1. */
export function readShare(attributes: Attributes, name: string, otherwise: number): number {
  const value = valueOf(attributes, name);
  if (value === undefined) return otherwise;
  const [, digits, percent] = shareForm.exec(value) ?? [];
  if (digits === undefined) throw wrongValue(name, value);
  return Math.min(1, Math.max(0, Number(digits) / (percent === undefined ? 1 : 100)));
}
