import { expect, it } from 'vitest';
import { gradeFindings, nonconformitiesAmong } from '../../src/briefing/grade-findings.ts';
import type { FindingChoice } from '../../src/model/form.ts';

const findings: readonly { readonly id: string; readonly result?: FindingChoice }[] = [
  { id: 'F1', result: 'conforms' },
  { id: 'F2', result: 'minor' },
  { id: 'F3' },
  { id: 'F4', result: 'major' },
  { id: 'F5', result: 'minor' },
];

it('findings come by their grades, the gravest first, and in their order within one', () => {
  const graded = gradeFindings(findings).map(({ grade, findings: own }) =>
    [grade, ...own.map(({ id }) => id)].join(' '),
  );
  expect(graded).toEqual(['major F4', 'minor F2 F5', 'conforms F1']);
  expect(gradeFindings([])).toEqual([]);
});

it('what conforms and what has no result is no nonconformity', () => {
  expect(nonconformitiesAmong(findings).map(({ id }) => id)).toEqual(['F4', 'F2', 'F5']);
  expect(nonconformitiesAmong(findings.slice(0, 1))).toEqual([]);
});
