import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseAssessment, findNewest } from '../../../src/app/engagement/choose-assessment.ts';
import { remarkReports } from '../../../src/app/validate/remark-reports.ts';
import { laterRefusalOf } from '../../files/support/problems-of.ts';
import { put, smallEngagement } from '../../support/folders.ts';
import { worldAt } from '../../support/world.ts';
import { begun, newFolders } from '../new-folder.ts';

const folderOf = newFolders();

const theme = 'schema: eoms/theme@1\n';
const engagement = smallEngagement['eoms.yaml'];

describe('the assessment that was begun last', () => {
  it('is found by its day, and by its name among those of one day that are named by days', async () => {
    const folder = folderOf({
      'assessments/2027-02-01.yaml': begun('2027-02-01'),
      'assessments/2027-02-03.yaml': begun('2027-03-05'),
      'assessments/2027-02-02.yaml': begun('2027-03-05'),
      'assessments/zoo.yaml': begun('2026-12-01'),
      'assessments/theme.yaml': theme,
    });
    const newest = { path: join(folder, 'assessments', '2027-02-03.yaml'), started: '2027-03-05' };
    expect(await findNewest(folder)).toEqual(newest);
    const { path, notices } = await chooseAssessment(folder, undefined);
    expect(path).toBe(newest.path);
    expect(notices.map(({ key }) => key)).toEqual([
      'cli.assessment-taken-by-name',
      'cli.not-an-assessment',
    ]);
  });

  it('is not found among files that are not assessments; the first of them is taken, to be refused', async () => {
    const folder = folderOf({
      'assessments/a.yaml': theme,
      'assessments/a copy.yaml': begun('2027-03-05'),
    });
    expect(await findNewest(folder)).toBeUndefined();
    const { path, notices } = await chooseAssessment(folder, undefined);
    expect(path).toBe(join(folder, 'assessments', 'a.yaml'));
    expect(notices.map(({ key }) => key)).toEqual([
      'cli.not-an-assessment',
      'cli.copy-passed-over',
    ]);
  });

  it('is not told from a copy that was begun later, unless that cannot be read', async () => {
    const folder = folderOf({
      'assessments/a.yaml': begun('2027-02-01'),
      'assessments/a copy.yaml': 'answers: [',
      'assessments/a copy 2.yaml': theme,
    });
    expect((await chooseAssessment(folder, undefined)).path).toContain('a.yaml');
    put(folder, { 'assessments/a copy 3.yaml': begun('2027-02-02') });
    const { kind, problems } = await laterRefusalOf(() => chooseAssessment(folder, undefined));
    expect([kind, problems[0]?.key]).toEqual(['usage', 'cli.assessments-copy-newer']);
  });
});

const keysIn = async (cwd: string) =>
  (await remarkReports(worldAt(cwd, '2027-03-01'))).map(({ key, values }) =>
    key === 'cli.report-older' ? `${key} ${values?.['date']}` : key,
  );

describe('remarks on reports', () => {
  it('are absent without an engagement', async () => {
    expect(await keysIn(folderOf({}))).toEqual([]);
  });

  it('look at the last report of each name in each form, and at none where the folder of reports is a file', async () => {
    const files = { 'eoms.yaml': engagement, 'assessments/a.yaml': begun('2027-02-01') };
    const reports = {
      'reports/gap-report-2027-01-02.pdf': 'made',
      'reports/gap-report-2027-01-04.md': 'made',
      'reports/gap-report-2027-01-03-draft.html': 'made',
      'reports/other-2027-02-05.pdf': 'made',
    };
    expect(await keysIn(folderOf({ ...files, ...reports }))).toEqual([
      'cli.report-older 2 January 2027',
      'cli.report-older 3 January 2027',
      'cli.report-older 4 January 2027',
    ]);
    expect(await keysIn(folderOf({ ...files, reports: '' }))).toEqual([]);
  });

  it('end where the folder of reports or the assessment cannot be read', async () => {
    const round = folderOf({ 'eoms.yaml': engagement, 'assessments/a.yaml': begun('2027-02-01') });
    symlinkSync('reports', join(round, 'reports'));
    const looped = await laterRefusalOf(() => keysIn(round));
    expect(looped.problems[0]?.key).toBe('files.link-loop');
    const broken = folderOf({
      'eoms.yaml': engagement,
      'assessments/a.yaml': 'answers: [\n',
      'assessments/b.yaml': begun('2027-02-01'),
    });
    expect((await laterRefusalOf(() => keysIn(broken))).kind).toBe('bad-data');
  });
});
