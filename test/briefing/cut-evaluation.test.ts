import { expect, it } from 'vitest';
import { cutEvaluation, type EvaluationCut } from '../../src/briefing/cut-evaluation.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

const whole = evaluateRatings(
  aStandard({
    processes: [
      { id: 'teaching', name: 'Teaching' },
      { id: 'library', name: 'Library' },
    ],
    requirements: [
      aRequirement({ id: 'goals', processes: ['library', 'teaching'] }),
      aRequirement({ id: 'books', clause: '7.1', processes: ['library'] }),
      aRequirement({ id: 'rules', clause: '7.1.2' }),
    ],
  }),
  { goals: 1, books: 4, rules: 3 },
);
const left = (cut: Partial<EvaluationCut>, evaluation = whole): readonly string[] =>
  cutEvaluation(evaluation, {
    clauses: [],
    processes: [],
    severities: [],
    ...cut,
  }).requirements.map(({ id, processes }) => [id, ...(processes ?? [])].join(' '));

it('a cut leaves what fits each of its lists, and of several processes those that were asked for', () => {
  expect(left({})).toEqual(['goals library teaching', 'books library', 'rules']);
  expect(left({ clauses: ['7'] })).toEqual(['books library', 'rules']);
  expect(left({ processes: ['teaching'] })).toEqual(['goals teaching']);
  expect(left({ processes: ['library'], clauses: ['7.1'] })).toEqual(['books library']);
  expect(left({ severities: ['improvement'] })).toEqual(['rules']);
});

it('an evaluation that names no processes is cut by all else', () => {
  const requirements = whole.requirements.map(({ processes: _unsaid, ...result }) => result);
  const older = { ...whole, requirements };
  expect(left({ clauses: ['4'] }, older)).toEqual(['goals']);
  expect(left({ processes: ['library'] }, older)).toEqual([]);
});
