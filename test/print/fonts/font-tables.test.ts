import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/print/fonts/font-tables.ts';
import { fonts } from '../print-support.ts';

describe('what a font says of itself', () => {
  it.each(['regular', 'bold', 'italic', 'boldItalic', 'fallback'] as const)(
    'is read from %s as fontkit reads it',
    (name) => {
      const { italicAngle, isFixedPitch } = fontkit.create(fonts[name]).post;
      expect(readPost(fonts[name])).toEqual({ italicAngle, isFixedPitch });
    },
  );

  it('tells the slanted from the upright', () => {
    expect(readPost(fonts.italic)?.italicAngle).toBeCloseTo(-12.02);
    expect(readPost(fonts.regular)?.italicAngle).toBe(0);
  });

  it('is nothing where the table is missing', () => {
    expect(readPost(new Uint8Array(12))).toBeUndefined();
  });
});
