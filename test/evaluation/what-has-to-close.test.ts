import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseForReadiness } from '../../src/evaluation/choose-for-readiness.ts';
import { judgeReadiness } from '../../src/evaluation/judge-readiness.ts';
import { defaultReadiness } from '../../src/standard/standard-defaults.ts';
import { lawRuns } from '../support/law-runs.ts';
import { action, evaluated, rowOf, three, wayOf } from './planned-way.ts';

describe('what has to close', () => {
  it('takes serious gaps, essentials, then what takes the fewest days', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      rowOf({ id: `r${index}`, actions: [{ ...action, days: 20 - index }] }),
    );
    const ratings = Object.fromEntries(rows.map(({ id }) => [id, 4]));
    const way = wayOf({
      requirements: rows,
      ratings: { ...ratings, r0: 0, r1: 2, r2: 2, r3: 2, r11: 2 },
      essentials: ['r1'],
    });
    // Two of the other three minor gaps close, so that one in twelve stays: those of 9 and 17 days.
    expect(way.requirements).toEqual(['r0', 'r1', 'r3', 'r11']);
  });

  it('takes every gap of an essential, so that no audit asks for it before it is closed', () => {
    const way = wayOf({
      requirements: three,
      ratings: { scope: 3, lessons: 3, audit: 2 },
      essentials: ['scope'],
    });
    expect(way.requirements).toEqual(['audit', 'scope']);
    const closed = way.packages.find(({ requirements }) => requirements.includes('scope'))?.end;
    expect((closed ?? '') < (way.earliest ?? '')).toBe(true);
  });

  it('is enough for the verdict ready, whatever the ratings', () => {
    const anyRatings = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(anyRatings, fc.array(fc.nat(24), { maxLength: 4 }), (drawn, essential) => {
        const requirements = drawn.map((_, index) =>
          rowOf({ id: `r${index}`, weight: index % 3 === 0 ? 3 : 1 }),
        );
        const essentials = [
          ...new Set(essential.filter((one) => one < drawn.length).map((one) => `r${one}`)),
        ];
        const ratings = Object.fromEntries(drawn.map((rating, index) => [`r${index}`, rating]));
        const before = evaluated({ requirements, ratings, essentials });
        const { results } = { results: before.requirements };
        const chosen = chooseForReadiness(results, {
          rule: { ...defaultReadiness, essentials },
          highest: 4,
        });
        const closed = Object.fromEntries(
          Object.entries(ratings).map(([id, rating]) => [id, chosen.has(id) ? 4 : rating]),
        );
        const after = evaluated({ requirements, ratings: closed, essentials });
        const rule = { ...defaultReadiness, essentials };
        expect(judgeReadiness(after.overall, after.requirements, rule).verdict).toBe('ready');
        // Nothing is closed that was no gap.
        for (const id of chosen) expect(ratings[id]).toBeLessThan(4);
      }),
      lawRuns(200),
    );
  });
});
