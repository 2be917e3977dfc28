import { describe, expect, it } from 'vitest';
import { briefBoard } from '../../src/briefing/brief-board.ts';
import { briefSites, compareSites, scoreAt } from '../../src/briefing/brief-sites.ts';
import type { SiteStanding } from '../../src/model/evaluation.ts';
import { anAnswer, aRequirement } from '../support/build-data.ts';
import { apart, evaluationOfSites } from '../support/rated-sites.ts';

const site = (name: string, score: number | null, own = 1): SiteStanding => ({
  name,
  score,
  processes: [{ id: 'teaching', score, apart: own }],
});
const scores = [0.9, 0.2, null, 0.4, 0.3, 0.1];
const six = scores.map((score, index) => site(`Site ${index}`, score));

describe('the sites that a board sees', () => {
  it('are the four that stand worst, in the order of the institution', () => {
    const { sites, more } = briefSites({ sites: six });
    expect(sites.map(({ name }) => name)).toEqual(['Site 1', 'Site 3', 'Site 4', 'Site 5']);
    expect(more).toBe(2);
  });

  it('are none where none was rated apart, or too little is rated', () => {
    expect(briefSites({})).toEqual({ sites: [], more: 0 });
    const many = Array.from({ length: 30 }, (_, index) => aRequirement({ id: `r-${index}` }));
    const little = evaluationOfSites(['North'], many, { 'r-1': apart({ North: 1 }) });
    expect(little.sites).toHaveLength(1);
    expect(briefBoard(little).sites).toEqual({ sites: [], more: 0 });
  });
});

describe('sites in a process', () => {
  it('are compared from the weakest on', () => {
    expect(compareSites({ sites: six.slice(0, 3) }, 'teaching')).toEqual({
      scores: [
        { name: 'Site 1', score: 0.2 },
        { name: 'Site 0', score: 0.9 },
      ],
      more: 0,
    });
  });

  it('are ten at the most', () => {
    const sites = Array.from({ length: 12 }, (_, index) => site(`S${index}`, 0.5));
    const { scores: named, more } = compareSites({ sites }, 'teaching');
    expect([named.length, more]).toEqual([10, 2]);
  });

  it('are not compared where none of them was rated apart in it', () => {
    const none = { scores: [], more: 0 };
    expect(compareSites({}, 'teaching')).toEqual(none);
    expect(compareSites({ sites: six }, 'rooms')).toEqual(none);
    expect(compareSites({ sites: [site('North', 0.5, 0)] }, 'teaching')).toEqual(none);
  });

  it('have no score in a process that is not told of', () => {
    expect([scoreAt(site('North', 0.5), 'teaching'), scoreAt(site('North', 0.5), 'x')]).toEqual([
      0.5,
      null,
    ]);
  });
});

it('the weakest processes say what was seen there, each of another gap', () => {
  const both = aRequirement({ id: 'both', weight: 3, processes: ['teaching', 'rooms'] });
  const doors = aRequirement({ id: 'doors', processes: ['rooms'] });
  const told = (answers: Parameters<typeof evaluationOfSites>[2]) =>
    briefBoard(evaluationOfSites([], [both, doors], answers)).processes.map(({ process, seen }) => [
      process.id,
      seen,
    ]);
  const note = { kind: 'note', text: 'No plan.' };
  expect(told({ both: { ...anAnswer(0), note: 'No plan.' }, doors: anAnswer(1) })).toEqual([
    ['teaching', note],
    ['rooms', { kind: 'rating', rating: 1 }],
  ]);
  expect(told({ both: { ...anAnswer(0), note: 'No plan.' }, doors: anAnswer(4) })).toEqual([
    ['teaching', note],
    ['rooms', null],
  ]);
});
