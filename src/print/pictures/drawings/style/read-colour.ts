import { namedColours } from './named-colours.ts';
import { wrongValue } from './wrong-value.ts';

/** A colour as #rrggbb, and how opaque it is, 0…1. */
export interface Colour {
  readonly hex: string;
  readonly alpha: number;
}

const hexForm = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;
const callForm = /^(rgba?|hsla?)\(([^()]*)\)$/;
const partForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(%|deg)?$/;

/** Reads a CSS colour; `name` is the attribute it comes from. */
export function readColour(name: string, written: string): Colour {
  const value = written.trim().toLowerCase();
  if (hexForm.test(value)) return fromDigits(value.slice(1));
  if (value === 'transparent') return { hex: '#000000', alpha: 0 };
  const known = namedColours.get(value);
  const colour = known === undefined ? fromCall(value) : { hex: known, alpha: 1 };
  if (colour === undefined) throw wrongValue(name, written);
  return colour;
}

function fromDigits(digits: string): Colour {
  const long = digits.length < 6 ? digits.replaceAll(/./g, '$&$&') : digits;
  const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
  return { hex: `#${long.slice(0, 6)}`, alpha };
}

function fromCall(value: string): Colour | undefined {
  const form = callForm.exec(value);
  const parts = (form?.[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  const isFit = parts.length === 3 || parts.length === 4;
  if (!isFit || !parts.every((part) => partForm.test(part))) return undefined;
  const plain = parts.slice(0, 3);
  const colour = value.startsWith('rgb') ? fromRgb(plain) : fromHsl(plain);
  return { hex: toHex(colour), alpha: share(parts[3] ?? '1', 1) };
}

function fromRgb(parts: readonly string[]): readonly number[] {
  return parts.map((part) => share(part, 255));
}

/** A part of a whole that is written as a number up to `whole`, or in percent: 0…1. */
function share(part: string, whole: number): number {
  const value = Number.parseFloat(part) / (part.endsWith('%') ? 100 : whole);
  return Math.min(1, Math.max(0, value));
}

function fromHsl([first = '', ...others]: readonly string[]): readonly number[] {
  const hue = Number.parseFloat(first);
  const [saturation = 0, lightness = 0] = others.map((part) => share(part, 100));
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const turn = (((offset + hue / 30) % 12) + 12) % 12;
    return lightness - chroma * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
  });
}

function toHex(parts: readonly number[]): string {
  const digits = parts.map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
