import { describe, expect, it } from 'vitest';
import type { EmbeddedFont, PdfFile } from '../../../src/print/kit/pdf-file.ts';
import { createEncoder, type Encoder } from '../../../src/print/pdf/content/encode-text.ts';
import { openPdf } from '../../../src/print/pdf/file/open-pdf.ts';
import { faces } from '../print-support.ts';

function openEncoder(): { readonly encode: Encoder; readonly pdf: PdfFile } {
  const facts = { title: 'T', author: '', language: 'en', date: '2026-11-23' };
  const pdf = openPdf(facts);
  pdf.startPage(595, 842);
  return { encode: createEncoder(pdf, faces), pdf };
}

/** How far the operators move on, in thousandths of the size. */
function advanceOf(operators: string, font: EmbeddedFont): number {
  let advance = 0;
  for (const [, hex, number] of operators.matchAll(/<([0-9a-f]*)>|(-?\d+(?:\.\d+)?)(?=[<\]])/g)) {
    for (const code of (hex ?? '').match(/.{4}/g) ?? []) {
      advance += font.widthOf(Number.parseInt(code, 16));
    }
    advance -= Number(number ?? 0);
  }
  return advance;
}

function regularIn(pdf: PdfFile): EmbeddedFont {
  return pdf.font('regular', faces.regular.font);
}

describe('a text in glyphs', () => {
  it.each(['Audit', 'AVATAR To Wave', 'Søhesten Sprogskole, 14 lærere', 'a  b ', ''])(
    '%j takes the room that was measured for it',
    (text) => {
      const { encode, pdf } = openEncoder();
      const { operators } = encode({ text: text, font: 'regular', size: 10 });
      const advance = advanceOf(operators, regularIn(pdf));
      const words = text.split(' ');
      const measured = words.reduce((sum, word) => sum + faces.regular.width(word), 0);
      const spaces = (words.length - 1) * faces.regular.spaceWidth;
      expect(advance / 1000).toBeCloseTo(measured + spaces, 2);
    },
  );

  it('is the same however often it is said', () => {
    const { encode } = openEncoder();
    const first = encode({ text: 'quality of teaching', font: 'bold', size: 9 });
    expect(encode({ text: 'quality of teaching', font: 'bold', size: 9 })).toEqual(first);
  });

  it('is made of its words', () => {
    const { encode } = openEncoder();
    const whole = encode({ text: 'of teaching', font: 'regular', size: 9 }).operators;
    const [of = '', space = '', teaching = ''] = ['of', ' ', 'teaching'].map((word) =>
      encode({ text: word, font: 'regular', size: 9 }).operators.replaceAll(/^\[<|>\] TJ$/g, ''),
    );
    expect(whole).toBe(`[<${of}${space}${teaching}>] TJ`);
  });

  it.each(['b\u0323\u0302', 'e\u0329', 'ᾦ\u0323x'])(
    'gives %j a glyph for each character, in the room that was measured',
    (text) => {
      const { encode, pdf } = openEncoder();
      const { operators } = encode({ text, font: 'regular', size: 10 });
      const font = regularIn(pdf);
      const codes = (operators.match(/[0-9a-f]{4}/g) ?? []).map((code) =>
        Number.parseInt(code, 16),
      );
      const read = codes.flatMap((code) => font.readAs(code));
      expect(String.fromCodePoint(...read)).toBe(text);
      const advance = codes.reduce((sum, code) => sum + font.widthOf(code), 0);
      expect(advance / 1000).toBeCloseTo(faces.regular.width(text), 6);
    },
  );

  it('names its font, once for each document', () => {
    const { encode, pdf } = openEncoder();
    const names = (['regular', 'bold', 'regular'] as const).map(
      (font) => encode({ text: 'a', font: font, size: 9 }).fontName,
    );
    expect(names).toEqual(['F1', 'F2', 'F1']);
    expect(Object.keys(pdf.page.fonts)).toEqual(['F1', 'F2']);
  });
});
