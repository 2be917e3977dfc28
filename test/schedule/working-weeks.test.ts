import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../../src/model/rules/day.ts';
import { addMonths } from '../../src/model/rules/months.ts';
import { workingDayFrom, workingWeeks } from '../../src/schedule/working-weeks.ts';

const off = (from: string, to: string) => ({ first: dayNumber(from), last: dayNumber(to) });
const mondays = (from: string, holidays: readonly ReturnType<typeof off>[], count: number) => {
  const weeks = workingWeeks(dayNumber(from), holidays);
  return Array.from({ length: count }, (_, index) => isoDate(weeks.monday(index)));
};

describe('weeks of work', () => {
  it('begin on the Monday on or after the day', () => {
    expect(mondays('2026-10-16', [], 3)).toEqual(['2026-10-19', '2026-10-26', '2026-11-02']);
    expect(mondays('2026-10-19', [], 1)).toEqual(['2026-10-19']);
  });

  it('leave out weeks that are mostly off, and keep those with two days off', () => {
    const holidays = [off('2026-10-21', '2026-10-23'), off('2026-10-29', '2026-11-01')];
    expect(mondays('2026-10-16', holidays, 3)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09']);
  });

  it('have a first and a last day on which people work', () => {
    const holidays = [off('2026-10-19', '2026-10-19'), off('2026-10-23', '2026-10-23')];
    const weeks = workingWeeks(dayNumber('2026-10-19'), holidays);
    const days = [weeks.firstDay(0), weeks.lastDay(0), weeks.firstDay(1), weeks.lastDay(1)];
    expect(days.map(isoDate)).toEqual(['2026-10-20', '2026-10-22', '2026-10-26', '2026-10-30']);
  });

  it('come to an end where all is off', () => {
    const never = [off('2026-01-01', '9000-01-01')];
    const weeks = workingWeeks(dayNumber('2026-10-16'), never);
    expect(weeks.lastDay(0) - weeks.firstDay(0)).toBe(4);
    expect(isoDate(workingDayFrom(dayNumber('2026-10-16'), never))).toBe('2026-10-16');
    const [first = ''] = mondays('2026-10-16', [off('2026-01-01', '9000-01-01')], 1);
    expect(first > '2126-01-01').toBe(true);
  });
});

it.each([
  ['2026-10-16', '2026-10-16'],
  ['2026-10-17', '2026-10-19'],
  ['2026-10-18', '2026-10-19'],
  ['2026-10-20', '2026-10-26'],
])('from %s on, people work on %s', (day, worked) => {
  const holidays = [off('2026-10-20', '2026-10-23')];
  expect(isoDate(workingDayFrom(dayNumber(day), holidays))).toBe(worked);
});

describe('months', () => {
  it.each([
    ['2026-10-16', 3, '2027-01-16'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-01-31', 0, '2026-01-31'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(isoDate(addMonths(dayNumber(from), months))).toBe(to);
  });
});
