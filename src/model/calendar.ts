const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const isoForm = /^(\d{4})-(\d{2})-(\d{2})/;

/** A day of the calendar in its parts; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * ISO date → its number: 1 is the first of January of the year 1, a Monday. Sums of dates are sums of
 * these. The Gregorian calendar is taken back to the beginning.
 *
 * @throws Error where the text does not begin with a date.
 */
export function dayNumber(iso: string): number {
  const [, year, month, day] = isoForm.exec(iso) ?? [];
  if (day === undefined) throw new Error(`"${iso}" is no date`);
  return numberOf({ year: Number(year), month: Number(month), day: Number(day) });
}

/** The number of a day → its parts. */
export function calendarDay(number: number): CalendarDay {
  // A guess by the mean length of a year is never too late, and at most one year too early.
  const guess = Math.floor((number - 1) / 365.2425) + 1;
  const year = numberOf({ year: guess + 1, month: 1, day: 1 }) <= number ? guess + 1 : guess;
  const month = daysBeforeMonth.findLastIndex(
    (_, index) => numberOf({ year, month: index + 1, day: 1 }) <= number,
  );
  const first = numberOf({ year, month: month + 1, day: 1 });
  return { year, month: month + 1, day: number - first + 1 };
}

const lastYear = 9999;

/** The number of a day → its ISO date. What lies after the year 9999 has no date and gives its last day. */
export function isoDate(number: number): string {
  const { year, month, day } = calendarDay(number);
  if (year > lastYear) return `${lastYear}-12-31`;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The Monday on a day or next after it. */
export function mondayFrom(number: number): number {
  return number + ((((1 - number) % 7) + 7) % 7);
}

/** The number of the first day of a month; months beyond 12 run into the years after. */
export function firstOfMonth(year: number, month: number): number {
  const index = month - 1;
  return numberOf({ year: year + Math.floor(index / 12), month: (index % 12) + 1, day: 1 });
}

function numberOf({ year, month, day }: CalendarDay): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return past * 365 + leapDays + (daysBeforeMonth[month - 1] ?? 0) + leapDay + day;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
