import { readWordSymbols } from '../../model/text/word-symbols.ts';
import { emojiSource } from './text-clusters.ts';

const blanks = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
// Controls, lone surrogates and what has no look of its own: bidi overrides, joiners but for those
// that belong to the spelling of Persian, Hindi and their kin. What makes one emoji of several
// characters stays.
const joining = String.raw`[\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}]`;
const joiner = String.raw`[\u200C\u200D]`;
const lonelyJoiner = `(?<!${joining})${joiner}|${joiner}(?!${joining})`;
/** Soft hyphens, spaces without width, and what forbids a line to break. */
const lineSigns = String.raw`\u00AD\u200B\u2060\uFEFF`;
const unseen = unseenBut(joiner);
const unseenInLines = unseenBut(String.raw`[\u200C\u200D${lineSigns}]`);
/** These do not control line breaks where they separate a letter from its marks. */
const signsInLines = new RegExp(String.raw`[${lineSigns}]+(\p{M})|([${lineSigns}]+)`, 'gu');
/**
 * Letters, dashes, quotes, arrows, signs of arithmetic, boxes and ticks stay as they are: where a text has no
 * others, the patterns above, which take milliseconds to make ready, are not asked.
 */
const suspicious =
  /[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u2500-\u27BF]/;

function unseenBut(kept: string): RegExp {
  const ignorable = String.raw`(?!${kept})\p{Default_Ignorable_Code_Point}`;
  return new RegExp(`(${emojiSource})|[\\p{Cc}\\p{Cs}]|${ignorable}|${lonelyJoiner}`, 'gu');
}

/**
 * Text as it is printed: composed (NFC), each kind of line end a space, Word's symbols as ordinary
 * characters, and without control characters and those that change the direction or look of others.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return readWordSymbols(text).replaceAll(blanks, ' ').replaceAll(unseen, '$1').normalize('NFC');
}

/** The same for text that is set in lines: with what its author says of where they may break. */
export function cleanForLines(text: string): string {
  if (!suspicious.test(text)) return text;
  const seen = readWordSymbols(text).replaceAll(blanks, ' ').replaceAll(unseenInLines, '$1');
  return seen.replaceAll(signsInLines, '$1$2').normalize('NFC');
}
