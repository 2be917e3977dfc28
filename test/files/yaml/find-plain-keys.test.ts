import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlainKeys } from '../../../src/files/yaml/find-plain-keys.ts';
import { locate } from '../../../src/files/yaml/locate.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';

/** What the full reading, which a word like an anchor brings about, says of the places of keys. */
function placesOf(text: string): { readonly quick: unknown; readonly full: unknown } {
  const [plain, full] = [parseYaml(text, 'a.yaml'), parseYaml(`${text}\n# &full\n`, 'a.yaml')];
  const ids = Object.keys(Object(Object(plain.value).answers));
  const places = [plain, full].map((parsed) =>
    ids.map((id) => locate(parsed, ['answers', id], 'key')),
  );
  return { quick: places[0], full: places[1] };
}

const odd = [
  'answers:\n  rooms: { rating: 1 }\n  books: { rating: 2 }',
  'answers: # all of them\n\n    # the first\n    rooms:\n      rating: 1\n    books: { rating: 2 }\nnotes: 1',
  'answers:\r\n  rooms: { rating: 1 }\r\n  books:\r\n    rating: 2\r\n',
  'answers: { rooms: { rating: 1 },\n  books: { rating: 2 } }',
  'answers:\n  "rooms": { rating: 1 }\n  books: { rating: 2 }',
  'answers:\n  rooms: { rating: 1,\n   note: x }\n  books: { rating: 2 }',
  'answers:\n  rooms:\n    note: "a\n     books: b"\n  books: { rating: 2 }',
  'answers:\n  rooms:\n    note: |\n      books: 1\n      answers:\n  books: { rating: 2 }',
  'scope: |\n  answers:\n    rooms: 1\nanswers:\n  rooms: { rating: 3 }',
  'answers: {}',
  'answers:\n  rooms :\n    rating: 1\n  books: { rating: 2 }',
];

describe('the places of keys that are found by the indent of lines', () => {
  it.each(odd)('are those that reading in full finds: %j', (text) => {
    const { quick, full } = placesOf(text);
    expect(quick).toEqual(full);
  });

  it('are so in a whole assessment', () => {
    const file = 'examples/soehesten-sprogskole/assessments/2026-10-13.yaml';
    const { quick, full } = placesOf(readFileSync(file, 'utf8'));
    expect(quick).toEqual(full);
  });

  it('are so in whatever lines', () => {
    const anyLine = fc.constantFrom(
      '  rooms: { rating: 1 }',
      '  books:',
      '    rating: 2',
      '    note: |',
      '      songs: 1',
      '  songs: { note: "a',
      '    b" }',
      '',
      '# all',
      '  "doors": { rating: 1 }',
    );
    fc.assert(
      fc.property(fc.uniqueArray(anyLine, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = ['answers:', ...lines].join('\n');
        const { quick, full } = unlessRefused(() => placesOf(text)) ?? {};
        expect(quick).toEqual(full);
      }),
    );
  });

  it('are left to the full reading where they are others than asked for', () => {
    expect(findPlainKeys('answers:\n  rooms: 1\n', 'answers', ['rooms'])?.get('rooms')).toBe(11);
    expect(findPlainKeys('answers:\n  rooms: 1\n', 'answers', ['books'])).toBeUndefined();
    expect(findPlainKeys('rooms: 1\n', 'answers', ['rooms'])).toBeUndefined();
  });
});

function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
