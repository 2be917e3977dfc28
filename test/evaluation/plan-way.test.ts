import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseForReadiness } from '../../src/evaluation/choose-for-readiness.ts';
import { judgeReadiness } from '../../src/evaluation/judge-readiness.ts';
import type { Calendar } from '../../src/model/engagement.ts';
import type { Way } from '../../src/model/evaluation.ts';
import { dayNumber } from '../../src/model/rules/day.ts';
import type { Requirement } from '../../src/model/standard.ts';
import { defaultReadiness } from '../../src/standard/standard-defaults.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';
import { lawRuns } from '../support/law-runs.ts';

const date = '2026-11-23';
const pdca = [
  { id: 'plan', name: 'Plan', clauses: ['4'] },
  { id: 'do', name: 'Do', clauses: ['8'] },
  { id: 'check', name: 'Check', clauses: ['9'] },
];
const processes = [
  { id: 'steering', name: 'Steering' },
  { id: 'teaching', name: 'Teaching' },
];
const action = { text: 'Do it.', kind: 'process', effort: 'S', days: 4 } as const;

function rowOf(own: Partial<Requirement> & { readonly id: string }): Requirement {
  return aRequirement({ actions: [action], processes: ['steering'], ...own });
}

interface Planned {
  readonly requirements: readonly Requirement[];
  readonly ratings: Readonly<Record<string, number | 'na'>>;
  readonly calendar?: Calendar;
  readonly essentials?: readonly string[];
}

function evaluated({ requirements, ratings, calendar, essentials = [] }: Planned) {
  const readiness = { ...defaultReadiness, essentials };
  return recordOf({
    standard: aStandard({ requirements, pdca, processes, readiness }),
    engagement: anEngagement(calendar === undefined ? {} : { calendar }),
    assessment: anAssessment(
      Object.entries(ratings).map(([id, rating]) => [id, anAnswer(rating)] as const),
    ),
    date,
  });
}

function wayOf(planned: Planned): Way {
  const { way } = evaluated(planned);
  if (way === undefined) throw new Error('no way was planned');
  return way;
}

const three = [
  rowOf({ id: 'scope', clause: '4.1' }),
  rowOf({ id: 'lessons', clause: '8.1', processes: ['teaching'], after: ['scope'] }),
  rowOf({ id: 'audit', clause: '9.1' }),
];

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
