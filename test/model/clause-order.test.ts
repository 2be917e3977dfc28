import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clauseDepth,
  compareClauses,
  isWithinClause,
  mainClause,
} from '../../src/model/clauses/clause-order.ts';

const clause = fc
  .tuple(
    fc.oneof(fc.nat(12).map(String), fc.constantFrom('A', 'B')),
    fc.array(fc.nat(12), { maxLength: 3 }),
  )
  .map(([first, rest]) => [first, ...rest].join('.'));

describe('the order of clauses', () => {
  it('is that of the standard: by number, parents first, annexes last', () => {
    const wanted = ['4', '8', '8.2', '8.2.1', '8.2.10', '8.3', '8.10', '9', '10', 'A', 'A.2', 'B'];
    expect(wanted.toReversed().toSorted(compareClauses)).toEqual(wanted);
  });

  it('holds for letters within numbers too', () => {
    expect(['8.b', '8.a', '8.3', '8'].toSorted(compareClauses)).toEqual(['8', '8.3', '8.a', '8.b']);
  });

  it('calls two clauses equal only when they are the same', () => {
    fc.assert(
      fc.property(clause, clause, (a, b) => {
        expect(compareClauses(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('turns round when the clauses are swapped', () => {
    fc.assert(
      fc.property(clause, clause, (a, b) => {
        expect(Math.sign(compareClauses(a, b)) + Math.sign(compareClauses(b, a))).toBe(0);
      }),
    );
  });

  it('carries over: what is before one that is before a third is before the third', () => {
    fc.assert(
      fc.property(fc.tuple(clause, clause, clause), (three) => {
        const [a = '', b = '', c = ''] = three.toSorted(compareClauses);
        expect(compareClauses(a, b)).toBeLessThanOrEqual(0);
        expect(compareClauses(b, c)).toBeLessThanOrEqual(0);
        expect(compareClauses(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('puts everything below a clause right behind it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(clause, { minLength: 1 }), (clauses) => {
        const sorted = clauses.toSorted(compareClauses);
        const first = sorted[0] ?? '';
        const within = sorted.map((one) => isWithinClause(one, first));
        expect(within.lastIndexOf(true) + 1).toBe(within.filter(Boolean).length);
      }),
    );
  });
});

describe('a clause', () => {
  it('is within itself and within what it hangs under, not within a number that begins alike', () => {
    const within = ['8.1', '8.1.2', '8.10', '8'].filter((one) => isWithinClause(one, '8.1'));
    expect(within).toEqual(['8.1', '8.1.2']);
  });

  it('is as deep as it has parts', () => {
    expect(['8', '8.5.1.4', 'A.2'].map(clauseDepth)).toEqual([1, 4, 2]);
  });
});

it.each([
  ['8', '8'],
  ['8.5.1', '8'],
  ['10.2', '10'],
  ['A.2', 'A'],
])('%s is in the main clause %s', (written, main) => {
  expect(mainClause(written)).toBe(main);
});
