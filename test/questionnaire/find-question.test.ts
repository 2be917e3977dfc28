import { describe, expect, it } from 'vitest';
import { findQuestion } from '../../src/questionnaire/find-question.ts';
import { aRequirement } from '../support/build-data.ts';

const clauses = [
  ['4', 'Context'],
  ['8', 'Operation'],
  ['8.5', 'Delivery of teaching'],
  ['9', 'Performance'],
  ['9.1', 'Monitoring'],
].map(([clause = '', title = '']) => ({ clause, title, untitled: false }));

const order = [
  aRequirement({ id: 'issues', clause: '4', name: 'Issues known' }),
  aRequirement({ id: 'lesson-plans', clause: '8.5', name: 'Plans of lessons' }),
  aRequirement({ id: 'complaints-heard', clause: '8.5.1', name: 'Complaints heard' }),
  aRequirement({ id: 'complaints-counted', clause: '9.1', name: 'Complaints counted' }),
  aRequirement({ id: 'audits', clause: '9.1', name: 'Audits', question: 'Who looks on?' }),
];

function find(typed: string): string {
  const found = findQuestion(typed, { order, clauses });
  if (found.kind === 'found') return found.requirement.id;
  if (found.kind === 'several') return found.places.map(({ id }) => id).join(' or ');
  return `none, near ${found.near}`;
}

describe('a question is found', () => {
  it.each([
    ['8.5', 'lesson-plans'],
    ['8', 'lesson-plans'],
    ['8.5.', 'lesson-plans'],
    ['clause 9', 'complaints-counted'],
    ['§ 9.1', 'complaints-counted'],
    [' audits ', 'audits'],
    ['Complaints-Counted', 'complaints-counted'],
    ['lessons', 'lesson-plans'],
    ['LESSONS of', 'lesson-plans'],
    ['teaching', 'lesson-plans'],
    ['counted complaints', 'complaints-counted'],
    ['monitor', 'complaints-counted'],
    ['who looks', 'audits'],
  ])('by "%s"', (typed, id) => {
    expect(find(typed)).toBe(id);
  });

  it('in several places, if the words occur in several', () => {
    expect(find('complaint')).toBe('complaints-heard or complaints-counted');
  });

  it('nowhere, but a clause is near', () => {
    expect(find('8.6')).toBe('none, near 8.5');
    expect(find('catering')).toBe('none, near undefined');
  });
});

it('a clause in which nothing is asked leads nowhere', () => {
  const empty = { clause: '10', title: 'Improvement', untitled: false };
  expect(findQuestion('improvement', { order, clauses: [...clauses, empty] })).toEqual({
    kind: 'none',
    near: undefined,
  });
});
