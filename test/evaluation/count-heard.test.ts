import { describe, expect, it } from 'vitest';
import { countHeard } from '../../src/evaluation/count-heard.ts';
import type { Assessment, Testimony } from '../../src/model/assessment.ts';

const roles = [
  { id: 'learner', name: 'Learner' },
  { id: 'teacher', name: 'Teacher or trainer' },
];
const rated = (said: readonly Testimony[]) => ({ rating: 2, missing: [], evidence: [], said });

function count(
  said: Readonly<Record<string, readonly Testimony[]>>,
  answers: Readonly<Record<string, readonly Testimony[]>> = {},
) {
  const assessment: Pick<Assessment, 'said' | 'answers'> = {
    said: new Map(Object.entries(said)),
    answers: new Map(Object.entries(answers).map(([id, list]) => [id, rated(list)])),
  };
  return countHeard(assessment, roles);
}

describe('who said something', () => {
  it('is counted by role, in the order of the standard, rated or not', () => {
    const ada = { who: 'Ada', role: 'teacher', words: 'Yes.', date: '2026-11-03', site: 'North' };
    const bo = { who: 'Bo', role: 'teacher', words: 'No.', date: '2026-11-02' };
    const cara = { who: 'Cara', role: 'learner', words: 'Hardly.' };
    expect(count({ scope: [ada, bo] }, { policy: [ada, cara] })).toEqual([
      { role: 'Learner', people: 1, requirements: 1, sites: [], from: '', to: '' },
      {
        role: 'Teacher or trainer',
        people: 2,
        requirements: 2,
        sites: ['North'],
        from: '2026-11-02',
        to: '2026-11-03',
      },
    ]);
  });

  it('counts as others whose role the standard does not know, or nobody noted', () => {
    const said = { scope: [{ who: 'Dan', role: 'Caretaker', words: 'A.' }] };
    const known = count({ ...said, policy: [{ who: 'Eva', words: 'B.' }] });
    expect(known.map(({ role, people }) => [role, people])).toEqual([['', 2]]);
  });

  it('is nobody where nobody was asked', () => {
    expect(count({}, { scope: [] })).toEqual([]);
  });
});
