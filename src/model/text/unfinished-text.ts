/** Signs by which people mark what is still to be written; in capitals, as `todo` is a word of some languages. */
const signs = /(?<![\p{L}\d])(?:TO ?DO|TBD|TBC|FIX ?ME|X{3})(?![\p{L}\d])|\?\?\?|\[\[|\]\]|…\s*…/u;
/** The same, where they are all of a text. */
const alone = /^\W*(?:to ?do|tbd|tbc|fix ?me|x{3}|test|n\/a|fill in)\W*$/iu;
/** A text with fewer letters and digits says nothing. */
const leastLetters = 2;

/** Whether a text is one that its writer meant to replace: `TO DO ask Mette`, `tbd`, `[[fill in]]`, `x`, `…`. */
export function isUnfinished(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < leastLetters || signs.test(text) || alone.test(text.trim());
}
