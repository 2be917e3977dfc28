import { isDay } from '../model/rules/day.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * Writes ISO dates in full, as the catalogue defines it: `date.long` with {day}, {month} and {year},
 * and the month names in `date.months`. Without these, the locale decides. Text that is not a date is
 * returned unchanged.
 */
export function createDateFormat(catalogue: Catalogue, locale: string): (iso: string) => string {
  const known = new Map<string, string>();
  const write = writeAsCatalogue(catalogue) ?? writeAsLocale(locale);
  return (iso) => {
    const said = known.get(iso) ?? (isDay(iso) ? write(iso) : iso);
    known.set(iso, said);
    return said;
  };
}

/** The first use of Intl in a process takes longer than most of what a command does. */
function writeAsCatalogue(catalogue: Catalogue): ((iso: string) => string) | undefined {
  const { 'date.long': pattern, 'date.months': names } = catalogue;
  if (pattern === undefined || names === undefined) return undefined;
  const months = names.split('|');
  return (iso) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    const parts = { day: String(Number(day)), month: months[Number(month) - 1] ?? month, year };
    return pattern.replaceAll(
      /\{(day|month|year)\}/g,
      (_braces, name: keyof typeof parts) => parts[name],
    );
  };
}

function writeAsLocale(locale: string): (iso: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (iso) => {
    format ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(`${iso}T00:00:00Z`));
  };
}
