import type { EvaluationRecord } from '../../model/evaluation.ts';
import {
  type CountedThing,
  type CurrentFigures,
  countedThings,
  currentFigures,
} from '../current-figures.ts';
import { type LocatedText, placeIn, type StaleFigure } from '../located-text.ts';
import { type NumberReader, type NumberWords, numberReader } from '../numbers-in-text.ts';
import { type Sentence, sentenceAt, sentencesIn } from './sentences.ts';
import { knownTo, namesScore, type SubjectWords } from './spoken-of.ts';

/** What is counted, in the words that stand behind a number; several with a stroke between. */
export type CountedWords = Readonly<Record<CountedThing, string>>;

/** The words of figures; several are with a stroke between. */
export interface FigureWords extends NumberWords, SubjectWords {
  readonly counted: CountedWords;
  /** What stands behind a number for the sign of a percentage. */
  readonly percent: string;
  /** What stands between a part and the whole: `45 of 188`. */
  readonly of: string;
}

const wordsBehind = /^\s+(?<words>\p{L}.*)$/u;
const highest = 100;

/**
 * Percentages and counts of a summary that no current figure is, in digits or in words. Those of clauses, processes
 * and earlier assessments are current where the sentence says that it speaks of such. Below the opening are quotes of
 * notes, whose figures are their own: there, only the score, person-days, work packages and counts of serious and
 * minor gaps, knock-outs and what is unanswered are looked at. Years, dates and numbers of clauses are none; nor is a
 * number of what a summary does not count.
 */
export function findStaleFigures(
  evaluation: EvaluationRecord,
  located: LocatedText,
  words: FigureWords,
): readonly (StaleFigure & { readonly isOpening: boolean })[] {
  const known = currentFigures(evaluation);
  const reader = numberReader(words);
  const { start, length } = opening(located.text);
  const end = start + length;
  // Where a line ends, the text goes on; a figure may be bold.
  const plain = located.text.replaceAll(/[\s*_]/g, ' ');
  const sentences = sentencesIn(located.text);
  const all = { known, words, counted: countedThings, isOpening: true };
  const below = { known, words, counted: countedBelow, isOpening: false };
  return [
    ...staleIn({ text: plain, sentences, start, end }, reader, all),
    ...staleIn({ text: plain, sentences, start: end, end: plain.length }, reader, below),
  ].map(({ typed, index }) => ({
    typed,
    place: placeIn(located, index),
    isOpening: index < end,
  }));
}

/** What is looked at everywhere in a summary. */
const countedBelow: readonly CountedThing[] = [
  'major',
  'minor',
  'unanswered',
  'knockOuts',
  'days',
  'packages',
];

/** What a part of a summary is held against. */
interface Holding {
  readonly known: CurrentFigures;
  readonly words: FigureWords;
  readonly counted: readonly CountedThing[];
  /** Whether any percentage is looked at; else the score alone. */
  readonly isOpening: boolean;
}

interface FoundFigure {
  readonly typed: string;
  readonly index: number;
}

/** A part of a text, and the sentences of the whole of it. */
interface PartOfText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly start: number;
  readonly end: number;
}

function staleIn(
  { text: whole, sentences, start, end }: PartOfText,
  reader: NumberReader,
  holding: Holding,
): readonly FoundFigure[] {
  const text = whole.slice(start, end);
  return reader.numbersIn(text).flatMap(({ number, index }) => {
    const sentence = sentenceAt(sentences, start + index);
    const parts = {
      before: text.slice(0, index),
      value: reader.valueOf(number),
      behind: text.slice(index + number.length),
      sentence: sentence.text,
      lead: whole.slice(sentence.start, start + index),
    };
    if (reader.isPartOfLarger(parts.before, number)) return [];
    const tail = stalePart(parts, holding);
    return tail === undefined ? [] : [{ typed: `${number}${tail}`, index: start + index }];
  });
}

/** A number in a text, with what stands around it. */
interface NumberInText {
  readonly before: string;
  readonly value: number;
  readonly behind: string;
  /** The sentence around it, and what of that comes before it. */
  readonly sentence: string;
  readonly lead: string;
}

/** What belongs to a number that is not current; `undefined` = it is, or is not one of those looked at. */
function stalePart(found: NumberInText, holding: Holding): string | undefined {
  const { words, known } = holding;
  const { behind, value, sentence, lead } = found;
  const percent = percentSign(behind, words.percent);
  if (percent === undefined) return staleCount(found, holding);
  const isScore = namesScore({ lead, behind: behind.slice(percent.length) }, words);
  if (value > highest || !(isScore || holding.isOpening)) return undefined;
  const shares = knownTo(sentence, { known, words, of: isScore ? 'scores' : 'shares' });
  return shares.has(Math.round(value)) ? undefined : percent;
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
  { value, behind, sentence }: NumberInText,
  { words, known, counted }: Holding,
): string | undefined {
  const { whole, rest } = behindWhole(behind, words.of);
  const said = wordsBehind.exec(rest)?.groups?.['words']?.replaceAll(/ +/g, ' ') ?? '';
  const found = counted
    .flatMap((what) => words.counted[what].split('|').map((phrase) => ({ what, phrase })))
    // The longest first, so that "gaps are serious" is not read as "gaps".
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .find(({ phrase }) => beginsWith(said, phrase));
  if (found === undefined) return undefined;
  if (knownTo(sentence, { known, words, of: found.what }).has(value)) return undefined;
  return `${whole} ${said.slice(0, found.phrase.length)}`;
}

/** Parts what stands behind a number of a part from the whole: `45| of 188| requirements`. */
function behindWhole(
  behind: string,
  names: string,
): { readonly whole: string; readonly rest: string } {
  const [whole = '', name = ''] = /^ +(\p{L}+) +\d{1,6}(?= )/u.exec(behind) ?? [];
  return names.split('|').includes(name.toLowerCase())
    ? { whole, rest: behind.slice(whole.length) }
    : { whole: '', rest: behind };
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
