import type { EvaluationRecord } from '../model/evaluation.ts';
import {
  type CountedThing,
  type CurrentFigures,
  countedThings,
  currentFigures,
} from './current-figures.ts';
import { type LocatedText, placeIn, type StaleFigure } from './located-text.ts';

/** What is counted, in the words that stand behind a number; several with a stroke between. */
export type CountedWords = Readonly<Record<CountedThing, string>>;

/** The words of figures; several are with a stroke between. */
export interface FigureWords {
  readonly counted: CountedWords;
  /** What comes before the percentage of the whole. */
  readonly score: string;
  /** What stands behind a number for the sign of a percentage. */
  readonly percent: string;
  /** The numbers from one on, each in its place. A space and a hyphen within one are the same. */
  readonly numbers: string;
  /** What makes another number of one that is behind it: `hundred and`. */
  readonly larger: string;
}

/** A change (+5 %), a range (60-70 %), a decimal or a part of a word is passed over. */
const digits = /(?<![\d.,\p{L}+\-−–±])\d{1,6}(?:[.,]\d{1,4})?/gu;
/** A word that is not a part of a larger one. */
const wholeWord = /(?<![\p{L}\d\-‐‑–])\p{L}+/gu;
const twoWords = /^\p{L}+[-‐‑ ]\p{L}+(?![\p{L}\-‐‑])/u;
/** No number in words is longer, in letters. */
const longestName = 60;
const oneWord = /^\p{L}+(?![\p{L}\-‐‑])/u;
const wordsBehind = /^\s+(?<words>\p{L}.*)$/u;
const highest = 100;

/**
 * Percentages and counts in the opening of a summary that no current figure is, in digits or in words: neither one of
 * the whole, nor of a clause, a process or an earlier assessment. Below the first heading are quotes of notes, whose
 * figures are their own. Years, dates and numbers of clauses are none; nor is a number of what a summary does not count.
 */
export function findStaleFigures(
  evaluation: EvaluationRecord,
  located: LocatedText,
  words: FigureWords,
): readonly StaleFigure[] {
  const known = currentFigures(evaluation);
  const reader = numberReader(words);
  const { start, length } = opening(located.text);
  // Where a line ends, the text goes on.
  const text = located.text.slice(start, start + length).replaceAll(/\s/g, ' ');
  return reader.numbersIn(text).flatMap(({ number, index }) => {
    const parts = {
      before: text.slice(0, index),
      value: reader.valueOf(number),
      behind: text.slice(index + number.length),
    };
    if (reader.isPartOfLarger(parts.before, number)) return [];
    const tail = stalePart(parts, words, known);
    if (tail === undefined) return [];
    return [{ typed: `${number}${tail}`, place: placeIn(located, start + index) }];
  });
}

/** A number as it is written, and where. */
interface FoundNumber {
  readonly number: string;
  readonly index: number;
}

/** Finds numbers in a text, and says what they are. */
interface NumberReader {
  readonly numbersIn: (text: string) => readonly FoundNumber[];
  readonly valueOf: (number: string) => number;
  /** Whether a number in words goes on with a larger one: `hundred and five`. */
  readonly isPartOfLarger: (before: string, number: string) => boolean;
}

function numberReader({ numbers, larger }: FigureWords): NumberReader {
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

/** A number in a text, with what stands around it. */
interface NumberInText {
  readonly before: string;
  readonly value: number;
  readonly behind: string;
}

/** What belongs to a number that is not current; `undefined` = it is, or is not one of those looked at. */
function stalePart(
  { before, value, behind }: NumberInText,
  words: FigureWords,
  known: CurrentFigures,
): string | undefined {
  const percent = percentSign(behind, words.percent);
  if (percent === undefined) return staleCount(value, behind, { words, known });
  const shares = namesScore(before, words.score) ? known.scores : known.shares;
  return value > highest || shares.has(Math.round(value)) ? undefined : percent;
}

/** What stands behind a percentage: a sign, or a word for it. */
function percentSign(behind: string, names: string): string | undefined {
  const [sign] = /^ ?%/.exec(behind) ?? [];
  if (sign !== undefined) return sign;
  const said = behind.trimStart();
  const name = names.split('|').find((one) => said !== behind && beginsWith(said, one));
  return name === undefined
    ? undefined
    : behind.slice(0, behind.length - said.length + name.length);
}

function staleCount(
  value: number,
  behind: string,
  { words, known }: { readonly words: FigureWords; readonly known: CurrentFigures },
): string | undefined {
  const said = wordsBehind.exec(behind)?.groups?.['words'] ?? '';
  const counted = countedThings
    .flatMap((what) => words.counted[what].split('|').map((phrase) => ({ what, phrase })))
    // The longest first, so that "gaps are serious" is not read as "gaps".
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .find(({ phrase }) => beginsWith(said, phrase));
  if (counted === undefined || known.counts[counted.what].has(value)) return undefined;
  return behind.slice(0, behind.length - said.length + counted.phrase.length);
}

/** At most one word stands between the name of the score and its figure, as in "overall score is". */
function namesScore(before: string, names: string): boolean {
  const row = before.split(/\d/).at(-1) ?? '';
  const said = [...row.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => word);
  const ends = [said.join(' '), said.slice(0, -1).join(' ')];
  return names.split('|').some((name) => ends.some((end) => end.endsWith(name)));
}

function beginsWith(said: string, phrase: string): boolean {
  return said.toLowerCase().startsWith(phrase) && !/^\p{L}/u.test(said.slice(phrase.length));
}

/** What comes before the first heading, but for one on top. Of a text without any other heading, its first paragraph. */
function opening(text: string): { readonly start: number; readonly length: number } {
  const rows = text.split('\n');
  const begin = rows.findIndex((row) => row.trim() !== '' && !isHeading(row));
  const below = begin === -1 ? [] : rows.slice(begin);
  const heading = below.findIndex(isHeading);
  const gap = below.findIndex((row) => row.trim() === '');
  const end = [heading, gap].find((at) => at !== -1) ?? below.length;
  const above = rows.slice(0, rows.length - below.length);
  return {
    start: above.reduce((sum, row) => sum + row.length + 1, 0),
    length: below.slice(0, end).join('\n').length,
  };
}

function isHeading(row: string): boolean {
  return /^ {0,3}#{1,6}\s/.test(row);
}
