import { describe, expect, it } from 'vitest';
import { readTypedDay } from '../../src/model/rules/typed-day.ts';

describe('a date that is typed', () => {
  it.each([
    '2026-11-26',
    ' 26.11.2026 ',
    '26. 11. 2026',
    '26/11/2026',
    '11/26/2026',
    '26-11-2026',
    '2026/11/26',
    '2026.11.26',
  ])('is read where it can be one day only: %s', (typed) => {
    expect(readTypedDay(typed)).toEqual({ kind: 'day', day: '2026-11-26' });
  });

  it.each([
    ['3.4.2026', '2026-04-03'],
    ['5/5/2026', '2026-05-05'],
    ['29.02.2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readTypedDay(typed)).toEqual({ kind: 'day', day });
  });

  it.each(['3/4/2026', '03-04-2026'])('is unclear where countries read two days: %s', (typed) => {
    const both = { dayFirst: '2026-04-03', monthFirst: '2026-03-04' };
    expect(readTypedDay(typed)).toEqual({ kind: 'unclear', ...both });
  });

  it.each([
    '',
    'in May',
    '26.11.26',
    '29.2.2027',
    '31/31/2026',
    '11.26.2026',
    '26.11/2026',
    '0000-01-01',
  ])('is none: %j', (typed) => {
    expect(readTypedDay(typed)).toEqual({ kind: 'none' });
  });
});
