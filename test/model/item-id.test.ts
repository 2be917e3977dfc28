import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  itemId,
  itemName,
  nameByRef,
  refsOf,
  resolveItem,
} from '../../src/model/clauses/item-id.ts';
import { refPattern } from '../../src/model/schema/patterns.ts';

const library = {
  id: 'library',
  items: [
    { id: 'library/open-hours', ref: '4.3.a' },
    { id: 'library/quiet-room', ref: '4.3-1' },
    { id: 'library/ref-4-3-no-2', ref: '4.3-2' },
    { id: 'library/shelves', ref: '9.3.2.c1' },
  ],
};

describe('an item', () => {
  it.each([
    'library/open-hours',
    'open-hours',
    ' open-hours ',
    'Open-hours',
    '4.3.a',
    '4.3 a)',
    '4.3(a)',
    'ref-4-3-a',
    'library/ref-4-3-a',
  ])('is meant by %j', (typed) => {
    expect(resolveItem(typed, library)?.id).toBe('library/open-hours');
  });

  it.each([
    ['4.3-1', 'library/quiet-room'],
    ['4.3 – 1', 'library/quiet-room'],
    ['4.3-2', 'library/ref-4-3-no-2'],
    ['ref-4-3-no-2', 'library/ref-4-3-no-2'],
    ['9.3.2 c) 1', 'library/shelves'],
  ])('is meant by %j', (typed, id) => {
    expect(resolveItem(typed, library)?.id).toBe(id);
  });

  it.each(['', 'library', 'library/', '/open-hours', 'attic/open-hours', 'open', '4.3', '4.3.b'])(
    'is not meant by %j',
    (typed) => {
      expect(resolveItem(typed, library)).toBeUndefined();
    },
  );

  it('is shown by its ref, and by what is written where it is unknown', () => {
    expect(refsOf(['library/shelves', '4.3 a)', 'attic'], library)).toEqual([
      '9.3.2.c1',
      '4.3.a',
      'attic',
    ]);
  });
});

const anyRef = fc.stringMatching(new RegExp(refPattern)).filter((ref) => ref.length <= 40);

describe('the name that a ref makes', () => {
  it('can be a name, and is the name in its id', () => {
    fc.assert(
      fc.property(anyRef, (ref) => {
        expect(nameByRef(ref)).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        expect(itemName(itemId('library', nameByRef(ref)))).toBe(nameByRef(ref));
      }),
    );
  });

  it('is that of no other ref', () => {
    const part = fc.constantFrom('1', '2', '11', '.1', '.2', '-1', '-a', '.a', '.a1', '-a1', '.n');
    const near = fc
      .tuple(fc.constantFrom('4', 'A', '41'), fc.array(part, { maxLength: 3 }))
      .map(([start, rest]) => start + rest.join(''))
      .filter((ref) => new RegExp(refPattern).test(ref));
    fc.assert(
      fc.property(near, near, (one, other) => {
        expect(nameByRef(one) === nameByRef(other)).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });
});
