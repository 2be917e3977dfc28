import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../src/model/text/nearest-word.ts';
import { adviseWord, listWords } from '../../src/model/text/suggest-word.ts';

const words = ['rating', 'missing', 'justification', 'note', 'evidence', 'by', 'at'];

describe('the nearest word', () => {
  it.each([
    ['raitng', 'rating', 'two letters swapped'],
    ['rateing', 'rating', 'one letter too many and one wrong'],
    ['evidenc', 'evidence', 'a letter lost'],
    ['Rating', 'rating', 'a capital letter'],
    ['notes', 'note', 'a plural'],
    ['bye', 'by', 'one edit in a short word'],
    ['justifcatoin', 'justification', 'two slips in a long word'],
  ])('to "%s" is "%s": %s', (meant, wanted) => {
    expect(nearestWord(meant, words)).toBe(wanted);
  });

  it.each(['score', 'xx', 'weight', 'x'])('to "%s" is none', (meant) => {
    expect(nearestWord(meant, words)).toBeUndefined();
  });

  it('to a single letter is not another letter', () => {
    expect([nearestWord('4', ['7']), nearestWord('a', ['A'])]).toEqual([undefined, 'A']);
  });

  it('is the first of those that are equally near', () => {
    expect(nearestWord('cat', ['bat', 'car'])).toBe('bat');
  });

  it('to a known word is that word', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,12}$/), { minLength: 1 }),
        (known) => {
          for (const word of known) expect(nearestWord(word, known)).toBe(word);
        },
      ),
    );
  });

  it('is found after any one slip in a word of three letters or more', () => {
    const slip = fc
      .tuple(fc.stringMatching(/^[a-z]{3,20}$/), fc.nat(), fc.constantFrom('drop', 'add', 'swap'))
      .map(([word, seed, kind]) => {
        const at = seed % (word.length - 1);
        const [head, one, two] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
        if (kind === 'drop') return { word, meant: head + two };
        if (kind === 'add') return { word, meant: `${head}x${one}${two}` };
        return { word, meant: head + two.slice(0, 1) + one + two.slice(1) };
      });
    fc.assert(
      fc.property(slip, ({ word, meant }) => {
        expect(nearestWord(meant, [word])).toBe(word);
      }),
    );
  });
});

describe('what makes words quick to compare', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', '-'),
    minLength: 1,
    maxLength: 9,
  });

  it('does not change which word is found: it is the one that comparing all would find', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 60 }), (meant, known) => {
        expect(nearestWord(meant, known)).toBe(nearestOfAll(meant, known));
      }),
    );
  });
});

describe('a hint', () => {
  it('names the word that was probably meant', () => {
    expect(adviseWord('raitng', words)).toEqual({
      hintKey: 'problem.did-you-mean',
      hintValues: { word: 'rating' },
    });
  });

  it('lists the words where none is near', () => {
    expect(adviseWord('zzz', ['design', 'meals'])).toEqual({
      hintKey: 'problem.known-words',
      hintValues: { words: 'design, meals' },
    });
  });

  it('is not given where there is nothing to list, or far too much', () => {
    const many = Array.from({ length: 41 }, (_, index) => `word-${index}`);
    expect([adviseWord('zzz', []), listWords(many)]).toEqual([{}, {}]);
    expect(listWords(many.slice(1))).toHaveProperty('hintKey');
  });
});

/** The first of those with the fewest edits, where these are few enough. */
function nearestOfAll(meant: string, known: readonly string[]): string | undefined {
  const limit = meant.length < 2 ? 0 : Math.max(1, Math.floor(meant.length / 3));
  const ranked = known.map((one) => ({ one, edits: editsBetween(meant, one) }));
  const [first] = ranked.toSorted((a, b) => a.edits - b.edits);
  return first !== undefined && first.edits <= limit ? first.one : undefined;
}

/** Edits between two words by the book: each row from the two before it. */
function editsBetween(from: string, to: string): number {
  const edits = (row: number, column: number): number => {
    if (row === 0 || column === 0) return row + column;
    const [a, b] = [from[row - 1], to[column - 1]];
    const ways = [
      at(row - 1, column) + 1,
      at(row, column - 1) + 1,
      at(row - 1, column - 1) + (a === b ? 0 : 1),
    ];
    const isSwapped = row > 1 && column > 1 && a === to[column - 2] && b === from[row - 2];
    return Math.min(...ways, ...(isSwapped ? [at(row - 2, column - 2) + 1] : []));
  };
  const known = new Map<string, number>();
  const at = (row: number, column: number): number => {
    const key = `${row} ${column}`;
    const value = known.get(key) ?? edits(row, column);
    known.set(key, value);
    return value;
  };
  return at(from.length, to.length);
}
