import { describe, expect, it } from 'vitest';
import {
  isDayOrMoment,
  needsQuotes,
  numberUnlikeSigns,
  quoteYaml,
  writeId,
} from '../../../src/model/text/quote-yaml.ts';

describe('a text that some program takes for something else', () => {
  it.each(
    [
      '.55 .5_5',
      'y N yes NO on Off true False null NULL ~ = << 7 -1 +12 1_000 _1 1. 1.5 .5 1_0.2_5',
      '1e3 1.5E-7 1e+_3 -_1 0x1F -0Xa_f 0b101 0o17 0B1_1 12:30 1:2:3.5 +190:20:30.',
      '2027-01-11 2027-1-1 0000-99-99 2027-01-11T10:00 2027-01-11t',
    ]
      .flatMap((line) => line.split(' '))
      .concat([
        '2027-01-11 10:00',
        '2027-1-11\tx',
        'a\tb',
        'a\u0085b',
        '\u007F',
        '\u009F',
        'a\u2028',
        '\u2029',
        '\uFEFFx',
        '\uFFFE',
        '\uFFFF',
      ]),
  )('%j needs quotes', (text) => {
    expect(needsQuotes(text)).toBe(true);
    expect(writeId(text)).toBe(quoteYaml(text));
  });

  it.each(
    [
      'yesterday nothing on-site office truely xy n1 a~ < 4.1-1 1.5.2 7a a7 x0x1F 0x1G',
      '0b 0xg 1e e3 1e3x 12: :30 12:30x x12:30 . 1..5 1.5e --1 - + a1_000 1.5.e3 1:2:3.x',
      '27-01-11 2027-01-111 x2027-01-11 2027-011-1 2027-01 2027-01-11x eoms-scope',
      'Søhesten ~a ==',
    ]
      .flatMap((line) => line.split(' '))
      .concat(['a null', 'a b']),
  )('%j does not', (text) => {
    expect(needsQuotes(text)).toBe(false);
    expect(writeId(text)).toBe(text);
  });
});

describe('a text in double quotes', () => {
  it('is on one line, with signs that readers differ about by their numbers', () => {
    expect(quoteYaml('say "no"\nor \\')).toBe(String.raw`"say \"no\"\nor \\"`);
    expect(quoteYaml('\u007F\u0085\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF')).toBe(
      String.raw`"\u007f\u0085\u009f\u2028\u2029\ufeff\ufffe\uffff"`,
    );
    expect(quoteYaml('~\u00A0\u2027\u202A\uFEFE\uFFFD')).toBe('"~\u00A0\u2027\u202A\uFEFE\uFFFD"');
  });

  it('has no halves of characters', () => {
    expect(quoteYaml('a\uD83D')).toBe('"a\uFFFD"');
  });

  it('is left as it is where nothing is unlike', () => {
    expect(numberUnlikeSigns('"plain"')).toBe('"plain"');
  });
});

describe('a day or a moment as eoms writes it', () => {
  it.each(
    [
      '2027-01-11 0001-01-01 2028-02-29 2027-01-11T00:00:00Z 2027-01-11T19:59:59Z',
      '2027-01-11T23:59:59.123Z 2027-01-11T20:00:00.1Z 2027-01-11T10:00:00+01:00',
      '2027-01-11T10:00:00-23:59 2027-01-11T10:00:00.5+00:30',
    ].flatMap((line) => line.split(' ')),
  )('%s is one', (text) => {
    expect(isDayOrMoment(text)).toBe(true);
  });

  it.each(
    [
      '2027-01-11x2027-01-11',
      '0000-01-01 2027-02-29 2027-13-01 2027-1-11 x2027-01-11 2027-01-11x',
      '2027-01-11T24:00:00Z 2027-01-11T10:60:00Z 2027-01-11T10:00:60Z 2027-01-11T10:00Z',
      '2027-01-11T10:00:00 2027-01-11T10:00:00.Z 2027-01-11T10:00:00+24:00',
      '2027-01-11T10:00:00+01:60 2027-01-11T10:00:00*01:00 2027-01-11t10:00:00Z',
      '2027-02-30T10:00:00Z 2027-01-11T30:00:00Z 2027-01-11T10:00:00Zx',
      '2027-01-11T10:00:00xZ 2027-01-11T10:00:00+0100 202-01-11',
    ].flatMap((line) => line.split(' ')),
  )('%s is none', (text) => {
    expect(isDayOrMoment(text)).toBe(false);
  });
});
