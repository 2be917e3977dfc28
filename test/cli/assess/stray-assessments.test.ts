import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { assessmentOf, schoolsWith } from './school-with.ts';

const engagement = schoolsWith();
const anAssessment = assessmentOf('2027-02-03', 4);

it('what was meant as an assessment and has another name is passed over out loud', async () => {
  const school = engagement({
    '2027-02-03.yaml.txt': anAssessment,
    '2026-02-03.json': '{}',
    '2025-02-03 Hill': anAssessment,
    '2024/2024-02-03.yaml': anAssessment,
    '2027-02-03 minutes.pdf': 'x',
    'README.md': 'x',
  });
  mkdirSync(join(school, 'assessments', 'pictures'));
  const notes = [
    'Passed over: assessments/2024, a folder. Assessments lie directly in assessments: move there what counts.',
    ...['2025-02-03 Hill', '2026-02-03.json', '2027-02-03.yaml.txt'].map(
      (name) =>
        `Passed over: assessments/${name}. The name of an assessment ends in .yaml; rename this file if it is one.`,
    ),
  ];
  const status = await eoms(['status', '-q'], { cwd: school });
  expect([status.code, status.err.split('\n').slice(0, 4)]).toEqual([66, notes]);
  const checked = await eoms(['validate'], { cwd: school });
  expect(checked.err.split('\n').filter((line) => line.startsWith('Passed'))).toEqual(notes);
  put(school, { 'assessments/2027-05-03.yaml': anAssessment });
  const beside = await eoms(['status'], { cwd: school });
  expect([beside.code, beside.err.split('\n').slice(0, 4)]).toEqual([0, notes]);
  const named = await eoms(['status', '--assessment', 'assessments/2027-05-03.yaml'], {
    cwd: school,
  });
  expect(named.err).not.toContain('Passed over');
});
