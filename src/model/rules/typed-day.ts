import { isDay } from './day.ts';

/** What a person who typed a date means. */
export type TypedDay =
  /** A day that exists, as an ISO date. */
  | { readonly kind: 'day'; readonly day: string }
  /** Two countries read it as two days: day first, and month first. */
  | { readonly kind: 'unclear'; readonly dayFirst: string; readonly monthFirst: string }
  /** No date, or none that exists. */
  | { readonly kind: 'none' };

const yearFirst = /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/;
const yearLast =
  /^(?<day>\d{1,2})\s*(?<mark>[-./])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<year>\d{4})$/;

/** With the name of the month: `27 Nov 2026`, `27. november 2026`, `November 27th, 2026`. */
const named =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[-.,\s]*(?<month>\p{L}{3,})[-.,\s]*(?<year>\d{4})$/iu;
const nameFirst =
  /^(?<month>\p{L}{3,})[-.\s]+(?<day>\d{1,2})(?:st|nd|rd|th)?[-.,\s]+(?<year>\d{4})$/iu;

/** The names of the twelve months in a language, one list for each way of writing them. */
export type MonthNames = readonly (readonly string[])[];

/** English names are understood in every language, as the form 2026-11-26 is. */
const english: MonthNames = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
].map((names) => names.split(' '));

/**
 * Reads a date as people type it: `2026-11-26`, `26.11.2026`, `26/11/2026`, `11/26/2026` or `26 Nov 2026`. With
 * points the day is first wherever points are used; with strokes or hyphens it depends on the country, so that a
 * date such as `3/4/2026` is unclear. A year has four digits. Months go by their English names, and by `months`.
 * Files are read by `isDay` alone.
 */
export function readTypedDay(typed: string, months: MonthNames = []): TypedDay {
  const text = typed.trim().normalize('NFC');
  const first = partsOf(yearFirst.exec(text)) ?? namedParts(text, months);
  if (first !== undefined) return typedDay(isoOf(first));
  const last = partsOf(yearLast.exec(text));
  return last === undefined ? { kind: 'none' } : dayInTurn(last, text.includes('.'));
}

/** The day of parts of which two countries may read another one. */
function dayInTurn(last: Parts, isDayFirst: boolean): TypedDay {
  const dayFirst = isoOf(last);
  const monthFirst = isDayFirst ? undefined : isoOf({ ...last, month: last.day, day: last.month });
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    return typedDay(dayFirst ?? monthFirst);
  }
  return { kind: 'unclear', dayFirst, monthFirst };
}

/** Whether what is typed has the form of a date, and no calendar has that day: `2026-02-30`. */
export function isNoSuchDay(typed: string, months: MonthNames = []): boolean {
  const text = typed.trim().normalize('NFC');
  const hasForm = yearFirst.test(text) || yearLast.test(text) || namedParts(text, months);
  return Boolean(hasForm) && readTypedDay(typed, months).kind === 'none';
}

function namedParts(text: string, months: MonthNames): Parts | undefined {
  const found = partsOf(named.exec(text) ?? nameFirst.exec(text));
  const name = found?.month.normalize('NFC').toLowerCase();
  const month = [...english, ...months]
    .map((names) => names.findIndex((one) => one.normalize('NFC').toLowerCase() === name))
    .find((index) => index !== -1);
  return found === undefined || month === undefined
    ? undefined
    : { ...found, month: String(month + 1) };
}

type Parts = Readonly<Record<'year' | 'month' | 'day', string>>;

function partsOf(found: RegExpExecArray | null): Parts | undefined {
  const { year = '', month = '', day = '' } = found?.groups ?? {};
  return year === '' ? undefined : { year, month, day };
}

function typedDay(day: string | undefined): TypedDay {
  return day === undefined ? { kind: 'none' } : { kind: 'day', day };
}

/** The ISO date of a day that exists. */
function isoOf({ year, month, day }: Parts): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
