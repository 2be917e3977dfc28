import { describe, expect, it } from 'vitest';
import {
  fittingRequirements,
  type Selection,
  selectRequirements,
} from '../../src/scope/select-requirements.ts';
import { refusalOf } from '../files/support/problems-of.ts';
import { anAnswer, aRequirement, aStandard } from '../support/build-data.ts';
import { problemsOf } from '../support/problem-of.ts';

const standard = aStandard({
  clauses: ['4', '4.1', '8', '8.1', '8.10', '8.5', '8.5.1', '8.5.2', 'A'].map((clause) => ({
    clause,
    title: `Clause ${clause}`,
    untitled: false,
  })),
  processes: [
    { id: 'admission', name: 'Admission' },
    { id: 'teaching', name: 'Teaching' },
  ],
  roles: [
    { id: 'hr', name: 'HR' },
    { id: 'teacher', name: 'Teacher' },
  ],
  requirements: [
    aRequirement({ id: 'context', clause: '4.1' }),
    aRequirement({ id: 'plan', clause: '8.1', processes: ['admission'] }),
    aRequirement({
      id: 'offer',
      clause: '8.5',
      processes: ['teaching'],
      ask: [
        { role: 'rector', question: 'Why?' },
        { role: 'teacher', question: 'How?' },
      ],
    }),
    aRequirement({ id: 'outcomes', clause: '8.10', appliesIf: ['design'] }),
  ],
});
const everything: Selection = {
  clauses: [],
  processes: [],
  roles: [],
  unanswered: false,
  review: false,
};

function select(own: Partial<Selection>, answered: readonly string[] = [], conditions = {}) {
  const answers = new Map(answered.map((id) => [id, anAnswer(2)]));
  const selection = { ...everything, ...own };
  return selectRequirements({ standard, conditions, answers }, selection).map(({ id }) => id);
}

function fitting(own: Partial<Selection>): readonly string[] {
  return fittingRequirements(standard, { ...everything, ...own }).map(({ id }) => id);
}

describe('which requirements are asked', () => {
  it('are all of them where nothing is chosen', () => {
    expect(select({})).toEqual(['context', 'plan', 'offer', 'outcomes']);
  });

  it('leaves out what a condition of the engagement excludes', () => {
    const conditions = { design: { applies: false, justification: 'Bought.' } };
    expect(select({}, [], conditions)).toEqual(['context', 'plan', 'offer']);
  });

  it('takes a clause with all below it, and not its namesakes', () => {
    expect(select({ clauses: ['8'] })).toEqual(['plan', 'offer', 'outcomes']);
    expect(select({ clauses: ['8.1'] })).toEqual(['plan']);
  });

  it('adds up the words of one list and narrows by several lists', () => {
    expect(select({ processes: ['admission', 'teaching'] })).toEqual(['plan', 'offer']);
    expect(select({ processes: ['admission', 'teaching'], roles: ['teacher'] })).toEqual(['offer']);
  });

  it('may be chosen by whoever is asked of several', () => {
    expect(select({ roles: ['hr'] })).toEqual([]);
    expect(select({ roles: ['teacher'] })).toEqual(['offer']);
  });

  it('asks what has no answer, or walks through what has one', () => {
    expect(select({ unanswered: true }, ['plan'])).toEqual(['context', 'offer', 'outcomes']);
    expect(select({ review: true }, ['plan'])).toEqual(['plan']);
  });
});

describe('which requirements fit words', () => {
  it('are those that fit, whether a condition excludes them or not', () => {
    expect(fitting({ clauses: ['8.10'] })).toEqual(['outcomes']);
    expect(fitting({ processes: ['teaching'] })).toEqual(['offer']);
    expect(fitting({})).toHaveLength(4);
  });
});

describe('a selection is refused', () => {
  it('as typed wrongly', () => {
    expect(refusalOf(() => select({ roles: ['janitor'] })).kind).toBe('usage');
  });

  it('with every unknown word at once, what was probably meant, and what there is', () => {
    const problems = problemsOf(() =>
      select({ clauses: ['8.9'], processes: ['admision'], roles: ['janitor'] }),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        key: 'scope.unknown-clause',
        values: { word: '8.9' },
        hintKey: 'scope.did-you-mean-among',
        hintValues: { near: '8.1', words: '8.1, 8.10, 8.5' },
      }),
      expect.objectContaining({
        key: 'scope.unknown-process',
        hintValues: { near: 'admission', words: 'admission, teaching' },
      }),
      expect.objectContaining({
        key: 'scope.unknown-role',
        hintKey: 'problem.known-words',
        hintValues: { words: 'hr, teacher' },
      }),
    ]);
  });

  it.each([
    ['8.5.9', '8.5.1, 8.5.2'],
    ['8.77.1', '8.1, 8.10, 8.5'],
    ['8.5.77.1', '8.5.1, 8.5.2'],
  ])('with the clauses one step below the nearest that there is: %s', (clause, words) => {
    const [problem] = problemsOf(() => select({ clauses: [clause] }));
    expect(problem?.hintValues).toMatchObject({ words });
  });

  it('with the chapters, where a clause is in none of them', () => {
    const [problem] = problemsOf(() => select({ clauses: ['99.1'] }));
    expect(problem?.hintValues).toEqual({ words: '4, 8, A' });
  });

  it.each([
    [{ roles: ['teacher,hr'] }, '--role teacher --role hr'],
    [{ processes: ['admission; teaching'] }, '--process admission --process teaching'],
    [{ clauses: ['8.1 8.5'] }, '--clause 8.1 --clause 8.5'],
  ])('where several known words are in one: %j', (words, near) => {
    const [problem] = problemsOf(() => select(words));
    expect(problem).toMatchObject({ hintKey: 'scope.one-each', hintValues: { near } });
  });

  it('where it wants what is answered and what is not', () => {
    const problems = problemsOf(() => select({ unanswered: true, review: true }));
    expect(problems).toEqual([{ key: 'scope.unanswered-and-review' }]);
  });
});
