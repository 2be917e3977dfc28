import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { loadHyphenation } from '../../../src/print/fonts/load-hyphenation.ts';
import { loadTypefaces, type Typefaces } from '../../../src/print/fonts/typeface.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { breakLines } from '../../../src/print/text/break-lines.ts';
import { setWords } from '../../../src/print/text/set-words.ts';
import { plainStyle } from '../../../src/print/text/text-style.ts';
import { hasProgram } from '../../support/inspect-pdf.ts';
import { extractLines } from '../pdf/extract-support.ts';
import { canReadStructure, findAll, readStructure } from '../pdf/structure-support.ts';
import { context, faces, fonts } from '../print-support.ts';

const style = plainStyle(10, '#000000', defaultTheme);
const linesOf = (text: string, width: number, set: Typefaces = faces): readonly string[] =>
  breakLines(setWords([{ kind: 'text', text }], style, set), width, set).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  );
const facesFor = async (language: string): Promise<Typefaces> =>
  loadTypefaces(fonts, { language, hyphenation: await loadHyphenation(language, 'x'.repeat(30)) });

describe('a soft hyphen', () => {
  it('is nothing within a line, and a hyphen where the line ends at it', () => {
    expect(linesOf('skole\u00ADledelse', 200)).toEqual(['skoleledelse']);
    expect(linesOf('skole\u00ADledelse', 50)).toEqual(['skole-', 'ledelse']);
    expect(linesOf('om skole\u00ADledelse', 55)).toEqual(['om skole-', 'ledelse']);
    expect(linesOf('a \u00ADb\u00AD c', 200)).toEqual(['a b c']);
  });

  it('leaves room for its hyphen', () => {
    const whole = faces.regular.width('skole') * 10;
    expect(linesOf('om skole\u00ADledelse', whole + 15)).toEqual(['om', 'skole-', 'ledelse']);
  });

  it('never makes a line wider than it may be, nor loses a letter', () => {
    const letters = fc.array(fc.constantFrom('a', 'mm', 'il', '\u00AD', ' ', 'ø'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(letters, fc.integer({ min: 40, max: 120 }), (parts, width) => {
        const text = parts.join('');
        const lines = breakLines(setWords([{ kind: 'text', text }], style, faces), width, faces);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        const written = lines
          .flatMap(({ pieces }) => pieces.filter((piece) => piece.isSoftHyphen !== true))
          .map((piece) => piece.text)
          .join('');
        expect(written.replaceAll(' ', '')).toBe(text.replaceAll(/[ \u00AD]/g, ''));
      }),
    );
  });
});

describe('signs that are not seen', () => {
  it('let a line end, or forbid it', () => {
    expect(linesOf('aaaa\u200Bbbbb', 35)).toEqual(['aaaa', 'bbbb']);
    expect(linesOf('x self-\u2060assessment', 75)).toEqual(['x', 'self-assessment']);
    expect(linesOf('12\u00A0000\u202Fkr.', 200)).toEqual(['12\u00A0000\u202Fkr.']);
    expect(linesOf('om 12\u00A0000', 35)).toEqual(['om', '12\u00A0000']);
    expect(linesOf('om E\u2011mail', 35)).toEqual(['om', 'E\u2011mail']);
  });
});

describe('a word that is longer than its line', () => {
  it('is parted as its language parts it', async () => {
    const danish = await facesFor('da');
    const parts = linesOf('Specialpædagogiske støtteforanstaltninger', 70, danish);
    expect(parts).toEqual(['Specialpæda-', 'gogiske støtte-', 'foranstaltnin-', 'ger']);
    const german = await facesFor('de-AT');
    expect(linesOf('Qualitätsmanagementhandbuch', 70, german)[0]).toMatch(
      /^Qualitäts-$|^Qualitätsma/,
    );
    expect(linesOf('Internationalisation', 60, await facesFor('en'))[0]).toMatch(/-$/);
  });

  it('is cut without a hyphen if it is not a word, or its language is unknown', async () => {
    const danish = await facesFor('da');
    const address = 'https://example.org/uddannelsesplanlaegning';
    expect(linesOf(address, 60, danish).join('')).toBe(address);
    expect(linesOf('x'.repeat(60), 50, danish).join('')).toBe('x'.repeat(60));
    expect(await loadHyphenation('ja', 'x'.repeat(30))).toBeUndefined();
    expect(await loadHyphenation('en', 'short words only')).toBeUndefined();
  });

  it('fills a gaping line in a language of compounds, and in no other', async () => {
    const text = 'om uddannelsesplanlægning';
    expect(linesOf(text, 120, await facesFor('da'))[0]).toMatch(/^om uddannelses?.*-$/);
    expect(linesOf('of internationalisation', 100, await facesFor('en'))[0]).toBe('of');
  });

  it.runIf(hasProgram('pdftotext'))('is whole again where text is taken from a PDF', async () => {
    const word = 'Kvalitetsledelsessystemdokumentationsansvarlig';
    const bytes = await printPdf(`---\nlanguage: da\n---\n# ${word.repeat(2)}\n`, context);
    expect(extractLines(bytes)[0]).toBe(word.repeat(2));
  });

  it.runIf(canReadStructure)('says that its hyphen is none of the word', async () => {
    const bytes = await printPdf('x\u00ADy', context);
    expect(findAll(readStructure(bytes), 'Span')).toEqual([]);
    const parted = await printPdf('Wort\u00ADteil\u00AD'.repeat(40), context);
    expect(findAll(readStructure(parted), 'Span').length).toBeGreaterThan(0);
  });
});

/** How many letters are measured while a text is set. */
function measuredIn(text: string): number {
  let letters = 0;
  const count = (face: Typefaces['regular']) => ({
    ...face,
    width: (measured: string) => {
      letters += measured.length;
      return face.width(measured);
    },
  });
  const set = loadTypefaces(fonts);
  const counting = { ...set, regular: count(set.regular), fallback: count(set.fallback) };
  breakLines(setWords([{ kind: 'text', text }], style, counting), 300, counting);
  return letters;
}

describe('a word without end', () => {
  it.each([
    ['Latin', 'abcdefgh'],
    ['Arabic', 'ابتثجحخد'],
    ['Hebrew', 'אבגדהוזח'],
    ['Chinese', '日本語教育機関'],
    ['emoji', '😀😁😂😃'],
    ['soft hyphens', 'ab\u00ADcd\u00AD'],
  ])('is measured once: %s', (_, letters) => {
    const [once, fourfold] = [200, 800].map((count) => measuredIn(letters.repeat(count)));
    expect(fourfold).toBeLessThan(4.2 * (once ?? 0));
  });

  it('is shaped in stretches, so that none takes long', () => {
    const { fallback } = loadTypefaces(fonts);
    expect(fallback.shape('ب'.repeat(20_000), 'rtl')).toHaveLength(20_000);
    expect(fallback.shape(`e${'\u0323'.repeat(5_000)}`, 'ltr').length).toBeGreaterThan(100);
  });
});
