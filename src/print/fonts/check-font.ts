import type { Problem } from '../../model/problem.ts';
import { spellCodePoints } from '../characters/code-point.ts';
import { type Font, isVariable, isWhole, openFonts } from '../kit/font.ts';
import { formOf } from './font-form.ts';
import { findKind } from './font-kind.ts';
import { findTable, viewOf } from './font-tables.ts';

/** What is wrong with a font; who named it adds its path and place. */
export type FontFault = Required<Pick<Problem, 'key' | 'values'>>;

/** Letters, digits and signs that every document needs: U+0020 to U+007E. */
const basicLatin = spellCodePoints(Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));

/**
 * Whether documents can be set in a font: a TTF or OTF file of one cut, whole, with all of Basic
 * Latin, which its maker permits to be embedded in part. `undefined` = they can.
 */
export function checkTextFont(bytes: Uint8Array): FontFault | undefined {
  const form = formOf(bytes);
  if (form !== 'font') return { key: 'print.font-form', values: { form } };
  return orBroken(() => {
    const [font] = openFonts(bytes);
    return inspect(bytes) ?? findMissing(font);
  });
}

/** The same for a fallback font: it may have any letters, and be a collection. */
export function checkFallbackFont(bytes: Uint8Array): FontFault | undefined {
  const form = formOf(bytes);
  if (form !== 'font' && form !== 'collection') return { key: 'print.font-form', values: { form } };
  return orBroken(() => inspect(bytes));
}

/** Words of scripts that ask a font for more than letters: what it says of them must be readable. */
const shaped = [basicLatin, 'العَرَبِيَّة', 'שָׁלוֹם'];

const broken: FontFault = { key: 'print.font-broken', values: {} };

/** fontkit throws whatever it stumbles over in a broken table. */
function orBroken(check: () => FontFault | undefined): FontFault | undefined {
  try {
    return check();
  } catch {
    return broken;
  }
}

function inspect(bytes: Uint8Array): FontFault | undefined {
  const kind = findKind(bytes, startOf(bytes));
  if (kind !== undefined) return { key: 'print.font-kind', values: { kind } };
  const [font] = openFonts(bytes);
  if (!isWhole(font, basicLatin)) return broken;
  for (const words of shaped) font.layout(words);
  if (isVariable(font)) return { key: 'print.font-variable', values: {} };
  return isPermitted(bytes) ? undefined : { key: 'print.font-not-permitted', values: {} };
}

function findMissing(font: Font): FontFault | undefined {
  const missing = Array.from(basicLatin).filter(
    (character) => !font.hasGlyphForCodePoint(character.charCodeAt(0)),
  );
  if (missing.length === 0) return undefined;
  const letters = missing.slice(0, 10).join(' ');
  return { key: 'print.font-letters', values: { count: missing.length, letters } };
}

/** Where the font of a file begins: a collection says first where each of its fonts does. */
function startOf(bytes: Uint8Array): number {
  return formOf(bytes) === 'collection' ? viewOf(bytes).getUint32(12) : 0;
}

const restricted = 0x0002;
const printableOrEditable = 0x000c;
const onlyWhole = 0x0100;
const onlyBitmaps = 0x0200;

/**
 * `fsType` (OpenType 1.9, "OS/2"): where several rights are given, the widest counts. A font that
 * says nothing forbids nothing.
 */
function isPermitted(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const table = findTable(view, 'OS/2', startOf(bytes));
  if (table === undefined) return true;
  const rights = view.getUint16(table + 8);
  if ((rights & (onlyWhole | onlyBitmaps)) !== 0) return false;
  return (rights & restricted) === 0 || (rights & printableOrEditable) !== 0;
}
