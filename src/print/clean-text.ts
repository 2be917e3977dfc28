import type { FontName, Typeface, Typefaces } from './typeface.ts';

const blanks = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
// Controls, lone surrogates and what has no look of its own: joiners, bidi overrides, soft hyphens.
const unseen = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const suspicious = /[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F]/;
const ascii = /^[\u0020-\u007E]*$/;

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
 * Parts clean text by the font that shows it: the wanted one, or the fallback for what that one
 * lacks. What both lack is written out as `[U+1F600]`, so that nothing is lost.
 */
export function splitByFont(text: string, wanted: FontName, faces: Typefaces): readonly FontRun[] {
  if (text === '') return [];
  if (isShown(text, faces[wanted])) return [{ font: wanted, text }];
  const runs: { font: FontName; text: string }[] = [];
  for (const character of text) {
    const shown = chooseFont(character, wanted, faces);
    const last = runs.at(-1);
    if (last?.font === shown.font) last.text += shown.text;
    else runs.push(shown);
  }
  return runs;
}

function isShown(text: string, face: Typeface): boolean {
  if (ascii.test(text)) return true;
  for (const character of text) if (!face.covers(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function chooseFont(character: string, wanted: FontName, faces: Typefaces) {
  const codePoint = character.codePointAt(0) ?? 0;
  if (faces[wanted].covers(codePoint)) return { font: wanted, text: character };
  if (faces.fallback.covers(codePoint)) return { font: 'fallback' as const, text: character };
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return { font: wanted, text: `[U+${hex}]` };
}
