import { expect, it } from 'vitest';
import type { Place } from '../../src/model/problem.ts';
import { orderProblems } from '../../src/model/problems/order-problems.ts';

function inOrder(places: readonly (Place | undefined)[]): readonly string[] {
  const problems = places.map((place) =>
    place === undefined ? { key: 'files.rule' as const } : { key: 'files.rule' as const, place },
  );
  return orderProblems(problems, ['head.yaml', 'clauses.yaml']).map(({ place }) =>
    [place?.file, place?.line, place?.column].join(':'),
  );
}

it('problems stand file by file as these were read, and from top to bottom', () => {
  const places = [
    { file: 'clauses.yaml', line: 2, column: 1 },
    { file: 'head.yaml', line: 10, column: 3 },
    { file: 'head.yaml', line: 9, column: 7 },
    { file: 'head.yaml', line: 9, column: 2 },
  ];
  expect(inOrder(places)).toEqual([
    'head.yaml:9:2',
    'head.yaml:9:7',
    'head.yaml:10:3',
    'clauses.yaml:2:1',
  ]);
});

it('those without a line or a place come before what has one', () => {
  const places = [
    { file: 'head.yaml', line: 1, column: 4 },
    { file: 'head.yaml', line: 1 },
    { file: 'head.yaml' },
    undefined,
    { file: 'elsewhere.yaml', line: 3 },
  ];
  expect(inOrder(places)).toEqual([
    '::',
    'elsewhere.yaml:3:',
    'head.yaml::',
    'head.yaml:1:',
    'head.yaml:1:4',
  ]);
});
