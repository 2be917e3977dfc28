import { describe, expect, it } from 'vitest';
import { decodeProse } from '../../../src/files/text/decode-prose.ts';
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
