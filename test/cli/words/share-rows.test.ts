import { describe, expect, it } from 'vitest';
import { shareRows } from '../../../src/cli/terminal/share-rows.ts';

const texts = ['one', 'two words and more of them', 'three words are here'];

describe('rows that texts share', () => {
  it('gives each text all of its lines where there is room', () => {
    expect(shareRows(texts, { width: 10, rows: 7 })).toEqual([
      ['one'],
      ['two words', 'and more', 'of them'],
      ['three', 'words are', 'here'],
    ]);
  });

  it('leaves no row free where texts are cut, and says where they are', () => {
    const shared = shareRows(texts, { width: 10, rows: 6 });
    expect(shared).toEqual([
      ['one'],
      ['two words', 'and more', 'of them'],
      ['three', 'words are…'],
    ]);
    expect(shareRows(texts, { width: 10, rows: 4 }).flat()).toHaveLength(4);
  });

  it('gives each a line, however few rows there are', () => {
    expect(shareRows(texts, { width: 10, rows: -2 })).toEqual([
      ['one'],
      ['two words…'],
      ['three wor…'],
    ]);
  });
});
