import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../src/model/nearest-word.ts';
import { listWords, suggestWord } from '../../src/model/suggest-word.ts';

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

describe('a hint', () => {
  it('names the word that was probably meant', () => {
    expect(suggestWord('raitng', words)).toEqual({
      hintKey: 'problem.did-you-mean',
      hintValues: { word: 'rating' },
    });
  });

  it('lists the words where none is near', () => {
    expect(suggestWord('zzz', ['design', 'meals'])).toEqual({
      hintKey: 'problem.known-words',
      hintValues: { words: 'design, meals' },
    });
  });

  it('is not given where there is nothing to list, or far too much', () => {
    const many = Array.from({ length: 41 }, (_, index) => `word-${index}`);
    expect([suggestWord('zzz', []), listWords(many)]).toEqual([{}, {}]);
    expect(listWords(many.slice(1))).toHaveProperty('hintKey');
  });
});
