import { codePointOf } from '../characters/code-point.ts';
import { standInFor } from '../characters/name-character.ts';
import type { FontContext } from '../fonts/font-files.ts';
import { loadTypefaces, type TextNeeds, type Typefaces } from '../fonts/typeface.ts';
import { describeCharacters, type MissingCharacter } from './describe-missing.ts';
import { findSigns, type PrintedText, signsIn } from './find-signs.ts';
import { isFontFor } from './split-by-font.ts';

/**
 * The fonts of a document: those of emoji and symbols only if some occur in it, and the names of
 * characters only if no font has them.
 */
export async function openFaces(
  printed: PrintedText,
  context: FontContext,
  needs: TextNeeds,
): Promise<Typefaces> {
  return facesFor(findSigns(printed), context, needs);
}

/** The characters of texts that no font has: what a print would show by their names. */
export async function findMissingIn(
  texts: readonly string[],
  context: FontContext,
): Promise<readonly MissingCharacter[]> {
  const { missing } = await facesFor(signsIn(texts), context, {});
  return describeCharacters(missing);
}

async function facesFor(
  signs: ReadonlyMap<string, string>,
  { fonts, fallbacks: named = [], loadSymbols }: FontContext,
  needs: TextNeeds,
): Promise<Typefaces> {
  const faces = loadTypefaces(fonts, { ...needs, named });
  if (![...signs.keys()].some((sign) => !isFontFor(sign, faces))) return faces;
  const symbols = await loadSymbols();
  const whole = loadTypefaces(fonts, { ...needs, named, symbols });
  const missing = findMissing(signs, whole);
  if (missing.size === 0) return whole;
  const standIns = await nameAll([...missing.keys()]);
  const open = loadTypefaces(fonts, { ...needs, named, symbols, standIns });
  for (const [codePoint, text] of missing) open.missing.set(codePoint, text);
  return open;
}

/** Characters that no font has, each with a text that contains it. */
function findMissing(
  signs: ReadonlyMap<string, string>,
  faces: Typefaces,
): ReadonlyMap<number, string> {
  const missing = new Map<number, string>();
  for (const [sign, text] of signs) {
    if (isFontFor(sign, faces)) continue;
    for (const character of sign) {
      const codePoint = codePointOf(character);
      if (!isFontFor(character, faces) && !missing.has(codePoint)) missing.set(codePoint, text);
    }
  }
  return missing;
}

/** What is written for each. The table of names takes a megabyte, and is read only here. */
async function nameAll(codePoints: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { unicodeName } = await import('unicode-name');
  return new Map(
    codePoints.map((codePoint) => [
      codePoint,
      standInFor(codePoint, unicodeName(String.fromCodePoint(codePoint))),
    ]),
  );
}
