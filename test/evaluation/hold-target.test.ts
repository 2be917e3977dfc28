import { describe, expect, it } from 'vitest';
import { holdTarget, startLatest } from '../../src/evaluation/hold-target.ts';
import type { Calendar } from '../../src/model/engagement.ts';
import type { Way } from '../../src/model/evaluation.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';

const june = '2027-06-01';

function reachedBySeventeen(days: number): string {
  return days >= 17 ? '2027-05-31' : '2027-07-01';
}

describe('a target that is too early', () => {
  it('is held by the least capacity that reaches it', () => {
    expect(holdTarget({ target: june, capacity: 12.5, earliestWith: reachedBySeventeen })).toEqual({
      capacity: 17,
      date: '2027-05-31',
      holds: true,
    });
  });

  it('is held by none where ten times as much does not reach it', () => {
    expect(holdTarget({ target: june, capacity: 3, earliestWith: () => '2027-07-01' })).toEqual({
      capacity: 30,
      date: '2027-07-01',
      holds: false,
    });
  });

  it('is not spoken of where nobody can say a day', () => {
    expect(holdTarget({ target: june, capacity: 3, earliestWith: () => null })).toBeUndefined();
  });
});

/** A step of the work that begins on a day. */
function step(requirement: string, start: string) {
  return { requirement, rank: 1, action, isNeeded: true, start, end: '2027-03-05' };
}

describe('packages that begin as late as they can', () => {
  it('begin with the first of their work, and are left as they are where none is planned', () => {
    const one = { stage: 'do', processes: [], days: 4, start: '2026-11-23', end: '2026-12-04' };
    const packages = [
      { ...one, number: 1, requirements: ['a', 'b'] },
      { ...one, number: 2, requirements: ['c'] },
    ];
    const steps = [step('a', '2027-02-08'), step('b', '2027-02-01')];
    expect(startLatest(packages, steps).map(({ latestStart }) => latestStart)).toEqual([
      '2027-02-01',
      undefined,
    ]);
  });
});

const pdca = [
  { id: 'plan', name: 'Plan', clauses: ['4'] },
  { id: 'do', name: 'Do', clauses: ['8'] },
];
const action = { text: 'Do it.', kind: 'process', effort: 'S', days: 4 } as const;

/** The way where so many requirements are absent; the last few may be unanswered. */
function wayOf(calendar: Omit<Calendar, 'holidays'>, answered = 12): Way {
  const requirements = Array.from({ length: 12 }, (_, index) =>
    aRequirement({ id: `r${index}`, clause: index < 2 ? '4.1' : '8.1', actions: [action] }),
  );
  const { way } = recordOf({
    standard: aStandard({ requirements, pdca }),
    engagement: anEngagement({ calendar: { holidays: [], ...calendar } }),
    assessment: anAssessment(
      requirements.slice(0, answered).map(({ id }) => [id, anAnswer(0)] as const),
    ),
    date: '2026-11-23',
  });
  if (way === undefined) throw new Error('no way was planned');
  return way;
}

describe('the way to a target', () => {
  it('says when each package begins at the latest, by the plan that begins on the last day', () => {
    const way = wayOf({ target: '2028-01-03', capacity: 12 });
    const latest = way.packages.map((one) => one.latestStart ?? '');
    expect(way.more).toBeUndefined();
    expect(latest.toSorted()[0]).toBe(way.latestStart);
    for (const [index, { start }] of way.packages.entries()) {
      expect((latest[index] ?? '') >= start).toBe(true);
    }
  });

  it('says how many person-days a month would hold it, as the calendar with them would', () => {
    const late = wayOf({ target: '2027-07-01', capacity: 4 });
    expect([late.latestStart, late.more?.holds]).toEqual([null, true]);
    expect(late.packages.every((one) => one.latestStart === undefined)).toBe(true);
    const { capacity = 0, date = '' } = late.more ?? {};
    expect(wayOf({ target: '2027-07-01', capacity }).earliest).toBe(date);
    expect(date <= '2027-07-01').toBe(true);
    const less = wayOf({ target: '2027-07-01', capacity: capacity - 1 });
    expect((less.earliest ?? '') > '2027-07-01').toBe(true);
  });

  it('says where none would, and nothing where nobody can say', () => {
    const target = '2027-01-01';
    expect(wayOf({ target, capacity: 4 }).more).toMatchObject({ capacity: 40, holds: false });
    expect(wayOf({ target }).more).toBeUndefined();
    expect(wayOf({ target, capacity: 4 }, 5).more).toBeUndefined();
  });
});
