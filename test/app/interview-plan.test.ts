import { describe, expect, it } from 'vitest';
import { nameOfRole } from '../../src/app/interview/name-of-role.ts';
import { planInterviews } from '../../src/app/interview/plan-interviews.ts';
import { viewInterviews } from '../../src/app/interview/view-interviews.ts';
import { visitSites } from '../../src/app/interview/visit-sites.ts';
import type { Weight } from '../../src/model/standard.ts';
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

function places(days: number, sites: readonly string[]): readonly string[] {
  return visitSites(days, sites).map(({ place }) => place);
}

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
    expect(view.left).toEqual([{ clause: '5', name: 'unasked', site: '' }]);
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

  it('is at one site after the other, and never goes back', () => {
    expect(places(3, ['North', 'South'])).toEqual([
      'North',
      'North',
      'North',
      'North',
      'South',
      'South',
    ]);
    expect(places(1, ['North', 'South', 'West'])).toEqual(['North', 'South']);
    expect(places(1, [])).toEqual(['', '']);
  });

  it('calls a role by its name, or by its id where it has none', () => {
    const named = { roles: [{ id: 'porter', name: 'Porter' }] };
    expect([nameOfRole('porter', named), nameOfRole('guest', named)]).toEqual(['Porter', 'guest']);
  });
});

const roles = [
  { id: 'porter', name: 'Porter' },
  { id: 'archivist', name: 'Archivist' },
  { id: 'guest', name: 'Guest', outside: true, atEachSite: true },
];

/** Something that guests are asked first, and that a register of the porter's shows. */
function asked(id: string, weight: Weight, keeper?: string) {
  return aRequirement({
    id,
    weight,
    clause: '4',
    ask: [
      { role: 'guest', question: 'Was the door open?' },
      { role: 'porter', question: 'Which doors?' },
    ],
    documentedInformation: [
      {
        kind: 'record',
        basis: 'required',
        name: `Book of ${id}`,
        ...(keeper === undefined ? {} : { keeper }),
      },
    ],
  });
}

function planAt(sites: readonly string[], days: number, requirements = doors) {
  const hotel = aStandard({ ...standard, roles, requirements });
  const there = { ...engagement, institution: { ...engagement.institution, sites } };
  const plan = planInterviews(hotel, there, { days, start: '2027-02-01' });
  const telling = { standard: hotel, engagement: there, messages: english };
  return { plan, view: viewInterviews(plan, telling, '2027-01-15') };
}

const onlyPorter = aRequirement({
  id: 'keys',
  clause: '4',
  ask: [{ role: 'porter', question: 'Where are the keys?' }],
});
const unkept = aRequirement({
  id: 'smell',
  clause: '5',
  ask: [{ role: 'guest', question: 'How does it smell?' }],
  documentedInformation: [{ kind: 'record', basis: 'usual', name: 'Book of smells' }],
});
const doors = [
  asked('front', 3),
  asked('back', 1),
  asked('side', 1, 'archivist'),
  onlyPorter,
  unkept,
];

describe('a letter', () => {
  it('asks each only for what they keep, and says who keeps what nobody brings', () => {
    const { view } = planAt([], 1);
    expect(view.letters.map(({ person, bring }) => [person, bring])).toEqual([
      ['Porter', ['Book of front', 'Book of back']],
      ['Guest', []],
    ]);
    expect(view.others).toEqual([
      { person: 'Archivist', names: 'Book of side' },
      { person: 'Whoever keeps them', names: 'Book of smells' },
    ]);
  });

  it('goes to one of a role at each site, who is asked what is critical there and a share of the rest', () => {
    const { plan, view } = planAt(['North', 'South'], 2);
    expect(plan.isAskedTwice).toBe(true);
    expect(view.askedOnce).toBe(false);
    const guests = plan.sessions.filter(({ person }) => person === 'guest');
    expect(guests.map(({ place, topics }) => [place, topics])).toEqual([
      ['North', ['front', 'back', 'smell']],
      ['South', ['front', 'side']],
    ]);
    expect(view.letters.map(({ person, when }) => [person, when])).toEqual([
      ['Porter', [expect.stringMatching(/1 February 2027.*North$/)]],
      ['Guest, North', [expect.stringMatching(/1 February 2027.*North$/)]],
      ['Guest, South', [expect.stringMatching(/2 February 2027.*South$/)]],
    ]);
  });

  it('is about each thing once where there is no time for twice, and names sites without a visit', () => {
    const many = Array.from({ length: 100 }, (_, index) => asked(`d${index}`, 3));
    const { plan, view } = planAt(['North', 'South', 'West'], 1, many);
    expect([plan.isAskedTwice, view.askedOnce, view.unvisited]).toEqual([false, true, 'West']);
    const topics = plan.sessions.flatMap((session) => session.topics);
    expect(new Set(topics).size).toBe(topics.length);
    expect(view.days.map(({ date, site }) => [date, site])).toEqual([
      ['2027-02-01', 'North'],
      ['2027-02-01', 'South'],
    ]);
    expect(view.left[0]?.site).toBe('North');
    expect(view.days.map(({ entries }) => entries.map(({ kind }) => kind))).toEqual([
      expect.arrayContaining(['opening', 'lunch']),
      expect.arrayContaining(['closing']),
    ]);
  });

  it('has a guest for half an hour at a sitting at the most', () => {
    const many = Array.from({ length: 30 }, (_, index) => asked(`d${index}`, 2));
    const { plan } = planAt([], 1, many);
    expect(plan.sessions.length).toBeGreaterThan(2);
    expect(plan.sessions.every(({ from, to }) => to - from <= 30)).toBe(true);
  });
});
