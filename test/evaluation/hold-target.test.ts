import { describe, expect, it } from 'vitest';
import { holdTarget, startLatest } from '../../src/evaluation/hold-target.ts';

const target = '2027-06-01';

describe('a target that is too early', () => {
  it('is held by the least capacity that reaches it', () => {
    const earliestWith = (days: number) => (days >= 17 ? '2027-05-31' : '2027-07-01');
    expect(holdTarget({ target, capacity: 12.5, earliestWith })).toEqual({
      capacity: 17,
      date: '2027-05-31',
      holds: true,
    });
  });

  it('is held by none where ten times as much does not reach it', () => {
    expect(holdTarget({ target, capacity: 3, earliestWith: () => '2027-07-01' })).toEqual({
      capacity: 30,
      date: '2027-07-01',
      holds: false,
    });
  });

  it('is not spoken of where nobody can say a day', () => {
    expect(holdTarget({ target, capacity: 3, earliestWith: () => null })).toBeUndefined();
  });
});

describe('packages that begin as late as they can', () => {
  it('begin with the first of their work, and are left as they are where none is planned', () => {
    const one = { stage: 'do', processes: [], days: 4, start: '2026-11-23', end: '2026-12-04' };
    const action = { text: 'Do it.', kind: 'process', effort: 'S' } as const;
    const step = (requirement: string, start: string) => {
      return { requirement, rank: 1, action, isNeeded: true, start, end: '2027-03-05' };
    };
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
