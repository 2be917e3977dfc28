import { describe, expect, it } from 'vitest';
import type { InstitutionStanding } from '../../src/model/portfolio.ts';
import { makePortfolio } from '../../src/portfolio/make-portfolio.ts';
import { aStanding } from '../support/a-standing.ts';

const date = '2026-11-30';

function portfolioOf(...standings: readonly InstitutionStanding[]) {
  return makePortfolio(standings, { date, unevaluated: [] });
}

/** As many schools as scores, named by their place. */
function schools(...scores: readonly (number | null)[]): readonly InstitutionStanding[] {
  return scores.map((score, index) => aStanding({ place: `s${index + 1}`, score }));
}

const everyId = ['all', 'alone', 'critical', 'grave', 'mild', 'also-mild'];

const bad = (place: string) => ({ place, kind: 'bad-data' as const, problems: [] });

const clause = (id: string, score: number | null) => ({ id, name: `Clause ${id}`, score });

const gap = (id: string, severity: 'major' | 'minor' = 'major', knockOut = false) => ({
  id,
  clause: '4.1',
  name: id,
  severity,
  knockOut,
});

const of = (place: string, ...gaps: InstitutionStanding['gaps']) =>
  aStanding({ place, gaps, ratedIds: everyId });

const scored = (place: string, score: number | null, four: number | null) =>
  aStanding({ place, score, clauses: [{ id: '4', name: 'Context', score: four }] });

const fell = (place: string, change: number | null) =>
  aStanding({ place, earlier: { started: '2025-11-23', score: 0.6, change } });

describe('a portfolio', () => {
  it('of nothing has no part', () => {
    expect(portfolioOf()).toEqual({ date, institutions: [], unevaluated: [], parts: [] });
  });

  it('has its rows by place, whatever order they come in', () => {
    const [one, two, three] = [
      aStanding({ place: 'a/b' }),
      aStanding({ place: 'b' }),
      aStanding({ place: 'a' }),
    ];
    const made = portfolioOf(one, two, three);
    expect(made.institutions.map(({ place }) => place)).toEqual(['a', 'a/b', 'b']);
    expect(JSON.stringify(portfolioOf(three, two, one))).toBe(JSON.stringify(made));
  });

  it('lists what could not be evaluated by place', () => {
    const { unevaluated } = makePortfolio([], { date, unevaluated: [bad('b'), bad('a')] });
    expect(unevaluated.map(({ place }) => place)).toEqual(['a', 'b']);
  });

  it('shows in a row what is shown beside others, and no list of requirements', () => {
    const [row] = portfolioOf(aStanding({ region: 'North' })).institutions;
    expect(row).toMatchObject({ place: 'school', region: 'North', standard: 'tiny' });
    expect(Object.keys(row ?? {})).not.toContain('gaps');
  });

  it('compares only what was assessed against the same standard, that of most first', () => {
    const made = portfolioOf(
      aStanding({ place: 'a', standard: 'other', title: 'Other' }),
      ...schools(0.5, 0.6),
      aStanding({ place: 'b', standard: 'another', title: 'Another' }),
    );
    expect(made.parts.map(({ standard, all }) => [standard, all.institutions])).toEqual([
      ['tiny', 2],
      ['another', 1],
      ['other', 1],
    ]);
  });

  it('counts the texts of a standard that were used', () => {
    const [part] = portfolioOf(
      aStanding({ place: 'a', digest: '1'.repeat(64) }),
      aStanding({ place: 'b', digest: '2'.repeat(64) }),
      aStanding({ place: 'c', digest: '1'.repeat(64) }),
    ).parts;
    expect(part?.versions).toBe(2);
  });
});

describe('the heat map of a portfolio', () => {
  it('has the lowest score first, what is not rated last, and clauses in their order', () => {
    const [part] = portfolioOf(
      aStanding({ place: 'a', score: null, clauses: [clause('4', null)] }),
      aStanding({ place: 'b', score: 0.7, clauses: [clause('10', 0.9), clause('4', 0.5)] }),
      aStanding({ place: 'd', score: 0.2, clauses: [clause('4', 0.2)] }),
      aStanding({ place: 'c', score: 0.2, clauses: [clause('4', 0.2)] }),
    ).parts;
    expect(part?.clauses).toEqual([
      { clause: '4', name: 'Clause 4' },
      { clause: '10', name: 'Clause 10' },
    ]);
    expect(part?.heatMap.map(({ place }) => place)).toEqual(['c', 'd', 'b', 'a']);
    expect(part?.heatMap[2]?.scores).toEqual([
      { clause: '4', score: 0.5 },
      { clause: '10', score: 0.9 },
    ]);
    expect(part?.heatMap[0]?.scores[1]).toEqual({ clause: '10', score: null });
  });
});

describe('the gaps that institutions share', () => {
  it('are those that two or more have, of most first, then the severest', () => {
    const [part] = portfolioOf(
      of('a', gap('mild', 'minor'), gap('grave'), gap('all'), gap('critical', 'major', true)),
      of('b', gap('mild', 'minor'), gap('grave'), gap('all'), gap('critical'), gap('alone')),
      of('c', gap('also-mild', 'minor'), gap('all')),
      of('d', gap('also-mild', 'minor')),
    ).parts;
    expect(part?.shared.map(({ requirement }) => requirement)).toEqual([
      'all',
      'critical',
      'grave',
      'also-mild',
      'mild',
    ]);
    expect(part?.shared[0]).toMatchObject({ institutions: 3, rated: 4, share: 0.75, major: 3 });
    expect(part?.shared[1]).toMatchObject({ knockOuts: 1, minor: 0 });
  });

  it('are never a share of more than all', () => {
    const odd = { gaps: [gap('odd')], ratedIds: [] };
    const [part] = portfolioOf(aStanding({ place: 'a', ...odd }), aStanding(odd)).parts;
    expect(part?.shared).toMatchObject([{ institutions: 2, rated: 2, share: 1 }]);
  });
});

describe('how scores lie', () => {
  it('is said by five numbers and by bands', () => {
    const [part] = portfolioOf(...schools(0, 0.25, 0.5, 0.75, 1)).parts;
    expect(part?.all).toMatchObject({
      institutions: 5,
      compared: 5,
      lowest: 0,
      lowerQuartile: 0.25,
      median: 0.5,
      upperQuartile: 0.75,
      highest: 1,
    });
    expect(part?.all.bands.map(({ from, to, institutions }) => [from, to, institutions])).toEqual([
      [0, 0.25, 1],
      [0.25, 0.5, 1],
      [0.5, 0.75, 1],
      [0.75, 0.9, 1],
      [0.9, 1, 1],
    ]);
  });

  it('leaves out what has too little rated, or nothing', () => {
    const few = { inScope: 100, rated: 20, unanswered: 80 };
    const { counts } = aStanding();
    const [part] = portfolioOf(
      aStanding({ place: 'a', score: 0.1, counts: { ...counts, ...few } }),
      aStanding({ place: 'b', score: null }),
    ).parts;
    expect(part?.all).toMatchObject({ institutions: 2, compared: 0, median: null, lowest: null });
  });

  it('is said by type in the order of the types, and by region and chain by name', () => {
    const [part] = portfolioOf(
      aStanding({ place: 'a', type: 'university', region: 'South', chain: 'Owl' }),
      aStanding({ place: 'b', type: 'school', region: 'North', verdict: 'ready' }),
      aStanding({ place: 'c', type: 'school', region: 'South', verdict: 'nearly-ready' }),
    ).parts;
    expect(part?.types.map(({ type, institutions }) => [type, institutions])).toEqual([
      ['school', 2],
      ['university', 1],
    ]);
    expect(part?.groups.map(({ by, group, institutions }) => [by, group, institutions])).toEqual([
      ['region', 'North', 1],
      ['region', 'South', 2],
      ['chain', 'Owl', 1],
    ]);
    expect(part?.all.ready).toBe(2);
  });
});

describe('an outlier', () => {
  const peers = [0.6, 0.6, 0.61, 0.61, 0.62, 0.62, 0.63, 0.63];

  it('is outside the fences of its type, and says by which rule', () => {
    const [part] = portfolioOf(...schools(...peers, 0.2, 0.99)).parts;
    expect(part?.outliers).toMatchObject([
      { place: 's10', rule: 'score-above', is: 0.99, among: 10, clause: '' },
      { place: 's9', rule: 'score-below', is: 0.2, among: 10 },
    ]);
  });

  it('is not looked for among a few, or among those of another type', () => {
    const [few] = portfolioOf(...schools(0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.1)).parts;
    expect(few?.outliers).toEqual([]);
    const [apart] = portfolioOf(
      ...schools(...peers),
      aStanding({ place: 'u', type: 'university', score: 0.1 }),
    ).parts;
    expect(apart?.outliers).toEqual([]);
  });

  it('is one in a clause, too, where the whole is not', () => {
    const [part] = portfolioOf(
      ...peers.map((score, index) => scored(`p${index}`, score, score)),
      scored('low', 0.61, 0.1),
      scored('unrated', 0.61, null),
    ).parts;
    expect(part?.outliers).toMatchObject([
      { place: 'low', rule: 'clause-below', clause: '4', is: 0.1, among: 9 },
    ]);
  });

  it('is what fell by ten points or more, however few there are', () => {
    const [part] = portfolioOf(
      fell('a', 0.5 - 0.6),
      fell('b', -0.09),
      fell('c', null),
      fell('d', 0.3),
    ).parts;
    expect(part?.outliers).toMatchObject([{ place: 'a', rule: 'fell', limit: 0.1, among: 1 }]);
  });
});
