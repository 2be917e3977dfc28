import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { findTable, viewOf } from '../../../src/print/fonts/font-tables.ts';
import { readGlyphs } from '../../../src/print/fonts/read-glyphs.ts';
import { openFonts } from '../../../src/print/kit/font.ts';
import { fonts } from '../print-support.ts';

const names = ['regular', 'bold', 'italic', 'boldItalic', 'fallback'] as const;

describe('the glyphs of a font', () => {
  it.each(names)('are as wide in %s as fontkit reads them', (name) => {
    const tables = readGlyphs(fonts[name]);
    const font = fontkit.create(fonts[name]);
    const ids = [0, 1, 36, 200, 500, 1000, 2000, 3000];
    expect(ids.map((id) => tables?.advance(id))).toEqual(
      ids.map((id) => font.getGlyph(id).advanceWidth),
    );
  });

  it.each(names)('have in %s, as read, the bounds that fontkit finds by itself', (name) => {
    const [font] = openFonts(fonts[name], { post: undefined, glyphs: readGlyphs(fonts[name]) });
    const plain = fontkit.create(fonts[name]);
    for (const letter of ['A', 'é', 'Ǻ', '½']) {
      const { id } = plain.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      expect(font.getGlyph(id).bbox).toEqual(plain.getGlyph(id).bbox);
    }
  });

  it('say which others they are made of', () => {
    const plain = fontkit.create(fonts.regular);
    const tables = readGlyphs(fonts.regular);
    const idOf = (letter: string) => plain.glyphForCodePoint(letter.codePointAt(0) ?? 0).id;
    const glyph = tables?.glyph(idOf('é'));
    const view = viewOf(glyph?.bytes ?? new Uint8Array());
    expect(glyph?.parts.map((at) => view.getUint16(at))[0]).toBe(idOf('e'));
    expect(tables?.glyph(idOf('e'))?.parts).toEqual([]);
    expect(tables?.glyph(idOf(' '))).toMatchObject({ bytes: new Uint8Array(), parts: [] });
  });

  it('are none behind the last, and none in a font of curves or of nothing', () => {
    const tables = readGlyphs(fonts.regular);
    expect([tables?.advance(60_000), tables?.glyph(60_000)]).toEqual([undefined, undefined]);
    expect(readGlyphs(readFileSync('test/fixtures/branding/brand/boxes.otf'))).toBeUndefined();
    expect(readGlyphs(new Uint8Array(12))).toBeUndefined();
  });
});

/** A font of three glyphs: one without an outline, one with, and one of scaled parts; places as words, halved. */
function smallFont(): Uint8Array {
  // Scaled alike in both directions, in each by itself, and turned; the last is placed by bytes.
  const scaled = [0x0029, 1, 0, 0, 0x4000];
  const stretched = [0x0061, 1, 0, 0, 0x4000, 0x4000];
  const turned = [0x0080, 1, 0, 0x4000, 0, 0, 0x4000];
  const made = words([0xffff, 0, 0, 0, 0, ...scaled, ...stretched, ...turned]);
  const tables: Readonly<Record<string, Uint8Array>> = {
    glyf: Buffer.concat([words([1, 0, 0, 0, 0]), made]),
    head: words([...Array.from({ length: 25 }, () => 0), 0, 0]),
    hhea: words([...Array.from({ length: 17 }, () => 0), 1]),
    hmtx: words([500, 10, 20, 30]),
    loca: words([0, 0, 5, 5 + made.length / 2]),
    maxp: words([1, 0, 3]),
  };
  return fontOf(tables);
}

function words(numbers: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, index) => {
    bytes.writeUInt16BE(number, 2 * index);
  });
  return bytes;
}

function fontOf(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables);
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt16BE(entries.length, 4);
  let at = head.length;
  entries.forEach(([tag, bytes], index) => {
    head.write(tag, 12 + index * 16, 'latin1');
    head.writeUInt32BE(at, 12 + index * 16 + 8);
    at += bytes.length;
  });
  return Buffer.concat([head, ...entries.map(([, bytes]) => bytes)]);
}

describe('a font of few glyphs', () => {
  const font = smallFont();
  const tables = readGlyphs(font);

  it('has its places as words', () => {
    expect(tables?.version).toBe(0);
    const length = tables?.glyph(2)?.bytes.length ?? 0;
    expect([0, 1, 2, 3].map((id) => tables?.offset(id))).toEqual([0, 0, 10, 10 + length]);
    expect(findTable(viewOf(font), 'post')).toBeUndefined();
  });

  it('has one advance for all, and the left side of each', () => {
    const sides = [0, 1, 2].map((id) => tables?.glyph(id));
    expect(sides).toMatchObject([
      { advance: 500, left: 10 },
      { advance: 500, left: 20 },
      { advance: 500, left: 30 },
    ]);
  });

  it('has parts that are scaled in each way', () => {
    expect(tables?.glyph(2)?.parts).toEqual([12, 22, 34]);
  });
});
