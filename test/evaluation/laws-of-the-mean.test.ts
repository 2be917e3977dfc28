import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf, type WeightedRating } from '../../src/evaluation/score.ts';
import { lawRuns } from '../support/law-runs.ts';

const runs = lawRuns(1000);

const ratings: fc.Arbitrary<readonly WeightedRating[]> = fc.array(
  fc.record({ rating: fc.nat(4), weight: fc.constantFrom(0, 0.5, 1, 1.5, 2, 3) }),
);

describe('the score of a group', () => {
  it('does not change by a requirement of weight 0', () => {
    fc.assert(
      fc.property(ratings, fc.nat(4), (group, rating) => {
        expect(scoreOf([...group, { rating, weight: 0 }], 4)).toBe(scoreOf(group, 4));
      }),
      runs,
    );
  });

  it('does not change when a requirement is split into two of half the weight', () => {
    fc.assert(
      fc.property(ratings, fc.nat(4), fc.constantFrom(1, 2, 3), (group, rating, weight) => {
        const half = { rating, weight: weight / 2 };
        const whole = { rating, weight };
        expect(scoreOf([...group, half, half], 4)).toBe(scoreOf([...group, whole], 4));
      }),
      runs,
    );
  });

  it('does not change when all weights grow alike', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(2, 4, 8), (group, factor) => {
        const grown = group.map(({ rating, weight }) => ({ rating, weight: weight * factor }));
        expect(scoreOf(grown, 4)).toBe(scoreOf(group, 4));
      }),
      runs,
    );
  });
});
