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

/** The same, and what stands before the percentage of the whole. */
export interface FigureWords {
  readonly counted: CountedWords;
  readonly score: string;
}

/** A change (+5 %), a range (60-70 %), a decimal or a part of a word is passed over. */
const bare = String.raw`(?<![\d.,\p{L}+\-−–±])`;
const percentage = new RegExp(String.raw`${bare}(\d{1,3}(?:[.,]\d+)?)[\s\u00A0]?%`, 'gu');
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
  const scored = new RegExp(String.raw`(?:${words.score})[^\p{L}\d]*(?:\p{L}+[^\p{L}\d]+)?$`, 'iu');
  const [scores, shares] = [scoresOf(evaluation), sharesOf(evaluation)];
  const counted = countsOf(evaluation);
  const patterns = Object.entries(words.counted).map(([what, said]) => ({
    known: counted.get(what) ?? new Set<number>(),
    pattern: new RegExp(String.raw`${bare}(\d{1,6})[\s\u00A0]+(?:${said})(?!\p{L})`, 'giu'),
  }));
  const found = opening(text).flatMap(({ at, row }) => [
    ...numbersIn(row, percentage)
      .filter(({ value, column }) => {
        const known = scored.test(row.slice(0, column - 1)) ? scores : shares;
        return value <= highest && !known.has(Math.round(value));
      })
      .map((one) => ({ ...one, at })),
    ...patterns.flatMap(({ known, pattern }) =>
      numbersIn(row, pattern)
        .filter(({ value }) => !known.has(value))
        .map((one) => ({ ...one, at })),
    ),
  ]);
  return found
    .toSorted((one, other) => one.at - other.at || one.column - other.column)
    .map(({ typed, at, column }) => ({ typed, place: { file, line: line + at, column } }));
}

interface Row {
  readonly at: number;
  readonly row: string;
}

/** What stands before the first heading, but for one on top. Of a text without any other heading, its first paragraph. */
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

function numbersIn(row: string, pattern: RegExp) {
  return [...row.matchAll(pattern)].map((found) => ({
    typed: found[0],
    value: Number((found[1] ?? '').replace(',', '.')),
    column: found.index + 1,
  }));
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
