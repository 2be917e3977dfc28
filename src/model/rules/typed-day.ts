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

/**
 * Reads a date as people type it: `2026-11-26`, `26.11.2026`, `26/11/2026` or `11/26/2026`. With points the
 * day is first wherever points are used; with strokes or hyphens it depends on the country, so that a date
 * such as `3/4/2026` is unclear. A year has four digits. Files are read by `isDay` alone.
 */
export function readTypedDay(typed: string): TypedDay {
  const text = typed.trim();
  const first = partsOf(yearFirst.exec(text));
  if (first !== undefined) return typedDay(isoOf(first));
  const last = partsOf(yearLast.exec(text));
  if (last === undefined) return { kind: 'none' };
  const dayFirst = isoOf(last);
  const monthFirst = text.includes('.')
    ? undefined
    : isoOf({ ...last, month: last.day, day: last.month });
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    return typedDay(dayFirst ?? monthFirst);
  }
  return { kind: 'unclear', dayFirst, monthFirst };
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
