import type { MonthNames } from '../../model/rules/typed-day.ts';
import { datesInText } from '../dates-in-text.ts';
import { type LocatedText, placeIn, type StaleFigure } from '../located-text.ts';
import { type NumberReader, type NumberWords, numberReader } from '../numbers-in-text.ts';
import { plainSentence, type Sentence, sentencesIn } from './sentences.ts';

/** A figure or date in a sentence that says another one now. */
export interface StaleInSentence extends StaleFigure {
  /** The sentence as it would be proposed now. */
  readonly now: string;
}

/** A number or a date as it is in a sentence. */
interface Value {
  readonly typed: string;
  readonly index: number;
  /** The same for all ways to write it. */
  readonly meaning: string;
}

/** What a sentence says apart from its values, and these. */
interface Split {
  readonly sentence: Sentence;
  readonly frame: string;
  readonly values: readonly Value[];
}

/**
 * The figures and dates of an edited summary in sentences that a proposal of now has too, with other figures: what
 * was proposed and left as it was is held against what would be proposed in its place. Of sentences that are alike
 * but for their figures, the one with most of them is taken. Each with its place.
 */
export function findStaleSentences(
  { located, proposed }: { readonly located: LocatedText; readonly proposed: string },
  months: MonthNames,
  words: NumberWords,
): readonly StaleInSentence[] {
  const reader = numberReader(words);
  const split = (sentence: Sentence): Split => splitSentence(sentence, months, reader);
  const current = sentencesIn(proposed).map(split);
  return sentencesIn(located.text)
    .map(split)
    .filter(saysSomething)
    .flatMap((one) => {
      const now = nearest(
        one,
        current.filter(({ frame }) => frame === one.frame),
      );
      return now === undefined ? [] : differences(one, now, located);
    });
}

function splitSentence(sentence: Sentence, months: MonthNames, reader: NumberReader): Split {
  const { text } = sentence;
  const dates = datesInText(text, months).map(({ typed, index, days, month = '' }) => ({
    typed,
    index,
    meaning: `date ${[...days, month].join(' ')}`,
  }));
  const isInDate = (index: number): boolean =>
    dates.some((date) => index >= date.index && index < date.index + date.typed.length);
  const numbers = reader
    .numbersIn(text.replaceAll(/[\s*_]/g, ' '))
    .filter(({ index }) => !isInDate(index))
    .map(({ number, index }) => ({
      typed: number,
      index,
      meaning: `number ${reader.valueOf(number)}`,
    }));
  const values = [...dates, ...numbers].toSorted((a, b) => a.index - b.index);
  return { sentence, frame: frameOf(text, values), values };
}

/** A sentence with a sign in the place of each value. */
function frameOf(text: string, values: readonly Value[]): string {
  let end = 0;
  const parts: string[] = [];
  for (const { typed, index, meaning } of values) {
    parts.push(text.slice(end, index), meaning.startsWith('date') ? '<date>' : '<number>');
    end = index + typed.length;
  }
  return plainSentence([...parts, text.slice(end)].join(''));
}

/** Of figures alone, such as the number of a row, nothing is said. */
function saysSomething({ frame }: Split): boolean {
  return /\p{L}/u.test(frame.replaceAll(/<(?:date|number)>/g, ''));
}

/** The one with most values the same; of several that differ as much, it could be any, and none is taken. */
function nearest({ values }: Split, alike: readonly Split[]): Split | undefined {
  const shared = (one: Split): number =>
    one.values.filter(({ meaning }, at) => meaning === values[at]?.meaning).length;
  const [first, second] = alike.toSorted((a, b) => shared(b) - shared(a));
  if (first === undefined || second === undefined) return first;
  return shared(first) > shared(second) ? first : undefined;
}

function differences(
  { sentence, values }: Split,
  now: Split,
  located: LocatedText,
): readonly StaleInSentence[] {
  return values
    .filter(({ meaning }, at) => meaning !== now.values[at]?.meaning)
    .map(({ typed, index }) => ({
      typed: `${typed}${behind(sentence.text.slice(index + typed.length))}`,
      place: placeIn(located, sentence.start + index),
      now: now.sentence.text.replaceAll(/[\s*_]+/g, ' ').trim(),
    }));
}

/** The sign or word that a number goes with. */
function behind(rest: string): string {
  const [word = ''] = /^(?: ?%| \p{L}[\p{L}-]*)/u.exec(rest) ?? [];
  return word;
}
