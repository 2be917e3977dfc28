import { describe, expect, it } from 'vitest';
import type { Testimony } from '../../../src/model/assessment.ts';
import { findBlindSpots } from '../../../src/questionnaire/interview/find-blind-spots.ts';

const voice = (role: string, shows: number): Testimony => {
  return { who: `A ${role}`, role, words: 'So it is.', shows };
};
const times = (count: number, ...voices: readonly Testimony[]): readonly Testimony[][] =>
  Array.from({ length: count }, () => [...voices]);

describe('blind spots', () => {
  it('are roles that see more than others, widest apart first', () => {
    const said = times(6, voice('head', 4), voice('learner', 1), voice('teacher', 3));
    expect(findBlindSpots(said)).toEqual([
      { higher: 'head', lower: 'learner', steps: 3, shared: 6 },
      { higher: 'teacher', lower: 'learner', steps: 2, shared: 6 },
      { higher: 'head', lower: 'teacher', steps: 1, shared: 6 },
    ]);
  });

  it('take the average of several people in a role, and of several requirements', () => {
    const said = [
      ...times(3, voice('head', 3), voice('learner', 2), voice('learner', 3)),
      ...times(2, voice('head', 4), voice('learner', 2)),
    ];
    expect(findBlindSpots(said)).toEqual([
      { higher: 'head', lower: 'learner', steps: 1.1, shared: 5 },
    ]);
  });

  it('are not told of few requirements, of the same view, and of what is not rated', () => {
    expect(findBlindSpots(times(4, voice('head', 4), voice('learner', 0)))).toEqual([]);
    expect(findBlindSpots(times(9, voice('head', 3), voice('learner', 3)))).toEqual([]);
    const { shows: _, ...open } = voice('learner', 0);
    const { role: __, ...someone } = voice('guest', 0);
    const silent = { ...voice('host', 0), words: '' };
    expect(findBlindSpots(times(9, voice('head', 4), open, someone, silent))).toEqual([]);
    expect(findBlindSpots([])).toEqual([]);
  });
});
