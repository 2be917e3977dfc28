import { describe, expect, it } from 'vitest';
import { cleanForTerminal } from '../../../src/model/text/clean-for-terminal.ts';
import { readWordSymbols } from '../../../src/model/text/word-symbols.ts';
import { printHtml } from '../../../src/print/html/print-html.ts';
import { findMissingIn } from '../../../src/print/text/open-faces.ts';
import { escapeMarkdown } from '../../../src/report/words/escape-markdown.ts';
import { context, layoutMarkdown, wordsOf } from '../../print/print-support.ts';

const pasted = '\uF0B7 Map \uF0FC\n\uF0A7 Rota \uF0FB\n\uF0D8 See \uF0E0 \uF0E8 quay \uF02D';
const read = '• Map ✓\n▪ Rota ✗\n➢ See → ➔ quay –';

describe("Word's symbols", () => {
  it('are the characters that they look like', () => {
    expect(readWordSymbols(pasted)).toBe(read);
  });

  it('are so in a terminal and in Markdown', () => {
    expect(cleanForTerminal(pasted)).toBe(read);
    expect(escapeMarkdown(pasted)).toBe(read.replaceAll('\n', '<br>'));
  });

  it('are so on paper and in a web page', async () => {
    const printed = layoutMarkdown(pasted).map(wordsOf).join('');
    expect(printed.replaceAll(/\s/g, '')).toContain(read.replaceAll(/\s/g, ''));
    const assets = { style: '', script: '' };
    expect(await printHtml(`# \uF0B7 Head\n\n${pasted}\n`, { ...context, assets })).toContain(
      '• Head',
    );
  });

  it('are all in the fonts that eoms prints with', async () => {
    const codes = Array.from({ length: 256 }, (_, code) => String.fromCodePoint(0xf000 + code));
    const known = codes.map(readWordSymbols).filter((sign, index) => sign !== codes[index]);
    expect(known.length).toBeGreaterThan(40);
    expect(await findMissingIn([known.join(' ')], context)).toEqual([]);
  });

  it('leave other private-use characters as they are', async () => {
    const others = '\uE000\uF0F5\uF8FF\u{F0000}';
    expect(readWordSymbols(others)).toBe(others);
    const missing = await findMissingIn([others], context);
    expect(missing.map(({ code }) => code)).toEqual(['U+E000', 'U+F0F5', 'U+F8FF', 'U+F0000']);
  });
});
