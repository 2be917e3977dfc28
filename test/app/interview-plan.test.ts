import { describe, expect, it } from 'vitest';
import { planInterviews } from '../../src/app/interview/plan-interviews.ts';
import { nameOfRole, siteOf, viewInterviews } from '../../src/app/interview/view-interviews.ts';
import { anEngagement, aRequirement, aStandard } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const standard = aStandard({
  clauses: [
    { clause: '4', title: 'Context', untitled: false },
    { clause: '5', title: 'Leadership', untitled: false },
  ],
  requirements: [
    aRequirement({ id: 'scope', clause: '4', ask: [{ role: 'porter', question: 'Which doors?' }] }),
    aRequirement({ id: 'unasked', clause: '5' }),
  ],
});
const engagement = anEngagement();

describe('a plan of interviews', () => {
  it('goes on after ten years of holidays, so that it ends', () => {
    const holidays = [{ name: 'Rebuilding', from: '2027-01-01', to: '2050-12-31' }];
    const closed = { ...engagement, calendar: { holidays } };
    const { dates } = planInterviews(standard, closed, { days: 2, start: '2027-02-01' });
    expect(dates).toHaveLength(2);
    expect(dates.every((date) => date.startsWith('2037-02'))).toBe(true);
  });

  it('passes over weekends', () => {
    const { dates } = planInterviews(standard, engagement, { days: 3, start: '2027-02-05' });
    expect(dates).toEqual(['2027-02-05', '2027-02-08', '2027-02-09']);
  });

  it('is told with a letter to each role, and what is left for no one to be asked', () => {
    const plan = planInterviews(standard, engagement, { days: 1, start: '2027-02-01' });
    const view = viewInterviews(plan, { standard, engagement, messages: english }, '2027-01-15');
    expect(view.requirements).toBe(1);
    expect(view.left).toEqual([{ clause: '5', name: 'unasked' }]);
    expect(view.letters).toMatchObject([
      { person: 'porter', topics: [{ clause: '4', title: 'Context', names: 'scope' }] },
    ]);
    expect(view.days[0]?.entries.map(({ kind }) => kind)).toEqual([
      'opening',
      'session',
      'lunch',
      'closing',
    ]);
    expect(view.letters[0]?.when[0]).toContain('1 February 2027');
  });

  it('is at one site after the other, and at none where there is none', () => {
    expect([0, 1, 2].map((day) => siteOf(day, ['North', 'South']))).toEqual([
      'North',
      'South',
      'North',
    ]);
    expect(siteOf(1, [])).toBe('');
  });

  it('calls a role by its name, or by its id where it has none', () => {
    const named = { roles: [{ id: 'porter', name: 'Porter' }] };
    expect([nameOfRole('porter', named), nameOfRole('guest', named)]).toEqual(['Porter', 'guest']);
  });
});
