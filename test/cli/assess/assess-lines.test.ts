import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fitText, hangText, padText, wrapText } from '../../../src/cli/terminal/wrap-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const anyWidth = fc.integer({ min: 2, max: 60 });

describe('wrapped text', () => {
  it('breaks between words and takes white space as one space', () => {
    expect(wrapText('one  two\nthree\tfour', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('breaks a word that is wider than a line', () => {
    expect(wrapText('a abcdefgh b', 5)).toEqual(['a', 'abcde', 'fgh b']);
  });

  it('counts columns, not characters', () => {
    expect(wrapText('日本語', 4)).toEqual(['日本', '語']);
    expect(wrapText('👩🏽‍🏫👩🏽‍🏫', 2)).toEqual(['👩🏽‍🏫', '👩🏽‍🏫']);
  });

  it('takes escape sequences out', () => {
    expect(wrapText('a\u001B[2Jb', 20)).toEqual(['ab']);
  });

  it('of nothing is nothing', () => {
    expect(wrapText(' \n ', 10)).toEqual([]);
  });

  it('is never wider than asked', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        for (const line of wrapText(text, width))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zæøå]{1,12}$/)), anyWidth, (words, width) => {
        expect(wrapText(words.join(' '), width).join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});

describe('other lines', () => {
  it('hang next to their marker', () => {
    expect(hangText('- ', 'one two three four', 12)).toEqual(['- one two', '  three four']);
  });

  it('are cut with a mark where they do not fit', () => {
    expect(fitText('one two three', 9)).toBe('one two…');
    expect(fitText('one two', 7)).toBe('one two');
  });

  it('are padded by columns', () => {
    expect(padText('日', 4)).toBe('日  ');
  });
});
