import { DrawingRefused } from '../../../scene/drawing-refused.ts';
import type { Attributes } from './read-length.ts';
import { wrongValue } from './wrong-value.ts';

/** The id that `url(#id)` names, and what is written behind it. */
interface Reference {
  readonly id: string;
  readonly rest: string;
}

const urlForm = /^url\(\s*(?:(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*)?\)/i;

/**
 * Reads `url(#id)`; `undefined` if a value is not a reference. Throws DrawingRefused for a target
 * outside the drawing.
 */
export function readReference(name: string, value: string): Reference | undefined {
  if (!/^url\(/i.test(value)) return undefined;
  const form = urlForm.exec(value);
  if (form === null) throw wrongValue(name, value);
  const address = form[1] ?? form[2] ?? form[3] ?? '';
  return { id: idOf(name, address), rest: value.slice(form[0].length).trim() };
}

/** The id that a property such as `clip-path` names; `undefined` where it names none. */
export function referenceOf(attributes: Attributes, name: string): string | undefined {
  const value = attributes.get(name)?.trim() ?? 'none';
  if (value === 'none' || value === '') return undefined;
  const reference = readReference(name, value);
  if (reference === undefined || reference.rest !== '') throw wrongValue(name, value);
  return reference.id;
}

/** The id that a link leads to; `undefined` without one. */
export function linkOf(attributes: Attributes): string | undefined {
  const href = attributes.get('href')?.trim();
  return href === undefined || href === '' ? undefined : idOf('href', href);
}

function idOf(name: string, address: string): string {
  const found = address.trim();
  if (found.startsWith('#')) return decode(found.slice(1));
  throw new DrawingRefused('print.svg-reference', { name, value: found.slice(0, 60) });
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
