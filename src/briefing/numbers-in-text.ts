/** A change (+5 %), a range (60-70 %), a decimal or a part of a word is passed over. */
const digits = /(?<![\d.,\p{L}+\-−–±])\d{1,6}(?:[.,]\d{1,4})?/gu;
/** A word that is not a part of a larger one. */
const wholeWord = /(?<![\p{L}\d\-‐‑–])\p{L}+/gu;
const twoWords = /^\p{L}+[-‐‑ ]\p{L}+(?![\p{L}\-‐‑])/u;
/** No number in words is longer, in letters. */
const longestName = 60;
const oneWord = /^\p{L}+(?![\p{L}\-‐‑])/u;

/** The words of numbers; several are with a stroke between. */
export interface NumberWords {
  /** The numbers from one on, each in its place. A space and a hyphen within one are the same. */
  readonly numbers: string;
  /** What makes another number of one that is behind it: `hundred and`. */
  readonly larger: string;
}

/** A number as it is written, and where. */
interface FoundNumber {
  readonly number: string;
  readonly index: number;
}

/** Finds numbers in a text, and says what they are. */
export interface NumberReader {
  readonly numbersIn: (text: string) => readonly FoundNumber[];
  readonly valueOf: (number: string) => number;
  /** Whether a number in words goes on with a larger one: `hundred and five`. */
  readonly isPartOfLarger: (before: string, number: string) => boolean;
}

/** Reads numbers in digits and in the words of a language. */
export function numberReader({ numbers, larger }: NumberWords): NumberReader {
  const values = new Map(numbers.split('|').map((word, at) => [spaced(word), at + 1]));
  return {
    numbersIn: (text) =>
      [...numbersInDigits(text), ...numbersInWords(text, values)].toSorted(
        (a, b) => a.index - b.index,
      ),
    valueOf: (number) => values.get(spaced(number)) ?? Number(number.replace(',', '.')),
    isPartOfLarger: (before, number) =>
      values.has(spaced(number)) &&
      larger.split('|').some((word) => before.toLowerCase().endsWith(`${word} `)),
  };
}

function numbersInDigits(text: string): readonly FoundNumber[] {
  return [...text.matchAll(digits)].map(({ 0: number, index }) => ({ number, index }));
}

/** Of two words that are one number, such as twenty-one, the second is none of its own. */
function numbersInWords(text: string, values: ReadonlyMap<string, number>): readonly FoundNumber[] {
  let end = 0;
  const found: FoundNumber[] = [];
  for (const { index } of text.matchAll(wholeWord)) {
    const behind = text.slice(index, index + longestName);
    const number = [twoWords, oneWord]
      .map((pattern) => pattern.exec(behind)?.[0] ?? '')
      .find((one) => values.has(spaced(one)));
    if (number === undefined || index < end) continue;
    end = index + number.length;
    found.push({ number, index });
  }
  return found;
}

function spaced(number: string): string {
  return number.toLowerCase().replaceAll(/[-‐‑]/g, ' ');
}
