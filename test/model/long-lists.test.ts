import { expect, it } from 'vitest';
import { append } from '../../src/model/lists/append.ts';
import { greatestOf, leastOf } from '../../src/model/lists/extremes.ts';
import { spellCodePoints } from '../../src/print/characters/code-point.ts';

/** More than a stack holds as arguments of one call. */
const many = Array.from({ length: 500_000 }, (_, index) => index);

it('a list takes in any number of entries, in their order', () => {
  const list = [-1];
  append(list, many);
  expect(list).toHaveLength(500_001);
  expect([list[0], list[1], list.at(-1)]).toEqual([-1, 0, 499_999]);
});

it('the extremes of any number of numbers are found', () => {
  expect([leastOf(many), greatestOf(many)]).toEqual([0, 499_999]);
  expect([leastOf(many, -3), greatestOf(many, 1e6)]).toEqual([-3, 1e6]);
  expect([leastOf([]), greatestOf([])]).toEqual([Infinity, -Infinity]);
});

it('any number of code points is spelt', () => {
  expect(spellCodePoints([0x61, 0x1f600])).toBe('a😀');
  expect(spellCodePoints(many.map(() => 0x628))).toHaveLength(500_000);
});
