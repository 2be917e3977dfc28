import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate, isDateTime, isLink } from '../../src/files/schema/check-formats.ts';

describe('a date', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s is one',
    (text) => {
      expect(isDate(text)).toBe(true);
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
    expect(isDate(text)).toBe(false);
  });

  it('is every day of the calendar', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(isDate(day.toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });

  it('is no day that the calendar shifts', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const read = new Date(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
        expect(isDate(text)).toBe(isReal);
      }),
    );
  });
});

describe('a date with a time', () => {
  it.each([
    '2026-11-23T17:04:00+01:00',
    '2026-11-23T17:04Z',
    '2026-11-23T23:59:59.123Z',
    '2026-11-23T00:00:00-11:30',
  ])('%s is one', (text) => {
    expect(isDateTime(text)).toBe(true);
  });

  it.each([
    '2026-11-23',
    '2026-11-23T17:04:00',
    '2026-02-30T17:04:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T17:60:00Z',
    '2026-11-23 17:04:00Z',
    '2026-11-23T17:04:00+25:00',
    'x',
  ])('%s is none', (text) => {
    expect(isDateTime(text)).toBe(false);
  });
});

describe('a link', () => {
  it.each([
    'https://example.org/a?b#c',
    'http://example.org',
    'HTTPS://example.org',
    'mailto:a@example.org',
  ])('%s is one', (text) => {
    expect(isLink(text)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    'https://exa mple.org',
    'https://example.org/"x',
    'https://example.org/<b>',

    '//example.org',
    'example.org',
    'minutes.pdf',
    '',
    'https://exam\nple.org',
    'http:example.org',
  ])('%j is none', (text) => {
    expect(isLink(text)).toBe(false);
  });
});
