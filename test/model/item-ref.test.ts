import { describe, expect, it } from 'vitest';
import {
  formatRef,
  looksLikeDate,
  namedAlike,
  resolveRef,
  splitItems,
} from '../../src/model/clauses/item-ref.ts';

const refs = ['4.3-1', '4.3-2', '4.3.a', '9.3.2.c1', 'A.7-4', '7.2-1'];

describe('a ref that is typed', () => {
  it.each([
    ['4.3.a', '4.3.a'],
    ['4.3 a)', '4.3.a'],
    ['4.3 (a)', '4.3.a'],
    ['4.3a', '4.3.a'],
    [' 4.3 A) ', '4.3.a'],
    ['4.3.a)', '4.3.a'],
    ['9.3.2 c) 1', '9.3.2.c1'],
    ['9.3.2 c1)', '9.3.2.c1'],
    ['9.3.2.c.1', '9.3.2.c1'],
    ['4.3-1', '4.3-1'],
    ['4.3 – 2', '4.3-2'],
    ['A.7-4', 'A.7-4'],
    ['7.2', '7.2-1'],
  ])('%s means %s', (typed, ref) => {
    expect(resolveRef(typed, refs)).toBe(ref);
  });

  it.each(['4.3', '4.4.a', '', 'a', '4.3.b', '04/03/2001'])('%j means none', (typed) => {
    expect(resolveRef(typed, refs)).toBeUndefined();
  });

  it('can be what is printed for several', () => {
    expect(namedAlike('4.3', refs)).toEqual(['4.3-1', '4.3-2']);
  });

  it.each(refs)('%s is known again as it is printed, or stands for several', (ref) => {
    const printed = formatRef(ref);
    const meant = resolveRef(printed, refs);
    const named = meant === undefined ? namedAlike(printed, refs) : [meant];
    expect(named).toContain(ref);
  });
});

it.each([
  ['4.3.a; 4.3.b', ['4.3.a', '4.3.b']],
  ['4.3.a, 4.3.b', ['4.3.a', '4.3.b']],
  ['4.3.a 4.3-1\n4.3 c)', ['4.3.a', '4.3-1', '4.3 c)']],
  ['9.3.2 c) 1, 9.3.2 c) 1', ['9.3.2 c) 1']],
  [' ; ', []],
  ['library/hours quiet-room/chairs, shelves', ['library/hours', 'quiet-room/chairs', 'shelves']],
  ['4.3 a) library/hours', ['4.3 a)', 'library/hours']],
])('the refs in %j are separated', (text, expected) => {
  expect(splitItems(text)).toEqual(expected);
});

describe('a date that was a ref', () => {
  it.each([
    '04/01/2002',
    '4/1/02',
    '04-01-2002',
    '04.01.2002',
    '2002-01-04',
    '04. Jan',
    '4-Jan',
    '01. apr.',
    'Apr-02',
    '4. maj 2002',
  ])('%s is recognized as one', (text) => {
    expect(looksLikeDate(text)).toBe(true);
  });

  it.each(['4.1-2', '8.5.10', '4.3 a)', 'march', '4.1'])('%s is none', (text) => {
    expect(looksLikeDate(text)).toBe(false);
  });
});
