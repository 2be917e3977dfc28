import { describe, expect, it } from 'vitest';
import { decodeForeignProse, decodeProse } from '../../../src/files/text/decode-prose.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { refusalOf } from '../support/problems-of.ts';

const decoded = (text: string) => decodeProse(Buffer.from(text), 'visit.md');

describe('what editors leave in a text', () => {
  it.each([
    ['a form feed', 'one\ftwo'],
    ['a vertical tab', 'one\vtwo'],
    ['a next line', 'one\u0085two'],
    ['a line separator', 'one\u2028two'],
    ['a paragraph separator', 'one\u2029two'],
  ])('counts as a space: %s', (_name, text) => {
    expect(decoded(text)).toBe('one two');
  });

  it('hides no heading behind it', () => {
    const text = decoded('# One\n\n\f# Two\n\f\n# Three\n\uFEFF# Four\n\x1A');
    const { blocks } = parseMarkdown(text, 'visit.md');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'heading', 'heading']);
  });

  it('parts no word by a byte order mark', () => {
    expect(decoded('\uFEFFquay\uFEFFside')).toBe('quay\u2060side');
  });

  it.each(['\0', '\u0007', '\x1B', 'a\x1Ab'])('is refused where it is %j', (text) => {
    const { problems } = refusalOf(() => decoded(`one${text}two`));
    expect(problems[0]?.key).toBe('files.control-character');
  });
});

describe('the Markdown of another program', () => {
  const text = '# Blåbær\n\nCafé – “open”\n';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16', Buffer.from(text, 'utf16le')],
  ])('is read in the encoding that it has: %s', (encoding, bytes) => {
    const read = decodeForeignProse(bytes, 'visit.md');
    expect({ ...read, text: read.text.replace('\u2060', '') }).toEqual({ text, encoding });
  });

  it('is Windows-1252 where it is no UTF-8', () => {
    const bytes = Buffer.from('Bl\xE5b\xE6r \x93open\x94 \x965', 'latin1');
    const read = { text: 'Blåbær “open” –5', encoding: 'Windows-1252' };
    expect(decodeForeignProse(bytes, 'visit.md')).toEqual(read);
  });

  it.each([
    ['of an old Mac', Buffer.from('Bl\x8Cb\x81r', 'latin1'), 'files.other-encoding'],
    ['too large', Buffer.alloc(5_000_001, 'a'), 'files.too-large'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), 'files.foreign-kind'],
    ['a bell', Buffer.from('one\u0007', 'utf16le'), 'files.control-character'],
  ])('is refused where it is %s', (_name, bytes, key) => {
    expect(refusalOf(() => decodeForeignProse(bytes, 'visit.md')).problems[0]?.key).toBe(key);
  });
});
