import { describe, expect, it } from 'vitest';
import { createHyphenation } from '../../../src/print/fonts/hyphenation.ts';

/** Parts every word before each "l". */
const hyphenation = createHyphenation((word) => word.replaceAll('l', '\u00ADl'), false);

describe('a word', () => {
  it.each([
    ['skoleledelse', [3, 5, 9]],
    ['„skoleledelse!“', [4, 6, 10]],
    ["'skoleledelsen's'", [4, 6, 10]],
    ['(skoleledelse’),', [4, 6, 10]],
    ['skoleledelse\u0301.', [3, 5, 9]],
  ])('may be parted within its punctuation: %s', (word, seams) => {
    expect(hyphenation.seamsIn(word)).toEqual(seams);
  });

  it.each([
    'skole/ledelse',
    'skoleledelse.dk',
    'skoleledelse2',
    'skole’ledelse’2',
    'skole-ledelse',
    'a_skoleledelse',
    'skolel',
  ])('is not parted where it is more than letters, or short: %s', (word) => {
    expect(hyphenation.seamsIn(word)).toEqual([]);
  });
});
