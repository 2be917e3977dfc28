import createBidi from 'bidi-js/dist/bidi.mjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EomsError, type Problem } from '../../../src/model/problem.ts';
import { cleanText } from '../../../src/print/characters/clean-text.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { loadTypefaces } from '../../../src/print/fonts/typeface.ts';
import { placePieces } from '../../../src/print/layout/draw-line.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { breakLines } from '../../../src/print/text/break-lines.ts';
import { setWords } from '../../../src/print/text/set-words.ts';
import { plainStyle } from '../../../src/print/text/text-style.ts';
import { hasProgram } from '../../support/inspect-pdf.ts';
import { extractLines } from '../pdf/extract-support.ts';
import { context, fonts, sampleFont } from '../print-support.ts';

const bidi = createBidi();
const style = plainStyle(10, '#000000', defaultTheme);
const direction = fc.constantFrom('ltr' as const, 'rtl' as const);

const softHyphen = '\u00AD';

const oneOf = (characters: string) => fc.constantFrom(...Array.from(characters));

/** Letters, marks, digits and signs of many scripts, in any order. */
const mixture = fc
  .array(
    fc.oneof(
      oneOf('abc 123 -/.,()[]«»%'),
      oneOf('אבגשלום  ְִָּׁ'),
      oneOf('ابتلالإمحمد  َُِّ٠١٢،؟'),
      oneOf('ñ\u0323\u0302\u0301éẵữ жΩ'),
      oneOf('日本語、「」ー'),
      fc.constantFrom('\u200C', '\u200D', '\u202E', '\u2066', softHyphen),
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(''));

const lineWidth = fc.integer({ min: 20, max: 200 });

/** The text of the lines without spaces; each line is as wide as what is placed in it. */
function setInLines(text: string, way: 'ltr' | 'rtl', width: number): string {
  const faces = loadTypefaces(fonts, { direction: way, bidi, named: [sampleFont] });
  const lines = breakLines(setWords([{ kind: 'text', text }], style, faces), width, faces);
  for (const line of lines) {
    const placed = placePieces(line.pieces, 0).toSorted(
      (a, b) => a.x - b.x || a.piece.width - b.piece.width,
    );
    let end = 0;
    for (const { piece, x } of placed) {
      expect(x).toBeCloseTo(end, 6);
      end += piece.width;
    }
    expect(end).toBeCloseTo(line.width, 6);
  }
  return lines
    .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
    .join('')
    .replaceAll(' ', '');
}

const escaped = (text: string): string => text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

/** How a print starts; the same if no font has some of its characters, which is reported. */
async function startOf(markdown: string): Promise<string> {
  try {
    return Buffer.from((await printPdf(markdown, context)).subarray(0, 5)).toString();
  } catch (error) {
    if (error instanceof EomsError && error.problems.every(isMissing)) return '%PDF-';
    throw error;
  }
}

function isMissing({ key }: Problem): boolean {
  return key === 'print.missing-character' || key === 'print.missing-more';
}

describe('text of any script', () => {
  it('keeps its characters and its width when lines are ordered', () => {
    fc.assert(
      fc.property(mixture, direction, lineWidth, (mixed, way, width) => {
        const text = mixed.replaceAll(softHyphen, '');
        expect(setInLines(text, way, width)).toBe(cleanText(text).replaceAll(' ', ''));
      }),
    );
  });

  it('has a hyphen more only at ends of lines, where a soft one lets its words part', () => {
    const asked = mixture.map((mixed) => mixed.replaceAll('-', softHyphen));
    fc.assert(
      fc.property(asked, direction, lineWidth, (text, way, width) => {
        const set = setInLines(text, way, width);
        expect(set.replaceAll('-', '')).toBe(cleanText(text).replaceAll(' ', ''));
        expect(set.split('-').length).toBeLessThanOrEqual(text.split(softHyphen).length);
      }),
    );
  });

  it('is shaped into cells that hold each of its characters once, and as wide as it was measured', () => {
    const { fallback } = loadTypefaces(fonts);
    fc.assert(
      fc.property(mixture, direction, (text, way) => {
        const clean = cleanText(text);
        const cells = fallback.shape(clean, way);
        const inOrder = way === 'rtl' ? cells.toReversed() : cells;
        const read = String.fromCodePoint(...inOrder.flatMap(({ codePoints }) => codePoints));
        expect(read.normalize('NFC')).toBe(clean);
        for (const { parts } of cells)
          for (const { dx, dy } of parts) {
            expect(Number.isInteger(dx) && Number.isInteger(dy)).toBe(true);
          }
      }),
    );
  });

  it('never breaks a print: it is printed, or told to be in no font', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), mixture, async (any, text) => {
        const markdown = `# ${escaped(text)}\n\n- ${escaped(any)}\n\n| ${escaped(text)} | b |\n|---|---|\n| c | d |`;
        expect(await startOf(markdown)).toBe('%PDF-');
      }),
      { numRuns: 30 },
    );
  });

  it.runIf(hasProgram('pdftotext'))('is found in a PDF word by word as it was put in', async () => {
    const letters = [
      ...Array.from('אבגדהוזחטיכלמנסעפצקרשת'),
      ...Array.from('ابتثجحخدرسصعفقكلمنهوي'),
      'لا',
      'لإ',
      'مَ',
      'بّ',
      'שָׁ',
    ];
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 8 })
      .map((parts) => `${parts.join('')}م`);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), async (words) => {
        const bytes = await printPdf(`---\nlanguage: ar\n---\n${words.join('\n\n')}`, context);
        expect(extractLines(bytes).slice(0, words.length)).toEqual(
          words.map((one) => one.normalize('NFC')),
        );
      }),
      { numRuns: 10 },
    );
  });
});
