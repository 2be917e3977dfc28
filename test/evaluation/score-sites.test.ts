import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { anAnswer, aRequirement } from '../support/build-data.ts';
import { apart, evaluationOfSites } from '../support/rated-sites.ts';

const teaching = (id: string, weight: 1 | 2 | 3 = 1) =>
  aRequirement({ id, weight, processes: ['teaching'] });

const sitesOf = (answers: Readonly<Record<string, Answer>>) =>
  evaluationOfSites(['North', 'South', 'East'], [teaching('goals', 3), teaching('rules')], answers)
    .sites;

describe('the score of a site', () => {
  it('takes its own ratings, and those for all where sites were not told apart', () => {
    const sites = sitesOf({ goals: apart({ North: 4, South: 0 }), rules: anAnswer(2) });
    const rooms = { id: 'rooms', score: null, apart: 0 };
    expect(sites).toEqual([
      {
        name: 'North',
        score: 14 / 16,
        processes: [{ id: 'teaching', score: 14 / 16, apart: 1 }, rooms],
      },
      {
        name: 'South',
        score: 2 / 16,
        processes: [{ id: 'teaching', score: 2 / 16, apart: 1 }, rooms],
      },
    ]);
  });

  it('takes nothing of a requirement that was rated at other sites alone', () => {
    const sites = sitesOf({ goals: apart({ North: 4 }), rules: apart({ South: 1 }) });
    expect(sites?.map(({ name, score }) => [name, score])).toEqual([
      ['North', 1],
      ['South', 0.25],
    ]);
  });

  it('is told of sites that eoms.yaml lacks, after the others', () => {
    const sites = sitesOf({ goals: apart({ Abroad: 1, South: 2 }) });
    expect(sites?.map(({ name }) => name)).toEqual(['South', 'Abroad']);
  });

  it('is told of no site where none was rated apart', () => {
    expect(sitesOf({ goals: anAnswer(1), rules: anAnswer('na') })).toBeUndefined();
  });

  it('is none in a process without a rating of it', () => {
    const other = aRequirement({ id: 'doors', processes: ['rooms'] });
    const { sites } = evaluationOfSites(['North', 'South'], [teaching('goals'), other], {
      goals: apart({ North: 1 }),
      doors: apart({ South: 3 }),
    });
    expect(sites?.map(({ processes }) => processes.map(({ score }) => score))).toEqual([
      [0.25, null],
      [null, 0.75],
    ]);
  });
});
