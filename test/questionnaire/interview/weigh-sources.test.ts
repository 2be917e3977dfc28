import { describe, expect, it } from 'vitest';
import type { Testimony } from '../../../src/model/assessment.ts';
import { weighSources } from '../../../src/questionnaire/interview/weigh-sources.ts';

const gaps = ['major', 'major', 'minor', 'improvement', 'none'] as const;
const scale = gaps.map((gap, rating) => {
  return { rating, name: `Step ${rating}`, meaning: 'So far.', gap, criticalGap: gap };
});
const voice = (role: string | undefined, shows?: number): Testimony => ({
  who: 'Somebody',
  words: 'So it is.',
  ...(role === undefined ? {} : { role }),
  ...(shows === undefined ? {} : { shows }),
});

describe('what people say about a requirement', () => {
  it.each([
    [[3], 'open'],
    [[3, 4], 'agree'],
    [[0, 1], 'agree'],
    [[2, 3], 'apart'],
    [[0, 2], 'apart'],
    [[], 'open'],
  ])('by ratings %j is %s', (ratings, verdict) => {
    const said = ratings.map((rating) => voice('teacher', rating));
    expect(weighSources(said, scale).verdict).toBe(verdict);
  });

  it('is put side by side by roles, also of those who are not rated or of no role', () => {
    const said = [voice('teacher', 3), voice('learner', 1), voice('teacher'), voice(undefined, 9)];
    expect(weighSources(said, scale)).toEqual({
      people: 4,
      byRole: [
        { role: 'teacher', people: 2, shown: [3] },
        { role: 'learner', people: 1, shown: [1] },
        { role: '', people: 1, shown: [9] },
      ],
      verdict: 'apart',
    });
  });

  it('is open until two are rated, and agreed upon where they are close', () => {
    expect(weighSources([voice('teacher', 3), voice('learner')], scale).verdict).toBe('open');
    expect(weighSources([voice('teacher', 3), voice('learner', 4)], scale).verdict).toBe('agree');
  });

  it('is nothing where only a private note was taken', () => {
    const silent = { ...voice('teacher'), words: '', private: 'Nervous.' };
    expect(weighSources([silent], scale)).toEqual({ people: 0, byRole: [], verdict: 'open' });
  });
});
