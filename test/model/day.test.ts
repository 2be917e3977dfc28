import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDay,
  dayNumber,
  firstOfMonth,
  isDay,
  isoDate,
  mondayFrom,
} from '../../src/model/rules/day.ts';

/** Days of the years 1 to 9999. */
const anyDay = fc.integer({ min: 1, max: 3_652_059 });
const dayOfEpoch = dayNumber('1970-01-01');
const byDate = (number: number): Date => new Date((number - dayOfEpoch) * 86_400_000);

const two = (number: number): string => String(number).padStart(2, '0');
const exists = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

describe('the calendar', () => {
  it('counts days as Date does', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const iso = byDate(number).toISOString().slice(0, 10);
        expect(isoDate(number)).toBe(iso);
        expect(dayNumber(iso)).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes for a day what Date does not roll over into another', () => {
    for (const year of ['0004', '0100', '1900', '2000', '2026', '2028', '9999']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          expect([text, isDay(text)]).toEqual([text, exists(text)]);
        }
      }
    }
    expect(['0000-01-01', '2026-1-01', '2026-01-01 '].map(isDay)).toEqual([false, false, false]);
  });

  it('finds the Monday on a day or after it', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const monday = mondayFrom(number);
        expect(byDate(monday).getUTCDay()).toBe(1);
        expect(monday - number).toBeGreaterThanOrEqual(0);
        expect(monday - number).toBeLessThan(7);
      }),
      { numRuns: 500 },
    );
    expect(isoDate(mondayFrom(dayNumber('2026-10-16')))).toBe('2026-10-19');
  });

  it('runs months on into the next years', () => {
    expect(isoDate(firstOfMonth(2026, 10))).toBe('2026-10-01');
    expect(isoDate(firstOfMonth(2026, 13))).toBe('2027-01-01');
    expect(isoDate(firstOfMonth(2026, 36))).toBe('2028-12-01');
  });

  it('knows leap days, and its own end', () => {
    expect(calendarDay(dayNumber('2028-02-29'))).toEqual({ year: 2028, month: 2, day: 29 });
    expect(isoDate(dayNumber('2100-02-28') + 1)).toBe('2100-03-01');
    expect(isoDate(dayNumber('9999-12-31') + 50)).toBe('9999-12-31');
    expect(() => dayNumber('soon')).toThrow('"soon" is no date');
  });

  it('knows the first and the last day of every year of its cycle of 400', () => {
    const wrong = Array.from({ length: 400 }, (_, index) => 1801 + index).filter((year) => {
      const first = dayNumber(`${year}-01-01`);
      return calendarDay(first).year !== year || isoDate(first - 1) !== `${year - 1}-12-31`;
    });
    expect(wrong).toEqual([]);
  });
});

describe('a day', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s is one',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026-11-23T10:00Z',
    '',
    '2026-11-23\n',
    ' 2026-11-23',
    '２０２６-11-23',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is every day of the calendar', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(isDay(day.toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });

  it('is not a day that the calendar shifts', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const read = new Date(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
        expect(isDay(text)).toBe(isReal);
      }),
    );
  });
});
