import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrapLines } from '../../../src/cli/terminal/wrap-text.ts';
import { englishCatalogue } from '../../support/messages.ts';

const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== '');

/** A problem as it is said, with a place and what to do. */
const said = Object.values(englishCatalogue).map(
  (message) => `a/folder with spaces/2027-02-03.yaml:12:5: ${message}\n  ${message}\n`,
);

describe('what is said on a screen', () => {
  it('breaks between words at any width, whatever is said', () => {
    for (const columns of [20, 21, 33, 40, 60, 79, 80, 81, 100, 140, 200]) {
      for (const text of said) {
        const wrapped = wrapLines(text, columns);
        expect(wordsIn(wrapped)).toEqual(wordsIn(text));
        for (const line of wrapped.split('\n')) {
          const isOneWord = wordsIn(line).length <= 1;
          expect(isOneWord || stringWidth(line) < Math.max(20, columns)).toBe(true);
        }
      }
    }
  });

  it('keeps a word that is wider than the screen whole, and the indent of a hint', () => {
    const path = `/a/${'deep/'.repeat(20)}x.yaml`;
    expect(wrapLines(`${path}:1:2: Not there.\n  Look for the folder.\n`, 21)).toBe(
      `${path}:1:2:\nNot there.\n  Look for the\n  folder.\n`,
    );
  });

  it('of any words, too', () => {
    const word = fc.stringMatching(/^[a-zæøå学]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 20, max: 200 }), (words, columns) => {
        expect(wordsIn(wrapLines(words.join(' '), columns))).toEqual(words);
      }),
    );
  });
});
