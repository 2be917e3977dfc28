import type { EvaluationRecord } from '../model/evaluation.ts';
import { isDay } from '../model/rules/day.ts';
import type { MonthNames } from '../model/rules/typed-day.ts';
import { datesInText, type WrittenDate } from './dates-in-text.ts';
import { type LocatedText, placeIn, type StaleFigure } from './located-text.ts';

const hasYear = /\d{4}/;

/**
 * Dates to come in a summary that no date of the evaluation is: no milestone, no end of work, nor one that a note of
 * the evaluation names, in whatever form it is written. What lies behind the evaluation is history, and is not
 * looked at. A day that no calendar has is found too. A month is current where a day of the way, the end of work on a
 * serious gap, or a note is in it.
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
  return toCome
    .filter(
      ({ days, month = '' }) =>
        !days.some((day) => known.days.has(day)) && !known.months.has(month),
    )
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

/** Of the work only the ends: begun is something on most Mondays, so that any Monday would be known. */
function knownDates(evaluation: EvaluationRecord, months: MonthNames): KnownDates {
  const { work, way, ...rest } = evaluation;
  const { ends, ofSerious } = endsOfWork(evaluation);
  const ofWay = textsIn(way).filter(isDay);
  const texts = [...textsIn(rest), ...textsIn(work).filter((text) => !isDay(text))];
  // A look for a year is quick, and spares most of them the search for a date.
  const noted = texts.flatMap((text) =>
    isDay(text) || !hasYear.test(text) ? [] : datesInText(text, months),
  );
  const notedDays = noted.flatMap(({ days }) => days);
  return {
    days: new Set([...texts.filter(isDay), ...ofWay, ...ends, ...notedDays]),
    months: new Set([
      ...[...daysOfNote(way), ...ofSerious, ...notedDays].map(monthOf),
      ...noted.flatMap(({ month }) => month ?? []),
    ]),
  };
}

function endsOfWork({
  work,
  gaps,
}: Pick<EvaluationRecord, 'work' | 'gaps'>): Readonly<
  Record<'ends' | 'ofSerious', readonly string[]>
> {
  const serious = new Set(
    gaps.filter(({ gap }) => gap === 'major').map(({ requirement }) => requirement),
  );
  const ofSerious = work.steps.filter(({ requirement }) => serious.has(requirement));
  return { ends: work.steps.map(({ end }) => end), ofSerious: ofSerious.map(({ end }) => end) };
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
