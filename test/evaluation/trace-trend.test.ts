import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, evaluateStanding } from '../../src/evaluation/evaluate.ts';
import { mostOnTrend, traceTrend } from '../../src/evaluation/trace-trend.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { anyInput } from '../support/arbitrary-evaluation.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

const ids = Array.from('abcdefghij');
const standard = aStandard({
  clauses: [{ clause: '4', title: 'Title 4', untitled: false }],
  requirements: ids.map((id) => aRequirement({ id })),
});

type Ratings = Readonly<Record<string, number | 'na'>>;

/** All ten rated alike, but for what is given. */
function evaluated(started: string, rating: number, own: Ratings = {}): Evaluation {
  const all = Object.fromEntries(ids.map((id) => [id, rating]));
  return { ...evaluateRatings(standard, { ...all, ...own }), started };
}

/** Only so many of ten rated. */
function begun(started: string, count: number): Evaluation {
  const ratings = Object.fromEntries(ids.slice(0, count).map((id) => [id, 2]));
  return { ...evaluateRatings(standard, ratings), started };
}

const now = evaluated('2026-03-02', 3);
const none = { older: 0, leftOut: 0 };

describe('a trend', () => {
  it('begins with three assessments', () => {
    const earlier = [evaluated('2024-03-04', 1), evaluated('2025-03-03', 2)];
    expect(traceTrend(earlier.slice(1), now, none)).toBeUndefined();
    expect(traceTrend(earlier, now, none)?.points).toHaveLength(3);
  });

  it('tells of each how it stood', () => {
    const earlier = [evaluated('2024-03-04', 0), evaluated('2025-03-03', 2, { a: 'na' })];
    const trend = traceTrend(earlier, now, { older: 0, leftOut: 2 });
    expect(trend?.leftOut).toBe(2);
    expect(trend?.points).toEqual([
      {
        started: '2024-03-04',
        score: 0,
        coverage: 1,
        counts: { inScope: 10, rated: 10, major: 10, minor: 0, improvement: 0 },
        verdict: 'not-ready',
        comparable: 'yes',
        clauses: [{ id: '4', score: 0 }],
      },
      expect.objectContaining({
        started: '2025-03-03',
        score: 0.5,
        counts: { inScope: 9, rated: 9, major: 0, minor: 9, improvement: 0 },
        comparable: 'yes',
      }),
      expect.objectContaining({ started: '2026-03-02', score: 0.75, comparable: 'yes' }),
    ]);
  });

  it.each([
    ['eight of ten rated', begun('2024-03-04', 8), 'yes'],
    ['seven of ten rated', begun('2024-03-04', 7), 'few-rated'],
    ['nothing rated', begun('2024-03-04', 0), 'few-rated'],
    ['two of ten out of scope', evaluated('2024-03-04', 1, { a: 'na', b: 'na' }), 'other-scope'],
    [
      'nothing in scope',
      evaluated('2024-03-04', 1, Object.fromEntries(ids.map((id) => [id, 'na']))),
      'few-rated',
    ],
  ])('marks what cannot be held against the last one: %s', (_what, one, wanted) => {
    const trend = traceTrend([one, evaluated('2025-03-03', 2)], now, none);
    expect(trend?.points.map(({ comparable }) => comparable)).toEqual([wanted, 'yes', 'yes']);
  });

  it('marks the last one, too, where it has only just begun', () => {
    const earlier = [evaluated('2024-03-04', 1), evaluated('2025-03-03', 2)];
    const trend = traceTrend(earlier, begun('2026-03-02', 3), none);
    expect(trend?.points.at(-1)?.comparable).toBe('few-rated');
  });

  it('has the last eight, oldest first, and loses none without counting it', () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(days, fc.nat({ max: 5 }), (list, older) => {
        const earlier = list.map((day) => ({
          ...now,
          started: `2025-02-${String(day).padStart(2, '0')}`,
        }));
        const trend = traceTrend(earlier, now, { older, leftOut: 0 });
        const shown = trend?.points.map(({ started }) => started) ?? [];
        expect(shown).toEqual(shown.toSorted());
        expect(shown.at(-1)).toBe(now.started);
        expect(shown.length).toBeLessThanOrEqual(mostOnTrend);
        expect(shown.length + (trend?.older ?? 0)).toBe(list.length + 1 + older);
        const last = earlier.map(({ started }) => started).toSorted();
        expect(shown.slice(0, -1)).toEqual(last.slice(-(mostOnTrend - 1)));
      }),
    );
  });

  it('is made of the scores and verdicts that an evaluation has', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const whole = evaluate(input);
        const { started, overall, readiness, clauses, requirements } = whole;
        expect(evaluateStanding(input)).toEqual({
          started,
          overall,
          readiness,
          clauses,
          requirements,
        });
      }),
      { numRuns: 40 },
    );
  });
});
