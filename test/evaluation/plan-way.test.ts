import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/rules/day.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';
import { lawRuns } from '../support/law-runs.ts';
import { action, date, pdca, processes, rowOf, three, wayOf } from './planned-way.ts';

describe('the way to a first audit', () => {
  it('takes what is written first, then what is done, then what proves it', () => {
    const way = wayOf({ requirements: three, ratings: { audit: 0, lessons: 0, scope: 0 } });
    expect(way.packages).toMatchObject([
      { number: 1, stage: 'plan', processes: ['Steering'], requirements: ['scope'], days: 4 },
      { number: 2, stage: 'do', processes: ['Teaching'], requirements: ['lessons'] },
      { number: 3, stage: 'check', processes: ['Steering'], requirements: ['audit'] },
    ]);
    expect(way.days).toBe(12);
  });

  it('waits for three months of records and their review, on a day when people work', () => {
    const minor = { scope: 2, lessons: 2, audit: 2 };
    const calendar = { holidays: [{ name: 'Spring', from: '2027-04-17', to: '2027-05-01' }] };
    const way = wayOf({ requirements: three, ratings: minor, calendar });
    expect(way.milestones).toEqual([
      { code: 'in-practice', date: '2026-12-18' },
      { code: 'records-kept', date: '2027-03-18' },
      { code: 'reviewed', date: '2027-05-03' },
      { code: 'stage-1', date: '2027-05-31' },
    ]);
    expect(way.earliest).toBe('2027-05-31');
  });

  it('leaves four weeks of work between the review and the audit, which is on no holiday', () => {
    const minor = { scope: 4, lessons: 4, audit: 2 };
    const asked = (...off: readonly (readonly [from: string, to: string])[]) =>
      wayOf({
        requirements: three,
        ratings: minor,
        calendar: { holidays: off.map(([from, to]) => ({ name: 'Off', from, to })) },
      }).milestones;
    expect(asked()).toEqual([
      { code: 'reviewed', date: '2026-12-04' },
      { code: 'stage-1', date: '2027-01-04' },
    ]);
    // A week off is none of the four, and the Monday after them is a holiday alone.
    expect(asked(['2026-12-21', '2026-12-27'], ['2027-01-11', '2027-01-11']).at(-1)).toEqual({
      code: 'stage-1',
      date: '2027-01-18',
    });
  });

  it('names the day by which the serious gaps are closed', () => {
    const way = wayOf({ requirements: three, ratings: { scope: 0, lessons: 4, audit: 4 } });
    expect(way.milestones[0]).toEqual({ code: 'majors-closed', date: '2026-12-04' });
  });

  it('is over where nothing stands in the way', () => {
    const way = wayOf({ requirements: three, ratings: { scope: 4, lessons: 4, audit: 4 } });
    expect(way).toMatchObject({ requirements: [], days: 0, packages: [], earliest: date });
  });

  it('adds up over the quarters, also where days are not whole', () => {
    const odd = three.map((one) => ({ ...one, actions: [{ ...action, days: 12.3 }] }));
    const calendar = { capacity: 3, holidays: [] };
    const way = wayOf({
      requirements: odd,
      ratings: { scope: 0, lessons: 0, audit: 0 },
      calendar,
    });
    expect(way.quarters.length).toBeGreaterThan(3);
    const added = way.quarters.reduce((total, { days }) => total + days, 0);
    expect(added).toBeCloseTo(36.9, 6);
    for (const { days } of way.quarters.slice(0, -1)) expect(days % 1).toBe(0);
  });

  it('has no dates while something is unanswered', () => {
    const way = wayOf({ requirements: three, ratings: { scope: 0 } });
    expect(way).toMatchObject({ milestones: [], earliest: null, sooner: null, latestStart: null });
    expect(way.requirements).toEqual(['scope']);
  });

  it('says when to begin for a wanted day, or that it is too late', () => {
    const ratings = { scope: 2, lessons: 2, audit: 2 };
    const asked = (target: string) =>
      wayOf({ requirements: three, ratings, calendar: { target, holidays: [] } });
    expect(asked('2027-01-01').latestStart).toBeNull();
    const { latestStart } = asked('2028-01-03');
    const from = (start: string) =>
      recordOf({
        standard: aStandard({ requirements: three, pdca, processes }),
        engagement: anEngagement(),
        assessment: anAssessment(Object.keys(ratings).map((id) => [id, anAnswer(2)] as const)),
        date: start,
      }).way?.earliest ?? '';
    expect(from(latestStart ?? '') <= '2028-01-03').toBe(true);
    const late = new Date((dayNumber(latestStart ?? '') + 7 - 719_163) * 86_400_000);
    expect(from(late.toISOString().slice(0, 10)) > '2028-01-03').toBe(true);
  });

  it('is never longer with twice as much at once, and its days are those of its quarters', () => {
    const anyRatings = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyRatings, fc.option(fc.integer({ min: 1, max: 60 })), (drawn, capacity) => {
        const requirements = drawn.map((_, index) =>
          rowOf({ id: `r${index}`, clause: ['4.1', '8.1', '9.1'][index % 3] ?? '4.1' }),
        );
        const ratings = Object.fromEntries(drawn.map((rating, index) => [`r${index}`, rating]));
        const calendar = { holidays: [], ...(capacity === null ? {} : { capacity }) };
        const way = wayOf({ requirements, ratings, calendar });
        expect((way.sooner ?? '') <= (way.earliest ?? '')).toBe(true);
        const spread = way.quarters.reduce((sum, { days }) => sum + days, 0);
        expect(spread).toBe(way.days);
        expect(way.packages.flatMap((one) => one.requirements).toSorted()).toEqual(
          way.requirements.toSorted(),
        );
        expect(way.packages.length).toBeLessThanOrEqual(12);
      }),
      lawRuns(100),
    );
  });
});
