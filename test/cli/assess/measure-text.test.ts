import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { measureSigns, widthOf } from '../../../src/cli/terminal/measure-text.ts';

const signs = ['a', 'æ', 'e\u0301', '日', 'नि', 'ไทย', '👩🏽‍🏫', '🇩🇰', '\u200B', '\n', 'ﬁ'];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...signs) }),
);

describe('the columns of a text', () => {
  it('are those that terminals give it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
    );
  });

  it('are not those of what colours it', () => {
    expect(widthOf('\u001B[1mÅse\u001B[22m')).toBe(3);
  });

  it('are the sum of its signs, which leave nothing out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const measured = Array.from(measureSigns(text));
        expect(measured.map(({ sign }) => sign).join('')).toBe(text);
        for (const { sign, width } of measured) expect(width).toBe(stringWidth(sign));
      }),
    );
  });
});
