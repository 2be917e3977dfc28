import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTypefaces, type Typeface } from '../../../src/print/fonts/typeface.ts';
import { createEncoder } from '../../../src/print/pdf/content/encode-text.ts';
import { openPdf } from '../../../src/print/pdf/file/open-pdf.ts';
import { fonts, sampleFont } from '../print-support.ts';

/** A font of curves of the third degree, whose glyphs cannot be put together. */
const boxes: Uint8Array = readFileSync('test/fixtures/branding/brand/boxes.otf');
const faces = loadTypefaces({ ...fonts, regular: boxes }, { named: [sampleFont] });

interface Shown {
  readonly operators: string;
  /** The characters that are read from the codes of the operators. */
  readonly read: string;
}

/** Texts as they are shown in a font of one document, one after the other. */
function show(face: Typeface, texts: readonly string[], isRightToLeft = false): readonly Shown[] {
  const pdf = openPdf({ title: 'T', author: '', language: 'en', date: '2026-11-23' });
  pdf.startPage(595, 842);
  const encode = createEncoder(pdf, faces);
  return texts.map((text) => {
    const { operators } = encode({ text, font: face.name, size: 10, isRightToLeft });
    const font = pdf.font(face.name, face.font);
    const codes = operators.match(/[0-9a-f]{4}(?=[0-9a-f]*>)/g) ?? [];
    const points = codes.flatMap((code) => font.readAs(Number.parseInt(code, 16)));
    return { operators, read: String.fromCodePoint(...points) };
  });
}
describe('a text in a font whose glyphs cannot be put together', () => {
  it('is shown glyph by glyph where marks stand on its letters', () => {
    const [marked, again] = show(faces.regular, ['a\u0323b', 'ba\u0323']);
    expect(marked?.operators).toMatch(/^(?:\S+ Ts \[\S+<[0-9a-f]{4}>\] TJ ){3}0 Ts$/);
    // All of the word is read where its first letter is drawn.
    const unread = '\u200B\u200B';
    expect([marked?.read, again?.read]).toEqual([`a\u0323b${unread}`, `ba\u0323${unread}`]);
  });

  it('has one code for each glyph and what is read there', () => {
    const texts = ['a\u0323b', 'ba\u0323', 'a\u0323b '];
    const [first, second, third] = show(faces.regular, texts).map(
      ({ operators }) => operators.match(/(?<=<)[0-9a-f]{4}/g) ?? [],
    );
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(5);
    expect(second?.[2]).toBe(first?.[1]);
    expect(third?.slice(0, 3)).toEqual(first);
  });

  it('is shown from left to right, also where it is read from the right', () => {
    const [turned] = show(faces.regular, ['abc'], true);
    expect(turned?.read).toBe('cba');
  });

  it('is shown at once where nothing stands on its letters', () => {
    const [plain] = show(faces.regular, ['a b']);
    expect(plain).toEqual({ operators: '[<000100030002>] TJ', read: 'a b' });
    const [named] = faces.named.map((face) => show(face, ['日本']));
    expect(named?.[0]?.read).toBe('日本');
  });
});
