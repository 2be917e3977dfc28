import { describe, expect, it } from 'vitest';
import { sayDecision } from '../../src/report/board/say-decision.ts';
import { english } from '../support/messages.ts';

const late = { code: 'late', target: '2027-12-01', date: '2028-05-01' } as const;
const free = {
  code: 'free-days',
  days: 283,
  monthly: 18,
  until: '2028-02-18',
  packages: 12,
} as const;
const say = (decision: Parameters<typeof sayDecision>[0]) => sayDecision(decision, english);

describe('a decision on capacity', () => {
  it('says beside what is asked for how much is given now', () => {
    expect(say({ ...late, sooner: '2027-11-29', monthly: 38, capacity: 24 })).toBe(
      'Move the first certification audit from 1 Dec 2027 to 1 May 2028, or free 38 person-days a month instead of the 24 that you give now, to have it on 29 Nov 2027.',
    );
    expect(say({ ...late, sooner: '2027-11-29', monthly: null, capacity: 24 })).toContain(
      'or free twice the time a month (now: 24 person-days), to have it on 29 Nov 2027.',
    );
    expect(say({ ...late, sooner: null, monthly: 38, capacity: 24 })).toContain(
      'to 1 May 2028, the earliest day with the 24 person-days a month that you give now.',
    );
    expect(say({ ...free, capacity: 24 })).toContain(
      'about 18 a month of the 24 that you give now, and name an owner',
    );
  });

  it('says nothing of it where it was never said', () => {
    expect(say({ ...late, sooner: '2027-11-29', monthly: null, capacity: null })).toContain(
      'or free twice the time a month, to have it on 29 Nov 2027.',
    );
    expect(say({ ...late, sooner: null, monthly: null, capacity: null })).toMatch(/1 May 2028\.$/);
    expect(say({ ...free, capacity: null })).toContain('about 18 a month, and name an owner');
  });
});
