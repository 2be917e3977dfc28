import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOpenPlaces } from '../../src/handbook/find-open-places.ts';

describe('a place to fill in', () => {
  it('is found with its words, line and column, wherever it is in the text', () => {
    const text = '# Plan of [[year]]\n\n| Who |\n|---|\n| [[name]], [[role]] |\n';
    expect(findOpenPlaces(text)).toEqual([
      { text: 'year', line: 1, column: 11 },
      { text: 'name', line: 5, column: 3 },
      { text: 'role', line: 5, column: 13 },
    ]);
  });

  it('may run over the end of a line', () => {
    expect(findOpenPlaces('We ask [[learners,\n  parents]] each year.')).toEqual([
      { text: 'learners, parents', line: 1, column: 8 },
    ]);
  });

  it('is open as well when nothing is said about it', () => {
    expect(findOpenPlaces('On [[]].')).toEqual([{ text: '', line: 1, column: 4 }]);
  });

  it.each([
    ['in a comment', '<!-- Fill in [[what]] is\nin [[brackets]]. -->\nDone.'],
    ['escaped', 'A wiki writes \\[\\[links\\]\\] and \\[[so]].'],
    ['in single brackets', 'See [the plan](plan.md), [x] and [ ].'],
    ['never closed', 'Two [[ brackets, [one] more'],
  ])('is not what is %s', (_what, text) => {
    expect(findOpenPlaces(text)).toEqual([]);
  });

  it('is found behind a comment, and in a comment that never ends', () => {
    expect(findOpenPlaces('<!-- a\nb --> [[c]]\n<!-- [[d]]')).toEqual([
      { text: 'c', line: 2, column: 7 },
      { text: 'd', line: 3, column: 6 },
    ]);
  });

  it('is never lost, and none is invented, in any text around it', () => {
    const around = fc.array(fc.constantFrom('a', ' ', '\n', '|', '*', 'é', '🙂', '(', '-->'));
    const wanted = fc.array(fc.constantFrom('date', 'name and role', 'x, y'), { maxLength: 5 });
    fc.assert(
      fc.property(fc.tuple(around, around), wanted, ([before, between], names) => {
        const gap = ` ${between.join('')} `;
        const text = before.join('') + names.map((name) => `${gap}[[${name}]]`).join('');
        expect(findOpenPlaces(text).map((place) => place.text)).toEqual(names);
      }),
    );
  });
});
