import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/print/characters/clean-text.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { shareColumns } from '../../../src/print/layout/column-widths.ts';
import { breakLines } from '../../../src/print/text/break-lines.ts';
import { setWords } from '../../../src/print/text/set-words.ts';
import { splitByFont } from '../../../src/print/text/split-by-font.ts';
import { plainStyle } from '../../../src/print/text/text-style.ts';
import { faces } from '../print-support.ts';

const style = plainStyle(10, '#000000', defaultTheme);
const linesOf = (text: string, width: number) =>
  breakLines(setWords([{ kind: 'text', text }], style, faces), width, faces);
const textOf = (line: { pieces: readonly { text: string }[] }): string =>
  line.pieces.map((piece) => piece.text).join('');

describe('lines', () => {
  it('hold as many words as fit, and no space at their ends', () => {
    expect(linesOf('one two  three', 45).map(textOf)).toEqual(['one two', 'three']);
  });

  it('break long words without hyphens, and compounds at their joint', () => {
    expect(linesOf('x'.repeat(40), 50).map(textOf).join('')).toBe('x'.repeat(40));
    expect(linesOf('well self-assessment', 75).map(textOf)).toEqual(['well self-', 'assessment']);
    expect(linesOf('a 2026-11-23', 59).map(textOf)).toEqual(['a', '2026-11-23']);
  });

  it('hold one character where there is room for none', () => {
    expect(linesOf('abc', 1).map(textOf)).toEqual(['a', 'b', 'c']);
  });

  it('break where asked, also twice and at their end', () => {
    const br = { kind: 'line-break' as const };
    const words = setWords(
      [{ kind: 'text', text: 'a' }, br, br, { kind: 'text', text: 'b' }, br],
      style,
      faces,
    );
    expect(breakLines(words, 100, faces).map(textOf)).toEqual(['a', '', 'b', '']);
  });

  it('keep marks on the letters that carry them', () => {
    const x = 'x\u0323';
    expect(linesOf(x.repeat(3), 1).map(textOf)).toEqual([x, x, x]);
  });

  it('lose and gain nothing, and are no wider than they may be', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = linesOf(text, width);
        const shown = splitByFont(cleanText(text), 'regular', faces)
          .map((run) => run.text)
          .join('');
        expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(shown.replaceAll(' ', ''));
        const wide = lines.filter((line) => line.width > width + 0.5).map(textOf);
        // A line holds one character at the least, which may be one that is written out.
        expect(wide.filter((line) => !/^(?:.|.?\p{M}+)$/u.test(line))).toEqual([]);
      }),
    );
  });

  it('are the same for words measured one by one and at once', () => {
    const line = 'AVA To Yes, fi flow WA.';
    const words = line.split(' ').reduce((sum, word) => sum + faces.regular.width(word), 0);
    const spaces = 5 * faces.regular.spaceWidth;
    expect(words + spaces).toBeCloseTo(faces.regular.width(line), 6);
    expect(faces.regular.width('AV')).toBeLessThan(
      faces.regular.width('A') + faces.regular.width('V'),
    );
  });
});

describe('text', () => {
  it('loses control and direction characters, and nothing else', () => {
    expect(cleanText('a\u0000b\u202Ec\u200Bd\u00ADe\uD800f\tg')).toBe('abcdef g');
    expect(cleanText('e\u0301')).toBe('é');
  });

  it('keeps the joiners of scripts that are spelt with them, and no others', () => {
    expect(cleanText('می\u200Cخواهم a\u200Cb\u200D \u200Cب')).toBe('می\u200Cخواهم ab ب');
    expect(cleanText('क्\u200Dष')).toBe('क्\u200Dष');
  });

  it('sets a letter and its marks in one font', () => {
    const runs = splitByFont('a\u05B0ב\u05B0', 'regular', faces);
    expect(runs).toEqual([{ font: 'fallback', text: 'a\u05B0ב\u05B0' }]);
  });

  it('falls back for what a font lacks, and names what both lack', () => {
    expect(splitByFont('a ✓ b', 'bold', faces)).toEqual([
      { font: 'bold', text: 'a ' },
      { font: 'fallback', text: '✓' },
      { font: 'bold', text: ' b' },
    ]);
    expect(splitByFont('語', 'regular', faces)).toEqual([{ font: 'named-0', text: '語' }]);
    // Other tests share the faces, and may have missed the same.
    const own = { ...faces, missing: new Map<number, string>() };
    expect(splitByFont('𐀀', 'regular', own)).toEqual([{ font: 'regular', text: '[U+10000]' }]);
    expect(own.missing.get(0x10000)).toBe('𐀀');
  });
});

const column = (width: 'auto' | number) => ({
  align: 'left' as const,
  width: width === 'auto' ? ('auto' as const) : { unit: 'percent' as const, size: width },
});
describe('column widths', () => {
  const needs = fc.record({
    least: fc.float({ min: 0, max: 400, noNaN: true }),
    most: fc.float({ min: 0, max: 9000, noNaN: true }),
  });

  it('fill the table exactly, whatever is asked for', () => {
    const asked = fc.array(fc.tuple(needs, fc.constantFrom<'auto' | number>('auto', 5, 40, 100)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(asked, (pairs) => {
        const widths = shareColumns(
          pairs.map(([, width]) => column(width)),
          pairs.map(([need]) => need),
          480,
        );
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(480, 3);
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('follow hints, but not into a word where others have room to spare', () => {
    const wide = { least: 20, most: 400 };
    expect(shareColumns([column(25), column(75)], [wide, wide], 400)).toEqual([100, 300]);
    const [narrow] = shareColumns([column(5), column(95)], [{ least: 60, most: 60 }, wide], 400);
    expect(narrow).toBeCloseTo(60, 6);
  });
});
