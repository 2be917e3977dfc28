import type { EvaluationRecord } from '../model/evaluation.ts';
import {
  type CountedThing,
  type CurrentFigures,
  countedThings,
  currentFigures,
} from './current-figures.ts';
import { type LocatedText, placeIn, type StaleFigure } from './located-text.ts';
import { type NumberReader, type NumberWords, numberReader } from './numbers-in-text.ts';

/** What is counted, in the words that stand behind a number; several with a stroke between. */
export type CountedWords = Readonly<Record<CountedThing, string>>;

/** The words of figures; several are with a stroke between. */
export interface FigureWords extends NumberWords {
  readonly counted: CountedWords;
  /** What comes before the percentage of the whole. */
  readonly score: string;
  /** What stands behind a number for the sign of a percentage. */
  readonly percent: string;
  /** What stands between a part and the whole: `45 of 188`. */
  readonly of: string;
}

const wordsBehind = /^\s+(?<words>\p{L}.*)$/u;
const highest = 100;

/**
 * Percentages and counts of a summary that no current figure is, in digits or in words: neither one of the whole, nor
 * of a clause, a process or an earlier assessment. Below the opening are quotes of notes, whose figures are their own:
 * there, only the score and counts of serious and minor gaps, knock-outs and what is unanswered are looked at. Years,
 * dates and numbers of clauses are none; nor is a number of what a summary does not count.
 */
export function findStaleFigures(
  evaluation: EvaluationRecord,
  located: LocatedText,
  words: FigureWords,
): readonly StaleFigure[] {
  const known = currentFigures(evaluation);
  const reader = numberReader(words);
  const { start, length } = opening(located.text);
  const end = start + length;
  // Where a line ends, the text goes on; a figure may be bold.
  const plain = located.text.replaceAll(/[\s*_]/g, ' ');
  const all = { known, words, counted: countedThings, isOpening: true };
  const below = { known, words, counted: countedBelow, isOpening: false };
  return [
    ...staleIn(plain.slice(start, end), reader, all).map((one) => moved(one, start)),
    ...staleIn(plain.slice(end), reader, below).map((one) => moved(one, end)),
  ].map(({ typed, index }) => ({ typed, place: placeIn(located, index) }));
}

/** What is looked at everywhere in a summary. */
const countedBelow: readonly CountedThing[] = ['major', 'minor', 'unanswered', 'knockOuts'];

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

function moved({ typed, index }: FoundFigure, start: number): FoundFigure {
  return { typed, index: start + index };
}

function staleIn(text: string, reader: NumberReader, holding: Holding): readonly FoundFigure[] {
  return reader.numbersIn(text).flatMap(({ number, index }) => {
    const parts = {
      before: text.slice(0, index),
      value: reader.valueOf(number),
      behind: text.slice(index + number.length),
    };
    if (reader.isPartOfLarger(parts.before, number)) return [];
    const tail = stalePart(parts, holding);
    return tail === undefined ? [] : [{ typed: `${number}${tail}`, index }];
  });
}

/** A number in a text, with what stands around it. */
interface NumberInText {
  readonly before: string;
  readonly value: number;
  readonly behind: string;
}

/** What belongs to a number that is not current; `undefined` = it is, or is not one of those looked at. */
function stalePart({ before, value, behind }: NumberInText, holding: Holding): string | undefined {
  const { words, known } = holding;
  const percent = percentSign(behind, words.percent);
  if (percent === undefined) return staleCount(value, behind, holding);
  const isScore = namesScore(before, words.score);
  if (value > highest || !(isScore || holding.isOpening)) return undefined;
  const shares = isScore ? known.scores : known.shares;
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
  value: number,
  behind: string,
  { words, known, counted }: Holding,
): string | undefined {
  const { whole, rest } = behindWhole(behind, words.of);
  const said = wordsBehind.exec(rest)?.groups?.['words']?.replaceAll(/ +/g, ' ') ?? '';
  const found = counted
    .flatMap((what) => words.counted[what].split('|').map((phrase) => ({ what, phrase })))
    // The longest first, so that "gaps are serious" is not read as "gaps".
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .find(({ phrase }) => beginsWith(said, phrase));
  if (found === undefined || known.counts[found.what].has(value)) return undefined;
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
