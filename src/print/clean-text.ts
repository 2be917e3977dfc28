import { faceOf, isStandIn } from './find-face.ts';
import type { FontName, Typefaces } from './typeface.ts';

const blanks = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
// Controls, lone surrogates and what has no look of its own: bidi overrides, soft hyphens, joiners
// but for those that belong to the spelling of Persian, Hindi and their kin.
const joining = String.raw`[\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}]`;
const joiner = String.raw`[\u200C\u200D]`;
const unseen = new RegExp(
  `[\\p{Cc}\\p{Cs}]|(?!${joiner})\\p{Default_Ignorable_Code_Point}|(?<!${joining})${joiner}|${joiner}(?!${joining})`,
  'gu',
);
const suspicious = /[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F]/;
const ascii = /^[\u0020-\u007E]*$/;
/** Letters with their marks and joiners. */
const clusters = /\P{M}[\p{M}\u200C\u200D]*|\p{M}+/gu;
const isJoiner = /[\u200C\u200D]/;

/**
 * Text as it is printed: composed (NFC), each kind of line end a space, and without control
 * characters and those that change the direction or look of others.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replaceAll(blanks, ' ').replaceAll(unseen, '').normalize('NFC');
}

/** A stretch of text that one font can show. */
export interface FontRun {
  readonly font: FontName;
  readonly text: string;
}

/**
 * Parts clean text by the font that shows it: the wanted one, or another for what that one lacks.
 * What all lack is noted as missing, and written out as `[U+1F600]` meanwhile.
 */
export function splitByFont(text: string, wanted: FontName, faces: Typefaces): readonly FontRun[] {
  if (text === '') return [];
  if (isShown(text, wanted, faces)) return [{ font: wanted, text }];
  const runs: { font: FontName; text: string }[] = [];
  for (const part of partByFont(text, wanted, faces)) {
    const shown = showPart(part, { wanted, text }, faces);
    const last = runs.at(-1);
    if (last?.font === shown.font) last.text += shown.text;
    else runs.push(shown);
  }
  return runs;
}

interface PartPlace {
  readonly wanted: FontName;
  readonly text: string;
}

function showPart(part: string, { wanted, text }: PartPlace, faces: Typefaces) {
  const font = findFont(part, wanted, faces);
  if (font !== undefined) return { font, text: part };
  noteMissing(part, text, faces);
  return { font: wanted, text: spellOut(part) };
}

/** Letters with their marks, which go in one font; apart where no font has both. */
function partByFont(text: string, wanted: FontName, faces: Typefaces): readonly string[] {
  const parts = text.match(clusters) ?? [];
  return parts.flatMap((part) =>
    findFont(part, wanted, faces) === undefined ? Array.from(part) : [part],
  );
}

/** The font that shows a text: the wanted one where it can, else the first that has all of it. */
export function fontFor(text: string, wanted: FontName, faces: Typefaces): FontName {
  return findFont(text, wanted, faces) ?? wanted;
}

function findFont(text: string, wanted: FontName, faces: Typefaces): FontName | undefined {
  if (isShown(text, wanted, faces)) return wanted;
  const others = [faces.regular, ...faces.named, faces.fallback];
  return others.find(({ name }) => isShown(text, name, faces))?.name;
}

function isShown(text: string, font: FontName, faces: Typefaces): boolean {
  if (ascii.test(text) && !isStandIn(font)) return true;
  const face = faceOf(faces, font);
  for (const character of text) {
    if (!isJoiner.test(character) && !face.covers(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

function noteMissing(character: string, text: string, { missing }: Typefaces): void {
  const codePoint = character.codePointAt(0) ?? 0;
  if (!missing.has(codePoint)) missing.set(codePoint, text);
}

function spellOut(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${hex}]`;
}
