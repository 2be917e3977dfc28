import type { EvaluationRecord } from '../../model/evaluation.ts';
import { isDay } from '../../model/rules/day.ts';
import type { MonthNames } from '../../model/rules/typed-day.ts';
import { datesInText, type WrittenDate } from '../dates-in-text.ts';
import { type LocatedText, placeIn, type StaleFigure } from '../located-text.ts';
import { sentenceAt, sentencesIn } from './sentences.ts';

const hasYear = /\d{4}/;

/**
 * Dates to come in a summary that no date of the evaluation is: no milestone, no end of work, nor one that a note of
 * the evaluation names, in whatever form it is written. What lies behind the evaluation is history, and is not
 * looked at. A day that no calendar has is found too. A month is current where a day of the way, the end of work on a
 * serious gap, or a note is in it. The end of work on another gap is current where the sentence names its requirement:
 * there are so many of them that nearly any Friday would be known.
 */
export function findStaleDates(
  evaluation: EvaluationRecord,
  located: LocatedText,
  months: MonthNames,
): readonly StaleFigure[] {
  const { date } = evaluation;
  const toCome = datesInText(located.text, months).filter((one) => isToCome(one, date));
  // To look through all notes takes a while, and most summaries have no date that asks for it.
  if (toCome.length === 0) return [];
  const known = knownDates(evaluation, months);
  const sentences = sentencesIn(located.text);
  const endsNamedAt = (index: number): readonly string[] =>
    endsNamed(sentenceAt(sentences, index).text, evaluation);
  return toCome
    .filter(
      ({ days, month = '' }) =>
        !days.some((day) => known.days.has(day)) && !known.months.has(month),
    )
    .filter(({ days, index }) => !endsNamedAt(index).some((end) => days.includes(end)))
    .map(({ typed, index }) => ({ typed, place: placeIn(located, index) }));
}

function isToCome({ days, month }: WrittenDate, date: string): boolean {
  if (month !== undefined) return month > monthOf(date);
  // Of no such day there is none that is past.
  return days.every((day) => day > date);
}

interface KnownDates {
  readonly days: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
}

/** Of the work only the ends of serious gaps: something begins or ends in most weeks. */
function knownDates(evaluation: EvaluationRecord, months: MonthNames): KnownDates {
  const { work, way, ...rest } = evaluation;
  const ofSerious = endsOfSerious(evaluation);
  const ofWay = textsIn(way).filter(isDay);
  const texts = [...textsIn(rest), ...textsIn(work).filter((text) => !isDay(text))];
  // A look for a year is quick, and spares most of them the search for a date.
  const noted = texts.flatMap((text) =>
    isDay(text) || !hasYear.test(text) ? [] : datesInText(text, months),
  );
  const notedDays = noted.flatMap(({ days }) => days);
  return {
    days: new Set([...texts.filter(isDay), ...ofWay, ...ofSerious, ...notedDays]),
    months: new Set([
      ...[...daysOfNote(way), ...ofSerious, ...notedDays].map(monthOf),
      ...noted.flatMap(({ month }) => month ?? []),
    ]),
  };
}

function endsOfSerious({ work, gaps }: Pick<EvaluationRecord, 'work' | 'gaps'>): readonly string[] {
  const serious = new Set(
    gaps.filter(({ gap }) => gap === 'major').map(({ requirement }) => requirement),
  );
  return work.steps.flatMap(({ requirement, end }) => (serious.has(requirement) ? [end] : []));
}

/** The ends of work on the requirements that a sentence names. */
function endsNamed(
  sentence: string,
  { work, requirements }: Pick<EvaluationRecord, 'work' | 'requirements'>,
): readonly string[] {
  const said = sentence.replaceAll(/\s+/g, ' ');
  const named = new Set(requirements.filter(({ name }) => said.includes(name)).map(({ id }) => id));
  return work.steps.flatMap(({ requirement, end }) => (named.has(requirement) ? [end] : []));
}

/** The days of the way that a board speaks of; quarters and packages would make every month current. */
function daysOfNote(way: EvaluationRecord['way']): readonly string[] {
  if (way === undefined) return [];
  const { earliest, sooner, target, latestStart, more, milestones, packages } = way;
  const last = packages
    .map(({ end }) => end)
    .toSorted()
    .at(-1);
  const reached = milestones.map(({ date }) => date);
  return [earliest, sooner, target, latestStart, more?.date, last, ...reached].flatMap(
    (day) => day ?? [],
  );
}

function monthOf(day: string): string {
  return day.slice(0, 'yyyy-mm'.length);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
