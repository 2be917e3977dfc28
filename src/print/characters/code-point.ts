/** The code point of a character, or of the first of several; 0 where there is none. */
export function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** The text of code points, however many they are. */
export function spellCodePoints(codePoints: readonly number[]): string {
  return codePoints.map((codePoint) => String.fromCodePoint(codePoint)).join('');
}
