import { describe, expect, it } from 'vitest';
import { remarkReports } from '../../../src/app/validate/remark-reports.ts';
import { smallEngagement } from '../../support/folders.ts';
import { english } from '../../support/messages.ts';
import { begun, newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const name = 'assessments/2026-01-02.yaml';
const head = smallEngagement[name];
/** The last answer is in the middle, as files are in the order of the standard. */
const answered = `${head.replace('{ rating: 3 }', '{ rating: 3, at: 2026-01-03T12:00:00Z }')}
  policy-content: { rating: 2, at: "2026-01-20T12:00:00Z" }
  policy-communicated: { rating: 2, at: 2026-01-10T12:00:00Z }
  objectives-set: { rating: 2 }
`;

/** What is said of reports of these names: the key, and the file. */
async function saidOf(
  files: Readonly<Record<string, string>>,
  ...reports: readonly string[]
): Promise<readonly (readonly unknown[])[]> {
  const cwd = newFolder({
    'eoms.yaml': smallEngagement['eoms.yaml'],
    ...files,
    ...Object.fromEntries(reports.map((report) => [`reports/${report}`, ''])),
  });
  const remarks = await remarkReports({ cwd, date: '2026-02-01', messages: english });
  return remarks.map(({ key, values }) => [
    key,
    String(values?.['file']).split('/').at(-1),
    ...[values?.['changed'] ?? []].flat(),
  ]);
}

describe('a report in the folder of reports', () => {
  const files = { [name]: answered };
  it.each([
    ['gap-report-2026-01-02.pdf', 'cli.report-behind'],
    ['gap-report-2026-01-19.html', 'cli.report-behind'],
    ['record-2026-01-19.docx', 'cli.report-behind'],
    ['owners-report-2026-01-19.md', 'cli.report-behind'],
  ])('%s was made before the last answer', async (report, key) => {
    expect(await saidOf(files, report)).toEqual([[key, report, '20 January 2026']]);
  });

  it('is not told where it was made on the day of the last answer, or later', async () => {
    expect(await saidOf(files, 'gap-report-2026-01-20.pdf')).toEqual([]);
    expect(await saidOf(files, 'gap-report-2026-01-19.pdf', 'gap-report-2026-01-21.pdf')).toEqual(
      [],
    );
  });

  it('is told by kind, the last of each', async () => {
    const reports = ['board-report-2026-01-01.pdf', 'gap-report-2026-01-05.xlsx'];
    expect(await saidOf(files, ...reports, 'record-2026-01-30.pdf')).toEqual([
      ['cli.report-older', 'board-report-2026-01-01.pdf'],
      ['cli.report-behind', 'gap-report-2026-01-05.xlsx', '20 January 2026'],
    ]);
  });

  it('is no news of the assessment that counts where it is of another one', async () => {
    const reports = ['gap-report-2026-01-05.pdf', 'gap-report-2026-01-30-of-2025-10-01.pdf'];
    expect(await saidOf(files, ...reports)).toHaveLength(1);
  });

  it('is told by the start alone where no answer has a time', async () => {
    const early = 'gap-report-2026-01-05.pdf';
    expect(await saidOf({ [name]: head }, early)).toEqual([]);
    expect(await saidOf({ [name]: begun('2026-01-02') }, early)).toEqual([]);
    // What is wrong in it is told where it is checked.
    expect(await saidOf({ [name]: `${begun('2026-01-02')}oops: 1\n` }, early)).toEqual([]);
    expect(await saidOf({}, early)).toEqual([['cli.no-assessment', 'undefined']]);
  });
});

describe('eoms validate', () => {
  it('says when reports are behind beside errors elsewhere', async () => {
    const cwd = newFolder({
      ...smallEngagement,
      [name]: answered,
      'audits/2026-01-02/audit.yaml': 'schema: eoms/audit@1\n',
      'reports/gap-report-2026-01-05.pdf': '',
      'reports/board-report-2026-01-05.pdf': '',
    });
    const { code, err } = await eoms(['validate', '--date', '2026-02-01'], { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(/audit\.yaml[^]*not wrong \(2\):\n[^]*gap-report-2026-01-05\.pdf is of 5 /);
    expect(err).not.toContain('not confirmed');
  });
});
