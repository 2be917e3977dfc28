import { codePointOf } from '../characters/code-point.ts';
import { standInFor } from '../characters/name-character.ts';
import type { Typefaces } from '../fonts/typeface.ts';

/** Writes out a character that no font has, and records it with the text that contains it. */
export function writeOut(character: string, text: string, faces: Typefaces): string {
  const { missing, standIns } = faces;
  const codePoint = codePointOf(character);
  if (!missing.has(codePoint)) missing.set(codePoint, text);
  return standIns.get(codePoint) ?? standInFor(codePoint, undefined);
}

/** Clean text with all that is known to be in no font written out, so that lines break in it as in other words. */
export function writeOutMissing(text: string, faces: Typefaces): string {
  if (faces.standIns.size === 0) return text;
  let shown = '';
  for (const character of text) {
    const isMissing = faces.standIns.has(codePointOf(character));
    shown += isMissing ? writeOut(character, text, faces) : character;
  }
  return shown;
}
