import { describe, expect, it } from 'vitest';
import { isNoSuchDay, readTypedDay } from '../../src/model/rules/typed-day.ts';

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
    '26 Nov 2026',
    '26. november 2026',
    '26-NOV-2026',
    'November 26th, 2026',
    'Nov. 26 2026',
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
    '30 Feb 2026',
    '26 Novembre 2026',
    'Nov 2026',
    '26 Nov 26',
  ])('is none: %j', (typed) => {
    expect(readTypedDay(typed)).toEqual({ kind: 'none' });
  });

  it('has the names of months of another language where these are given', () => {
    const french = ['janvier|février|mars|avril|mai|juin|juillet|août|septembre'.split('|')];
    const day = { kind: 'day', day: '2026-08-03' };
    expect(readTypedDay('3 Août 2026'.normalize('NFD'), french)).toEqual(day);
    expect(readTypedDay('3 aug 2026', french)).toEqual(day);
    expect(readTypedDay('3 août 2026')).toEqual({ kind: 'none' });
    expect(isNoSuchDay('31 septembre 2026', french)).toBe(true);
  });

  it.each([
    ['2026-02-30', true],
    ['31.4.2026', true],
    ['31/31/2026', true],
    ['30 Feb 2026', true],
    ['2026-02-28', false],
    ['3/4/2026', false],
    ['in May', false],
    ['', false],
  ])('%j has the form of a date that no calendar has: %j', (typed, expected) => {
    expect(isNoSuchDay(typed)).toBe(expected);
  });
});
