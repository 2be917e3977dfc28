/** Milliseconds of a day; days have no hours here, so none is longer than another. */
const length = 86_400_000;
/** The number of 1 January 1970, from which Date counts. */
const epoch = 719_163;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar in its parts; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the text is a day that exists, as `2026-11-23` (ISO 8601, years 0001 to 9999). */
export function isDay(text: string): boolean {
  if (!hasDayShape(text)) return false;
  const { year, month, day } = partsOf(text);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** What is written as a day has its parts at fixed places. An evaluation asks for thousands of days. */
function partsOf(text: string): CalendarDay {
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  };
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the text is written as a day, even one that does not exist. */
export function hasDayShape(text: string): boolean {
  return dayShape.test(text);
}

/**
 * ISO date → its number: 1 is the first of January of the year 1, a Monday. Sums of dates are sums of
 * these. The Gregorian calendar is taken back to the beginning.
 *
 * @throws Error where the text does not begin with a date.
 */
export function dayNumber(iso: string): number {
  const day = iso.slice(0, 10);
  if (!isDay(day)) throw new Error(`"${iso}" is no date`);
  const parts = partsOf(day);
  return firstOfMonth(parts.year, parts.month) + parts.day - 1;
}

/** The number of a day → its parts. */
export function calendarDay(number: number): CalendarDay {
  const date = dateOf(number);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of a day → its ISO date. Days after the year 9999 have no date and give its last day. */
export function isoDate(number: number): string {
  const date = dateOf(number);
  return date.getUTCFullYear() > 9999 ? '9999-12-31' : date.toISOString().slice(0, 10);
}

/** The Monday on a day or next after it. */
export function mondayFrom(number: number): number {
  return number + ((((1 - number) % 7) + 7) % 7);
}

/** The number of the first day of a month; months beyond 12 run into the years after. */
export function firstOfMonth(year: number, month: number): number {
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  return epoch + new Date(0).setUTCFullYear(year, month - 1, 1) / length;
}

function dateOf(number: number): Date {
  return new Date((number - epoch) * length);
}
