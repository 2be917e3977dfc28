import { describe, expect, it } from 'vitest';
import { compareEvaluations } from '../../src/evaluation/compare-evaluations.ts';
import type { GapChange } from '../../src/model/comparison.ts';
import type { Standard } from '../../src/model/standard.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

const standard = standardOf('closed eased same worse fresh first later lapsed waived'.split(' '));

function standardOf(ids: readonly string[]): Standard {
  return aStandard({
    requirements: ids.map((id) => aRequirement({ id, name: `Name of ${id}` })),
    clauses: ['4', '4.1'].map((clause) => ({ clause, title: `Title ${clause}`, untitled: false })),
  });
}

const before = evaluateRatings(standard, {
  closed: 1,
  eased: 0,
  same: 2,
  worse: 3,
  fresh: 4,
  later: 4,
  lapsed: 0,
  waived: 3,
});
const after = evaluateRatings(standard, {
  closed: 4,
  eased: 3,
  same: 1,
  worse: 0,
  fresh: 2,
  first: 0,
  later: 4,
  waived: 'na',
});

const ids = (changes: readonly GapChange[]): readonly string[] =>
  changes.map(({ requirement }) => requirement);

describe('a comparison of two evaluations', () => {
  const comparison = compareEvaluations(before, after);

  it('says of each gap what became of it', () => {
    const { gaps } = comparison;
    expect(
      Object.fromEntries(Object.entries(gaps).map(([kind, list]) => [kind, ids(list)])),
    ).toEqual({
      closed: ['closed'],
      eased: ['eased'],
      unchanged: ['same'],
      worsened: ['worse'],
      opened: ['first', 'fresh'],
      unrated: ['lapsed', 'waived'],
    });
    expect(gaps.opened.map(({ before: was }) => was)).toEqual(['unanswered', 'none']);
    expect(gaps.unrated.map(({ after: is }) => is)).toEqual(['unanswered', 'not-applicable']);
    expect(gaps.closed[0]).toEqual({
      requirement: 'closed',
      name: 'Name of closed',
      clause: '4.1',
      before: 'minor',
      after: 'none',
    });
  });

  it('has the scores of both, and the difference', () => {
    const { overall, clauses } = comparison;
    expect(overall).toEqual({
      id: 'overall',
      name: 'Tiny',
      before: before.overall.score,
      after: after.overall.score,
      delta: (after.overall.score ?? 0) - (before.overall.score ?? 0),
      points: -3,
    });
    expect(clauses.map(({ id, depth, points }) => [id, depth, points])).toEqual([
      ['4', 1, -3],
      ['4.1', 2, -3],
    ]);
  });

  it('compares nothing with what was not rated, and never takes it for a zero', () => {
    const nothing = evaluateRatings(standard, {});
    const { overall, gaps } = compareEvaluations(nothing, after);
    expect(overall).toMatchObject({ before: null, delta: null, points: null });
    expect(ids(gaps.opened)).toEqual(after.gaps.map(({ requirement }) => requirement));
    const back = compareEvaluations(after, nothing);
    expect(back.overall).toMatchObject({ after: null, delta: null });
    expect(back.gaps.closed).toEqual([]);
    expect(back.gaps.unrated).toHaveLength(after.gaps.length);
  });

  it('knows requirements by their ids, and those that came or went', () => {
    const old = evaluateRatings(standardOf(['kept', 'dropped']), { kept: 0, dropped: 0 });
    const renewed = evaluateRatings(
      { ...standardOf(['kept', 'added']), digest: 'other' },
      { kept: 0, added: 0 },
    );
    const { gaps, sameWording } = compareEvaluations(old, renewed);
    expect(sameWording).toBe(false);
    expect(ids(gaps.unchanged)).toEqual(['kept']);
    expect(gaps.opened).toMatchObject([{ requirement: 'added', before: 'absent' }]);
    expect(gaps.unrated).toMatchObject([{ requirement: 'dropped', after: 'absent' }]);
  });

  it('scores apart what was rated both times, where other requirements were rated as well', () => {
    const sampled = evaluateRatings(standard, { closed: 2, eased: 0, same: 2 });
    expect(compareEvaluations(before, sampled).shared).toEqual({
      requirements: 3,
      before: 3 / 12,
      after: 4 / 12,
      processes: [],
    });
    expect(comparison.shared).toMatchObject({ requirements: 6, before: 14 / 24, after: 14 / 24 });
    expect(compareEvaluations(before, before).shared).toBeUndefined();
    expect(compareEvaluations(before, evaluateRatings(standard, {})).shared).toBeUndefined();
    expect(
      compareEvaluations(before, evaluateRatings(standard, { first: 1 })).shared,
    ).toBeUndefined();
  });

  it('scores each process by what was rated both times too', () => {
    const own = aStandard({
      processes: ['lessons', 'office'].map((id) => ({ id, name: `Name of ${id}` })),
      requirements: ['a', 'b', 'c'].map((id) => aRequirement({ id, processes: ['lessons'] })),
    });
    const [then, now] = [{ a: 1, b: 4, c: 4 }, { a: 2 }].map((all) => evaluateRatings(own, all));
    if (then === undefined || now === undefined) throw new Error('no evaluations');
    const { shared, processes } = compareEvaluations(then, now);
    expect(processes?.[0]).toMatchObject({ before: 9 / 12, after: 2 / 4 });
    expect(shared?.processes).toEqual([
      {
        id: 'lessons',
        name: 'Name of lessons',
        before: 1 / 4,
        after: 2 / 4,
        delta: 1 / 4,
        points: 25,
      },
      {
        id: 'office',
        name: 'Name of office',
        before: null,
        after: null,
        delta: null,
        points: null,
      },
    ]);
  });

  it('says what it compares with', () => {
    expect(comparison.before).toEqual({
      institution: 'Hill School',
      date: '2026-11-23',
      started: '2026-11-23',
    });
    expect(comparison.sameWording).toBe(true);
  });
});
