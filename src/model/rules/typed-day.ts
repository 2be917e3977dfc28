import { isDay } from './day.ts';

/** What a person who typed a date means. */
export type TypedDay =
  /** A day that exists, as an ISO date. */
  | { readonly kind: 'day'; readonly day: string }
  /** Two countries read it as two days: day first, and month first. */
  | { readonly kind: 'unclear'; readonly dayFirst: string; readonly monthFirst: string }
  /** No date, or none that exists. */
  | { readonly kind: 'none' };

const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
const yearLast = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})$/;

/**
 * Reads a date as people type it: `2026-11-26`, `26.11.2026`, `26/11/2026` or `11/26/2026`. With points the
 * day is first wherever points are used; with strokes or hyphens it depends on the country, so that a date
 * such as `3/4/2026` is unclear. A year has four digits. Files are read by `isDay` alone.
 */
export function readTypedDay(typed: string): TypedDay {
  const text = typed.trim();
  const [, y = '', m = '', d = ''] = yearFirst.exec(text) ?? [];
  if (y !== '') return dayOf(y, m, d);
  const [, one = '', mark = '', other = '', year = ''] = yearLast.exec(text) ?? [];
  const dayFirst = dayOf(year, other, one);
  const monthFirst: TypedDay = mark === '.' ? { kind: 'none' } : dayOf(year, one, other);
  if (dayFirst.kind !== 'day') return monthFirst;
  if (monthFirst.kind !== 'day' || monthFirst.day === dayFirst.day) return dayFirst;
  return { kind: 'unclear', dayFirst: dayFirst.day, monthFirst: monthFirst.day };
}

function dayOf(
  year: string,
  month: string,
  day: string,
): Exclude<TypedDay, { readonly kind: 'unclear' }> {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { kind: 'day', day: iso } : { kind: 'none' };
}
