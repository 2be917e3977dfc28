import { describe, expect, it } from 'vitest';
import { searchQuestions } from '../../src/questionnaire/search-questions.ts';
import { aRequirement } from '../support/build-data.ts';

const clauses = [
  ['4', 'Context'],
  ['9', 'Performance'],
  ['9.1', 'Monitoring of teaching'],
].map(([clause = '', title = '']) => ({ clause, title, untitled: false }));

const order = [
  aRequirement({ id: 'border', clause: '4', name: 'Border known', question: 'Where does it end?' }),
  aRequirement({
    id: 'voices',
    clause: '9.1',
    name: 'Voices heard',
    question: 'Who listens to parents?',
    items: [{ ref: '9.1.a', text: 'Each complaint is answered.', status: 'confirmed' }],
  }),
  aRequirement({
    id: 'complaints',
    clause: '9.1',
    name: 'Complaints counted',
    question: 'How many?',
  }),
];
const answers = new Map([
  ['border', { rating: 2, missing: [], note: 'Only the canteen is left out.', evidence: [] }],
]);
const synonyms = [
  ['complaint', 'grievance', 'klage'],
  ['scope', 'border', 'omfang'],
];

function find(typed: string): readonly string[] {
  const hits = searchQuestions(typed, { order, clauses, answers, synonyms });
  return hits.map(({ requirement, foundIn }) => `${requirement.id} by ${foundIn}`);
}

describe('words are found', () => {
  it.each([
    ['complaint', ['complaints by name', 'voices by point']],
    ['COMPLAINTS', ['complaints by name', 'voices by point']],
    ['klager', ['complaints by name', 'voices by point']],
    ['omfang', ['border by name']],
    ['canteen', ['border by note']],
    ['parents', ['voices by question']],
    ['parents complaint', ['voices by help']],
    ['9.1', ['voices by clause', 'complaints by clause']],
    ['clause 4', ['border by clause']],
    ['teaching', ['voices by clause', 'complaints by clause']],
    ['anteen', []],
    ['(', []],
    ['complaint (', ['complaints by name', 'voices by point']],
    ['  ', []],
  ])('for %j', (typed, found) => {
    expect(find(typed)).toEqual(found);
  });
});
