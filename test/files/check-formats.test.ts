import { describe, expect, it } from 'vitest';
import { isDateTime, isLink } from '../../src/files/schema/check-formats.ts';

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
