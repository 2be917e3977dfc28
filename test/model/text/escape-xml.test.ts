import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../src/model/text/escape-xml.ts';

/** What a parser of XML reads as the text of an element and as the value of its attribute. */
function readBack(escaped: string): readonly string[] {
  const read: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => read.push(String(attributes['a'])));
  parser.on('text', (text) => read.push(text));
  parser.write(`<x a="${escaped}">${escaped}</x>`).close();
  return read;
}

describe('text as XML and HTML hold it', () => {
  it.each([
    ['Learning & work', 'Learning &amp; work'],
    ['<b>', '&lt;b&gt;'],
    ['"double" and \'single\'', '&quot;double&quot; and &#39;single&#39;'],
    ['&lt;', '&amp;lt;'],
    ['plain words, 4.1 (a) #1 50% +/-', 'plain words, 4.1 (a) #1 50% +/-'],
    ['a & b & c <', 'a &amp; b &amp; c &lt;'],
    ['two\nlines\tand\rends', 'two\nlines\tand\rends'],
    ['Søhesten 日本 👩🏽‍🏫', 'Søhesten 日本 👩🏽‍🏫'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(escapeXml(text)).toBe(written);
  });

  it('loses what XML cannot hold, and shows halves of characters as damaged', () => {
    const kept = '\u{20}\uD7FF\uE000\uFFFD\u{10000}\u{10FFFF}';
    expect(escapeXml(`a\u0000\u0008\u000B\u001F\uFFFE\uFFFF${kept}b`)).toBe(`a${kept}b`);
    expect(escapeXml('a\uD800<b')).toBe('a\uFFFD&lt;b');
    expect(escapeXml('\uDC00')).toBe('\uFFFD');
  });

  it('is read back as it was, between tags and in an attribute', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(readBack(escapeXml(text))).toEqual([text, text]);
      }),
    );
  });
});
