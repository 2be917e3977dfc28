import { expect, it } from 'vitest';
import { refuseDocument } from '../../../src/files/text/refuse-document.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { refusalOf } from '../support/problems-of.ts';

const at = (line: number, column: number, key: Problem['key']): Problem => ({
  key,
  place: { file: 'x', line, column },
});

it('problems are reported in the order of lines and columns, those of one place as they came', () => {
  const whole: Problem = { key: 'files.yaml-empty', place: { file: 'x' } };
  const first = at(1, 9, 'files.yaml-tab');
  const second = at(2, 1, 'files.yaml-tag');
  const third = at(2, 10, 'files.yaml-colon');
  const fourth = at(2, 10, 'files.yaml-alias');
  const refusal = refusalOf(() => refuseDocument([third, second, fourth, first, whole]));
  expect(refusal.kind).toBe('bad-data');
  expect(refusal.problems).toEqual([whole, first, second, third, fourth]);
});

it('as many as fifty are reported without a count', () => {
  const problems = Array.from({ length: 50 }, (_, line) => at(line, 1, 'files.yaml-tab'));
  expect(refusalOf(() => refuseDocument(problems)).problems).toEqual(problems);
});
