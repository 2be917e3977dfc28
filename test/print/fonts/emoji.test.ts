import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/print/characters/clean-text.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { loadTypefaces } from '../../../src/print/fonts/typeface.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { breakLines } from '../../../src/print/text/break-lines.ts';
import { setWords } from '../../../src/print/text/set-words.ts';
import { splitByFont } from '../../../src/print/text/split-by-font.ts';
import { plainStyle } from '../../../src/print/text/text-style.ts';
import { hasProgram } from '../../support/inspect-pdf.ts';
import { extractLines } from '../pdf/extract-support.ts';
import { context, fonts, symbolFont } from '../print-support.ts';

const faces = loadTypefaces(fonts, { symbols: symbolFont });
const style = plainStyle(10, '#000000', defaultTheme);
const runsOf = (text: string) =>
  splitByFont(cleanText(text), 'regular', faces).map(({ font, text: shown }) => `${font}:${shown}`);

/** Made of one character, or of several that are one picture. */
const pictures = [
  '✅',
  '👍',
  '🙈',
  '👍🏽',
  '👩‍🏫',
  '👩🏽‍🏫',
  '👨‍👩‍👧‍👦',
  '🇩🇰',
  '1️⃣',
  '⚠️',
  '❤️',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '🏳️‍🌈',
];

describe('emoji', () => {
  it.each(pictures)('%s is one picture in the font of signs', (emoji) => {
    expect(runsOf(`a ${emoji} b`)).toEqual(['regular:a ', `symbols:${emoji}`, 'regular: b']);
    const shown = splitByFont(cleanText(emoji), 'regular', faces).map(({ text }) => text);
    expect(faces.symbols?.width(shown.join(''))).toBeCloseTo(faces.symbols?.width('✅') ?? 0, 6);
  });

  it('are letters where their author says so, and where they always were', () => {
    expect(runsOf('✔\uFE0E ✓ ☑ → ★')).toEqual([
      'fallback:✔',
      'regular: ',
      'fallback:✓',
      'regular: ',
      'fallback:☑',
      'regular: ',
      'fallback:→',
      'regular: ',
      'fallback:★',
    ]);
  });

  it('are their parts where no font joins them', () => {
    expect(runsOf('🙈\u200D✅')).toEqual(['symbols:🙈✅']);
    expect(runsOf('🇽🇽')).toEqual(['symbols:🇽🇽']);
    expect(loadTypefaces(fonts).missing.size).toBe(0);
  });

  it('stay whole where a line ends', () => {
    const many = fc.array(fc.constantFrom(...pictures, 'a', ' '), { maxLength: 40 });
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 80 }), (parts, width) => {
        const text = parts.join('');
        const words = setWords([{ kind: 'text', text }], style, faces);
        const lines = breakLines(words, width, faces).map(({ pieces }) =>
          pieces.map((piece) => piece.text).join(''),
        );
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines)
          expect(line).not.toMatch(/^(?:\u200D|\uFE0F|\u20E3|\p{Emoji_Modifier})|\u200D$/u);
      }),
    );
  });

  it('ask for their font only where there are some', async () => {
    const loaded: string[] = [];
    const counting = {
      ...context,
      loadSymbols: async () => {
        loaded.push('symbols');
        return symbolFont;
      },
    };
    await printPdf('# Søhesten ☐ ✓ → ≥ 5 · “a”\n\n&amp; &nbsp;', counting);
    expect(loaded).toEqual([]);
    await printPdf('# Søhesten &#x2705;', counting);
    expect(loaded).toEqual(['symbols']);
  });

  it.runIf(hasProgram('pdftotext'))('are found in a PDF as they were put in', async () => {
    const bytes = await printPdf('SPS ✅ 👩‍🏫 1️⃣ **🙈** 🇩🇰 efter', context);
    expect(extractLines(bytes)[0]).toBe('SPS ✅ 👩‍🏫 1️⃣ 🙈 🇩🇰 efter'.replaceAll('\u200D', ''));
  });
});
