import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/files/read-document.ts';

const head = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: 3
`;

function placeOf(note: string, sign = '\u{1F9FF}'): readonly (number | undefined)[] {
  const text = `${head}    note: ${note}\n    by: Ada \u{1F9FF}\n`;
  const document = parseDocument(Buffer.from(text), { file: 'a.yaml', name: 'assessment' });
  const place = document.locateSign?.(['answers', 'eoms-scope', 'note'], sign);
  return [place?.line, place?.column];
}

describe('the place of a character in a text', () => {
  it.each([
    ['in a literal block', '|\n      one\n      two\n\n      three \u{1F9FF} \u{1F9FF}', [11, 13]],
    ['in a folded block', '>-\n      one\n      two\n      three\u{1F9FF}', [10, 12]],
    ['at the start of a block', '|2+\n      \u{1F9FF} one', [8, 7]],
    ['in a text over several lines', 'one\n      two\n      \u{1F9FF} three', [9, 7]],
    ['in quotes', '"one\n      \u{1F9FF}"', [8, 7]],
    ['on the line of its key', 'one \u{1F9FF}', [7, 15]],
  ])('is its own line: %s', (_where, note, place) => {
    expect(placeOf(note)).toEqual(place);
  });

  it('is that of the text where it is written by an escape, or is not in it', () => {
    expect(placeOf('"one \\U0001F9FF"')).toEqual([7, 11]);
    expect(placeOf('one')).toEqual([7, 11]);
  });

  it('holds the character wherever that is in a block', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('|', '>'), fc.nat(), (lines, style, seed) => {
        const at = seed % lines.length;
        const marked = lines.map((line, index) => (index === at ? `${line} \u{1F9FF}` : line));
        const note = [style, ...marked.map((line) => `      ${line}`)].join('\n');
        expect(placeOf(note)[0]).toBe(8 + at);
      }),
    );
  });
});
