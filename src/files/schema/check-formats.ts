const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const dateTimeShape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[-+](?:[01]\d|2[0-3]):[0-5]\d)$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Whether the text is a day that exists, as `2026-11-23` (ISO 8601, years 0001 to 9999).
 *
 * @internal
 */
export function isDate(text: string): boolean {
  if (!dateShape.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return year >= 1 && day >= 1 && day <= daysIn(year, month);
}

/** Days of a month (1 to 12); 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
}

/** Whether the text looks like a day, be it one that exists or not. */
export function hasDateShape(text: string): boolean {
  return dateShape.test(text);
}

/**
 * Whether the text is a moment with its offset from UTC, as `2026-11-23T17:04:00+01:00`.
 *
 * @internal
 */
export function isDateTime(text: string): boolean {
  const parts = dateTimeShape.exec(text);
  return parts?.[1] !== undefined && isDate(parts[1]);
}

/** Whether the text is a link that a person may follow: http, https or mailto. */
export function isLink(text: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>"\\^`{|}]+$/i.test(text) && URL.canParse(text);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The formats that schemas may name, for ajv. */
export const formats = { date: isDate, 'date-time': isDateTime, uri: isLink } as const;
