import { describe, expect, it } from 'vitest';
import { cleanForLines, cleanText } from '../../../src/print/characters/clean-text.ts';
import { textHtml } from '../../../src/print/characters/text-html.ts';

const both = [cleanText, cleanForLines] as const;

describe.each(both)('text as it is printed (%o)', (clean) => {
  it('is left as it is where it holds letters alone', () => {
    const texts = [
      '',
      'Søhesten & Co. (4.1)',
      'Łódź',
      'Ελληνικά',
      'Русский',
      '日本',
      'ÿ\u00A1\u02FF',
    ];
    expect(texts.map(clean)).toEqual(texts);
  });

  it('is left as it is where it holds common signs, with others or without', () => {
    const ranges = [
      [0x2010, 0x2027],
      [0x2030, 0x205e],
      [0x2190, 0x22ff],
      [0x2500, 0x27bf],
    ] as const;
    const signs = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
    );
    expect(signs.map(clean)).toEqual(signs);
    expect(signs.map((sign) => clean(`\u0007${sign}x`))).toEqual(signs.map((sign) => `${sign}x`));
    expect(clean(`a${signs.join('')}`)).toBe(`a${signs.join('')}`);
  });

  it('has a space for each kind of line end and tab', () => {
    const ends = ['\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029'];
    expect(clean(ends.join('x'))).toBe(ends.map(() => ' ').join('x'));
  });

  it('has no controls, halves of characters, or marks that change the look of others', () => {
    expect(clean('a\u0000\u001F\u007F\u009Fb\uD800c\u202Ed\u2066e\u061Cf')).toBe('abcdef');
  });

  it('may have nothing else in it', () => {
    expect(['\u202E', '\u0000\u0007', '\t'].map(clean)).toEqual(['', '', ' ']);
  });

  it('is composed', () => {
    expect(clean('e\u0301')).toBe('é');
  });

  it('keeps what makes one emoji of several', () => {
    const texts = ['👩🏽‍🏫', '🏳️‍🌈', '1️⃣', '🇩🇰'];
    expect(texts.map(clean)).toEqual(texts);
  });

  it('keeps joiners between letters that are spelt with them, and no others', () => {
    expect(clean('می\u200Cخواهم')).toBe('می\u200Cخواهم');
    expect(clean('क्\u200Dष')).toBe('क्\u200Dष');
    expect(clean('a\u200Cb\u200D \u200Cب ب\u200Dc')).toBe('ab ب بc');
  });

  it('keeps joiners in every script that is spelt with them', () => {
    const letters = ['ܒ', 'ব', 'ગ', 'ਗ', 'ಕ', 'ക', 'କ', 'ක', 'க', 'క'];
    const texts = letters.map((letter) => `${letter}\u200D${letter}`);
    expect(texts.map(clean)).toEqual(texts);
  });
});

describe('signs that say where a line may break', () => {
  const said = 'a\u00ADb\u200Bc\u2060d\uFEFFe';

  it('go from text that is not set in lines', () => {
    expect(cleanText(said)).toBe('abcde');
  });

  it('stay in text that is, except between a letter and its marks', () => {
    expect(cleanForLines(said)).toBe(said);
    expect(cleanForLines('x\u200B\u00AD\u0323y\u200Bz')).toBe('x\u0323y\u200Bz'.normalize('NFC'));
  });
});

it('text of a page is cleaned and escaped', () => {
  expect(textHtml('a\u202E<b>\t"c"')).toBe('a&lt;b&gt; &quot;c&quot;');
});
