import { describe, expect, it } from 'vitest';
import { acceptGaps } from '../../src/gate/accept-gaps.ts';
import { holdGate } from '../../src/gate/hold-gate.ts';
import { limitsOfToday } from '../../src/gate/limits-of-today.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import type { GateLimits, LimitCheck } from '../../src/model/gate.ts';
import type { Standard } from '../../src/model/standard.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

/** Four requirements in two clauses: `vital` is critical, `shared` belongs to a process. */
const standard: Standard = aStandard({
  requirements: [
    aRequirement({ id: 'vital', clause: '4.1', weight: 3 }),
    aRequirement({ id: 'second', clause: '4.1' }),
    aRequirement({ id: 'shared', clause: '5.1', processes: ['teaching'] }),
    aRequirement({ id: 'last', clause: '5.1' }),
  ],
  clauses: ['4', '4.1', '5', '5.1'].map((clause) => ({
    clause,
    title: `Title ${clause}`,
    untitled: false,
  })),
  processes: [{ id: 'teaching', name: 'Teaching' }],
});

const poor = evaluateRatings(standard, { vital: 0, second: 1, shared: 2 });
const fine = evaluateRatings(standard, { vital: 4, second: 4, shared: 4, last: 4 });

function checks(evaluation: EvaluationRecord, limits: GateLimits): readonly LimitCheck[] {
  return holdGate(evaluation, { limits }).checks;
}

describe('the limits of a gate', () => {
  it('are met by what is as good as they ask, and not by less', () => {
    const limits = { minScore: 100, minCoverage: 100, maxKnockOuts: 0, maxMajor: 0, maxMinor: 0 };
    expect(holdGate(fine, { limits })).toMatchObject({ met: true, accepted: [] });
    expect(holdGate(poor, { limits }).met).toBe(false);
    expect(checks(poor, limits).map(({ limit, is, met }) => [limit, is, met])).toEqual([
      ['minScore', 15, false],
      ['minCoverage', 75, false],
      ['maxKnockOuts', 1, false],
      ['maxMajor', 1, false],
      ['maxMinor', 2, false],
    ]);
  });

  it('count where they are 0, and name what counts', () => {
    expect(checks(poor, { maxMajor: 0 })).toMatchObject([
      { of: 'institution', id: '', wanted: 0, is: 1, requirements: ['vital'], met: false },
    ]);
    expect(checks(poor, { maxMajor: 1 })).toMatchObject([{ is: 1, met: true }]);
    expect(checks(poor, { minScore: 0 })).toMatchObject([{ met: true }]);
  });

  it('hold for a clause with all below it, and for a process', () => {
    const limits = { clauses: { 5: { maxMinor: 0 } }, processes: { teaching: { minScore: 50 } } };
    expect(checks(poor, limits)).toMatchObject([
      { of: 'clause', id: '5', name: 'Title 5', is: 1, requirements: ['shared'], met: false },
      { of: 'process', id: 'teaching', name: 'Teaching', is: 50, met: true },
    ]);
    expect(checks(poor, { clauses: { 4: { maxMinor: 1, maxMajor: 0 } } })).toMatchObject([
      { limit: 'maxMajor', is: 1, met: false },
      { limit: 'maxMinor', is: 1, met: true },
    ]);
  });

  it('take a share as it is, and not as it is printed', () => {
    const third = evaluateRatings(standard, { second: 2, shared: 3, last: 3 });
    expect(checks(third, { minScore: 66.7 })).toMatchObject([{ is: 66.666667, met: false }]);
    expect(checks(third, { minScore: 66.6 })).toMatchObject([{ met: true }]);
  });

  it('are met by no score at all only where they ask for none', () => {
    const empty = evaluateRatings(standard, {});
    expect(checks(empty, { minScore: 1 })).toMatchObject([{ is: null, met: false }]);
    expect(checks(empty, { minScore: 0 })).toMatchObject([{ is: null, met: true }]);
    expect(checks(empty, { maxMajor: 0 })).toMatchObject([{ is: 0, met: true }]);
  });
});

it('limits of what has nothing in scope are met', () => {
  const evaluation = evaluateRatings(standard, { vital: 'na', second: 'na', shared: 1 });
  const limits = { clauses: { 4: { minScore: 50, minCoverage: 100, maxMajor: 0 } } };
  expect(checks(evaluation, limits)).toMatchObject([
    { is: null, met: true },
    { is: null, met: true },
    { is: 0, met: true },
  ]);
});

describe('limits of today', () => {
  it('are just met', () => {
    const third = evaluateRatings(standard, { vital: 0, second: 2, shared: 3, last: 3 });
    const limits = limitsOfToday(third);
    expect(limits).toEqual({
      minScore: 33,
      minCoverage: 100,
      maxKnockOuts: 1,
      maxMajor: 1,
      maxMinor: 1,
    });
    expect(holdGate(third, { limits }).met).toBe(true);
    const worse = evaluateRatings(standard, { vital: 0, second: 1, shared: 1, last: 3 });
    expect(holdGate(worse, { limits }).met).toBe(false);
  });

  it('do not count what is accepted, and set limits of parts anew', () => {
    const accepted = { requirement: 'vital', reason: 'R', by: 'B', until: poor.date } as const;
    const evaluation = { ...poor, accepted: [{ ...accepted, state: 'accepted' as const }] };
    const known = { clauses: { 5: { maxMinor: 9 } }, processes: { teaching: { minScore: 0 } } };
    expect(limitsOfToday(evaluation, known)).toEqual({
      minScore: 15,
      minCoverage: 75,
      maxKnockOuts: 0,
      maxMajor: 0,
      maxMinor: 2,
      clauses: { 5: { maxMinor: 1 } },
      processes: { teaching: { minScore: 50 } },
    });
  });

  it('have no least score where nothing is rated', () => {
    const nothing = limitsOfToday(evaluateRatings(standard, {}));
    expect(nothing).toEqual({ minCoverage: 0, maxKnockOuts: 0, maxMajor: 0, maxMinor: 0 });
    const outOfScope = limitsOfToday(evaluateRatings(aStandard(), {}));
    expect(outOfScope).not.toHaveProperty('minCoverage');
  });
});

describe('a gate against an earlier evaluation', () => {
  const before = evaluateRatings(standard, { vital: 1, second: 4, shared: 3, last: 2 });
  const after = evaluateRatings(standard, { vital: 4, second: 2, shared: 2, last: 'na' });
  const against = (tolerance: number, fails = true) =>
    holdGate(after, { limits: {}, against: { before, tolerance, fails } });

  it('names what became worse behind a better mean', () => {
    const { met, against: said } = against(0);
    expect(met).toBe(false);
    expect(said).toMatchObject({ compared: 3, met: false, started: before.started });
    expect(
      said?.worse.map(({ requirement, before: was, after: is }) => [requirement, was, is]),
    ).toEqual([
      ['second', 4, 2],
      ['shared', 3, 2],
    ]);
  });

  it('lets a requirement fall by as many steps as are tolerated', () => {
    expect(against(1).against?.worse.map(({ requirement }) => requirement)).toEqual(['second']);
    expect(against(2)).toMatchObject({ met: true, against: { met: true, worse: [] } });
  });

  it('only tells where it is not to fail', () => {
    expect(against(0, false)).toMatchObject({ met: true, against: { met: false, fails: false } });
  });

  it('takes what is not rated any more as worse, and what was not rated before as nothing', () => {
    const now = evaluateRatings(standard, { vital: 4, second: 4, last: 0 });
    const then = evaluateRatings(standard, { vital: 4, second: 4, shared: 0 });
    const { against: said } = holdGate(now, {
      limits: {},
      against: { before: then, tolerance: 9, fails: true },
    });
    expect(said?.worse).toMatchObject([{ requirement: 'shared', before: 0, after: null }]);
  });
});

const entry = (requirement: string, until: string) => ({
  requirement,
  reason: 'New building in spring.\n!The head is leaving.',
  by: 'Board',
  until,
});

describe('a gap that is accepted', () => {
  const accepted = acceptGaps(
    {
      schema: 'eoms/accepted@1',
      accepted: [
        entry('vital', poor.date),
        entry('second', '2026-11-22'),
        entry('shared', '2027-01-01'),
        entry('last', '2027-01-01'),
      ],
    },
    poor,
  );
  const evaluation = { ...poor, accepted };

  it('is so on its last day, and no longer after it, also while nothing is rated', () => {
    const states = accepted.map(({ state }) => state);
    expect(states).toEqual(['accepted', 'expired', 'accepted', 'accepted']);
  });

  it('is closed by a rating without a gap, and out of scope', () => {
    const now = evaluateRatings(standard, { vital: 4, second: 'na' });
    const entries = [entry('vital', '2027-01-01'), entry('second', '2026-01-01')];
    const closed = acceptGaps({ schema: 'eoms/accepted@1', accepted: entries }, now);
    expect(closed.map(({ state }) => state)).toEqual(['closed', 'closed']);
  });

  it('shows no private line of its reason', () => {
    expect(accepted[0]?.reason).toBe('New building in spring.');
  });

  it('fails no count, and changes no score', () => {
    const limits = { minScore: 15, maxKnockOuts: 0, maxMajor: 0, maxMinor: 1 };
    expect(checks(evaluation, limits).map(({ is, met }) => [is, met])).toEqual([
      [15, true],
      [0, true],
      [0, true],
      [1, true],
    ]);
    expect(holdGate(evaluation, { limits }).accepted).toBe(accepted);
  });

  it('is not held against a better rating of before', () => {
    const before = evaluateRatings(standard, { vital: 4, second: 4 });
    const { against: said } = holdGate(evaluation, {
      limits: {},
      against: { before, tolerance: 0, fails: true },
    });
    expect(said?.worse.map(({ requirement }) => requirement)).toEqual(['second']);
  });
});
