import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readKerning } from '../../../src/print/fonts/read-kerning.ts';
import { fonts } from '../print-support.ts';

const letters = Array.from('AVTWYLPFaeotvwyrkx.,-’Ææøłß“”(/019');

const pairs = letters.flatMap((left) => letters.map((right) => left + right));
const plain = { liga: false, clig: false, dlig: false, calt: false };

/** The glyphs of a pair, and how much closer fontkit sets them. */
function shapePair(font: fontkit.Font, pair: string) {
  const { glyphs, positions } = font.layout(pair, plain);
  const [left, right] = glyphs.map(({ id }) => id);
  const kern = (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0);
  return { left: left ?? 0, right: right ?? 0, kern };
}

describe('kerning', () => {
  it.each(['regular', 'bold', 'italic', 'boldItalic', 'fallback'] as const)(
    'of %s is what fontkit reads from the same font',
    (name) => {
      const font = fontkit.create(fonts[name]);
      const kerning = readKerning(fonts[name]);
      const shaped = pairs.map((pair) => shapePair(font, pair));
      const read = shaped.map(({ left, right }) => kerning(left, right));
      expect(read).toEqual(shaped.map(({ kern }) => kern));
      expect(read.filter((kern) => kern !== 0).length).toBeGreaterThan(20);
    },
  );

  it('is none in a font without the table', () => {
    expect(readKerning(new Uint8Array(12))(1, 2)).toBe(0);
  });
});
