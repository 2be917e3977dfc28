import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, linkMarkdown } from '../../src/report/words/escape-markdown.ts';

/** The most that a reader of Markdown may do with a text: HTML on, addresses made links. */
const eager = new MarkdownIt({ html: true, linkify: true });

function isBreak(content: string): boolean {
  return content === '<br>';
}

/** The text that a reader sees of a paragraph or of a table cell, and whether it holds markup. */
function seen(markdown: string): { readonly text: string; readonly markup: readonly string[] } {
  const tokens = eager.parse(markdown, {}).flatMap((token) => token.children ?? []);
  return {
    text: tokens.map(({ content }) => (isBreak(content) ? '\n' : content)).join(''),
    markup: tokens
      .filter(
        ({ type, content }) => type !== 'text' && type !== 'text_special' && !isBreak(content),
      )
      .map(({ type }) => type),
  };
}

const attacks = [
  '<script>alert(1)</script>',
  '<!-- page-break -->',
  '![x](javascript:alert(1))',
  '[x](http://evil.example)',
  'http://evil.example and www.evil.example',
  'me@evil.example',
  '**bold** _it_ ~~no~~ `code`',
  '# not a heading',
  '- not a list',
  '+ nor this',
  '1. not a list',
  '12) nor this',
  '---',
  '===',
  '> not a quote',
  '| a | b |',
  '&lt;b&gt; &#60;',
  '{{ gaps }} {% for %}',
  '\\*',
  '$x$ #1 @name',
  '    four blanks',
  '```',
];

describe('text in Markdown', () => {
  it.each(attacks)('shows %j as it is written', (attack) => {
    const { text, markup } = seen(escapeMarkdown(attack));
    expect(markup).toEqual([]);
    expect(text).toBe(attack.trim());
  });

  it.each(attacks)('keeps %j in its cell', (attack) => {
    const table = `| a | b |\n|---|---|\n| ${escapeMarkdown(attack)} | end |\n`;
    const cells = eager.parse(table, {}).filter(({ type }) => type === 'td_open');
    expect(cells).toHaveLength(2);
  });

  it('is shown as it is written, whatever it is', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom(...attacks, ' ', 'word', '5', ':', '_'), { maxLength: 6 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const plain = text
          .replaceAll(/[\p{Cc}\p{Z}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')
          .trim();
        expect(seen(`x${escapeMarkdown(`x ${plain}`)}`)).toEqual({
          text: `xx ${plain}`.trimEnd(),
          markup: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('loses control and direction marks, and keeps line breaks', () => {
    expect(escapeMarkdown('a\u0007b\u202Ec\r\nd')).toBe('abc<br>d');
    const ends = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
    expect(escapeMarkdown(ends.map((end) => `a${end}`).join(''))).toBe('a<br>'.repeat(7));
  });

  it.each(['Version 4.1 of the plan', '4.4.2', '-5 degrees', 'a-b', '(see p. 3)'])(
    'stays readable where nothing is at stake: %s',
    (text) => {
      expect(escapeMarkdown(text)).toBe(text);
    },
  );
});

describe('text that would be markup', () => {
  it.each([
    ['see www.evil.example', String.raw`see www\.evil.example`],
    ['Www.evil.example', String.raw`Www\.evil.example`],
    ['a**b', String.raw`a\*\*b`],
    ['ab*', String.raw`ab\*`],
    ['a_', String.raw`a\_`],
    ['a_--b', String.raw`a\_--b`],
    ['+', String.raw`\+`],
    ['-', String.raw`\-`],
    ['1.', String.raw`1\.`],
    ['12)', String.raw`12\)`],
    ['_ 1. b', String.raw`\_ 1. b`],
  ])('%s is escaped where it would be, and not elsewhere', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('a link in Markdown', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a b',
    'javascript:https://a.example',
    'https:/a.example',
    undefined,
  ])('is text only where the address is %j', (address) => {
    expect(linkMarkdown('*x*', address)).toBe('\\*x\\*');
  });

  it.each(['http://a.example', 'HTTPS://a.example', 'mailto:a@b.example'])(
    'is one: %s',
    (address) => {
      expect(linkMarkdown('t', address)).toBe(`[t](<${address}>)`);
    },
  );

  it('keeps a safe address whole', () => {
    const [link] = eager
      .parse(linkMarkdown('t', 'https://a.example/(b)|c'), {})
      .flatMap((token) => token.children ?? []);
    expect(link?.attrGet('href')).toBe('https://a.example/%28b%29%7cc');
  });
});
