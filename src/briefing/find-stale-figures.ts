import type { Counts, EvaluationRecord } from '../model/evaluation.ts';
import type { Place } from '../model/problem.ts';

/** A figure in a text that none of the figures of an evaluation is. */
export interface StaleFigure {
  /** As it is written: `61 %`, `7 serious gaps`. */
  readonly typed: string;
  readonly place: Place;
}

/** A text, and where it stands. */
export interface LocatedText {
  readonly file: string;
  /** The line that it begins on. */
  readonly line: number;
  readonly text: string;
}

/** What is counted, in the words that stand behind a number; several with a stroke between. */
export type CountedWords = Readonly<Record<'major' | 'minor' | 'unanswered' | 'days', string>>;

/** The same, and what comes before the percentage of the whole. */
export interface FigureWords {
  readonly counted: CountedWords;
  readonly score: string;
}

/** A change (+5 %), a range (60-70 %), a decimal or a part of a word is passed over. */
const figure = /(?<![\d.,\p{L}+\-−–±])\d{1,6}(?:[.,]\d{1,4})?/gu;
/** What stands behind a percentage. */
const percentSign = /^[\s\u00A0]?%/u;
const wordsBehind = /^[\s\u00A0]+(?<words>\p{L}.*)$/u;
const highest = 100;

/**
 * Percentages and counts in the opening of a summary that no current figure is: neither one of the whole, nor of a
 * clause, a process or an earlier assessment. Below the first heading are quotes of notes, whose figures are their
 * own. Years, dates and numbers of clauses are none.
 */
export function findStaleFigures(
  evaluation: EvaluationRecord,
  { file, line, text }: LocatedText,
  words: FigureWords,
): readonly StaleFigure[] {
  const known = {
    scores: scoresOf(evaluation),
    shares: sharesOf(evaluation),
    counts: countsOf(evaluation),
  };
  return opening(text).flatMap(({ at, row }) =>
    [...row.matchAll(figure)].flatMap(({ 0: number, index }) => {
      const parts = {
        before: row.slice(0, index),
        number,
        behind: row.slice(index + number.length),
      };
      const tail = stalePart(parts, words, known);
      const place = { file, line: line + at, column: index + 1 };
      return tail === undefined ? [] : [{ typed: `${number}${tail}`, place }];
    }),
  );
}

interface Known {
  readonly scores: ReadonlySet<number>;
  readonly shares: ReadonlySet<number>;
  readonly counts: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A number in a row, with what stands around it. */
interface NumberInRow {
  readonly before: string;
  readonly number: string;
  readonly behind: string;
}

/** What belongs to a number that is not current; `undefined` = it is, or is not one of those looked at. */
function stalePart(found: NumberInRow, words: FigureWords, known: Known): string | undefined {
  const [percent] = percentSign.exec(found.behind) ?? [];
  const value = Number(found.number.replace(',', '.'));
  if (percent === undefined) return staleCount(value, found.behind, { words, known });
  const shares = namesScore(found.before, words.score) ? known.scores : known.shares;
  return value > highest || shares.has(Math.round(value)) ? undefined : percent;
}

function staleCount(
  value: number,
  behind: string,
  { words, known }: { readonly words: FigureWords; readonly known: Known },
): string | undefined {
  const said = wordsBehind.exec(behind)?.groups?.['words'] ?? '';
  const phrases = Object.entries(words.counted).flatMap(([what, listed]) =>
    listed.split('|').map((phrase) => ({ what, phrase })),
  );
  const counted = phrases.find(({ phrase }) => beginsWith(said, phrase));
  if (counted === undefined || known.counts.get(counted.what)?.has(value) === true)
    return undefined;
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

interface Row {
  readonly at: number;
  readonly row: string;
}

/** What comes before the first heading, but for one on top. Of a text without any other heading, its first paragraph. */
function opening(text: string): readonly Row[] {
  const rows = text.split('\n').map((row, at) => ({ at, row }));
  const begin = rows.findIndex(({ row }) => row.trim() !== '' && !isHeading(row));
  const below = begin === -1 ? [] : rows.slice(begin);
  const heading = below.findIndex(({ row }) => isHeading(row));
  if (heading !== -1) return below.slice(0, heading);
  const gap = below.findIndex(({ row }) => row.trim() === '');
  return gap === -1 ? below : below.slice(0, gap);
}

function isHeading(row: string): boolean {
  return /^ {0,3}#{1,6}\s/.test(row);
}

/** The scores of the whole, now and earlier, in whole percent. */
function scoresOf({ overall, trend, comparison }: EvaluationRecord): ReadonlySet<number> {
  const past = (trend?.points ?? []).map(({ score }) => score);
  return inPercent([overall.score, comparison?.overall.before, ...past]);
}

/** All that a report shows as a percentage. */
function sharesOf(evaluation: EvaluationRecord): ReadonlySet<number> {
  const { overall, clauses, processes, trend, way } = evaluation;
  const groups = [overall, ...clauses, ...processes, ...(trend?.points ?? [])];
  const shares = groups.flatMap(({ score, coverage }) => [score, coverage]);
  return new Set([...scoresOf(evaluation), ...inPercent([...shares, way?.leastScore])]);
}

function inPercent(shares: readonly (number | null | undefined)[]): ReadonlySet<number> {
  const known = shares.filter((share) => typeof share === 'number');
  return new Set(known.map((share) => Math.round(share * 100)));
}

/** All that a report counts, by what is counted; of person-days, those of all work in any part of it. */
function countsOf(evaluation: EvaluationRecord): ReadonlyMap<string, ReadonlySet<number>> {
  const { overall, clauses, processes, trend, way, work } = evaluation;
  const groups = [overall, ...clauses, ...processes].map(({ counts }) => counts);
  const past = (trend?.points ?? []).map(({ counts }) => counts);
  const of = (what: keyof Counts): readonly number[] => groups.map((counts) => counts[what]);
  return new Map([
    ['major', new Set([...of('major'), ...past.map(({ major }) => major)])],
    ['minor', new Set([...of('minor'), ...past.map(({ minor }) => minor)])],
    ['unanswered', new Set(of('unanswered'))],
    ['days', new Set([...wholeNumbersIn(way), ...wholeNumbersIn(work)])],
  ]);
}

function wholeNumbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [Math.round(value), Math.ceil(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wholeNumbersIn);
}
