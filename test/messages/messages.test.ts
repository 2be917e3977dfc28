import { describe, expect, it } from 'vitest';
import { createMessages, isMessageKey } from '../../src/messages/messages.ts';
import { english } from '../support/messages.ts';

describe('a message', () => {
  it('is said with its values', () => {
    expect(english.text('assessment.rating-off-scale', { rating: 7, highest: 4 })).toBe(
      'The rating 7 is not on the scale; it goes from 0 to 4.',
    );
  });

  it.each([
    [1, 'has 1 word;'],
    [31, 'has 31 words;'],
  ])('counts %d as the language does', (words, said) => {
    expect(english.text('lint.question-too-long', { words, limit: 30 })).toContain(said);
  });

  it('keeps values as they are, whatever they look like', () => {
    const id = `<b>{x} 'y' \\u0007`;
    expect(english.text('assessment.unknown-requirement', { id })).toBe(
      `The standard has no requirement "${id}".`,
    );
  });

  it('fails where a value is missing, rather than say half of it', () => {
    expect(() => english.text('assessment.rating-off-scale', { rating: 7 })).toThrow('highest');
  });

  it('fails where the catalogue lacks it', () => {
    const bare = createMessages('da', {});
    expect(() => bare.text('report.not-scored')).toThrow('no message "report.not-scored"');
  });

  it('says the same when it is said again', () => {
    const values = { id: 'a' };
    const first = english.text('assessment.unknown-requirement', values);
    expect(english.text('assessment.unknown-requirement', values)).toBe(first);
  });
});

describe('a date', () => {
  it('is written as the locale writes it', () => {
    expect(english.date('2026-11-23')).toBe('23 November 2026');
    expect(createMessages('da', {}).date('2026-11-23')).toBe('23. november 2026');
    expect(createMessages('en', {}).date('2026-03-01')).toBe('March 1, 2026');
  });

  it('follows the locale of the catalogue before the language', () => {
    const british = createMessages('en', { 'report.locale': 'en-GB' });
    expect(british.date('2026-03-01')).toBe('1 March 2026');
  });

  it('is written as the catalogue says, where it does', () => {
    const months =
      'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
    const danish = createMessages('da', {
      'date.long': '{day}. {month} {year}',
      'date.months': months,
    });
    const days = ['2026-11-23', '2026-01-01', '2026-12-31'];
    const byLocale = createMessages('da', {});
    expect(days.map((day) => danish.date(day))).toEqual(days.map((day) => byLocale.date(day)));
    expect(danish.date('2026-02-30')).toBe('2026-02-30');
  });

  it('is that day in every time zone', () => {
    expect(english.date('2026-01-01')).toBe('1 January 2026');
    expect(english.date('2026-12-31')).toBe('31 December 2026');
  });

  it.each(['', 'soon', '2026', '2026-02-30', '2026-13-01', '2026-11-23T10:00:00Z'])(
    'that is none, as "%s", is given back as it is',
    (text) => {
      expect(english.date(text)).toBe(text);
    },
  );
});

describe('a number', () => {
  const source = {
    'cli.lint-clean': '{requirements, plural, one {#} other {#}} {requirements, number}',
  };

  it.each([0, 1, 999, 1000, 1_234_567, -5, 2.5])(
    'is %d with or without the short way for small ones',
    (requirements) => {
      const say = (catalogue: Readonly<Record<string, string>>) =>
        createMessages('en-GB', { ...source, ...catalogue }).text('cli.lint-clean', {
          requirements,
        });
      expect(say({ 'number.digits': 'latin' })).toBe(say({}));
    },
  );

  it('is written in the digits of the language', () => {
    const arabic = createMessages('ar-EG', source);
    expect(arabic.text('cli.lint-clean', { requirements: 12 })).toBe('١٢ ١٢');
  });
});

describe('a share', () => {
  it.each([
    [0, '0%'],
    [0.875, '88%'],
    [0.6749, '67%'],
    [1, '100%'],
  ])('of %d is %s', (share, said) => {
    expect(english.percent(share)).toBe(said);
  });

  it('that is null was not scored', () => {
    expect(english.percent(null)).toBe('not scored');
  });

  it('is written as the locale writes it', () => {
    const danish = createMessages('da', { 'report.percent': '{value}\u00a0%' });
    expect(danish.percent(0.5)).toBe('50\u00a0%');
  });
});

describe('a name from a template', () => {
  it('is a message only where the catalogue has it', () => {
    expect(isMessageKey(english, 'report.not-scored')).toBe(true);
    expect(['report.nothing', 'constructor', ''].map((key) => isMessageKey(english, key))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
