import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { begun, newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const day = ['--date', '2026-11-30', '-q'];
const rated = smallEngagement['assessments/2026-01-02.yaml'];
const files = {
  ...smallEngagement,
  'assessments/2025-10-01.yaml': rated.replace('2026-01-02', '2025-10-01'),
  'assessments/north wing.yaml': begun('2025-05-05'),
  'assessments/what?.yaml': begun('2025-04-04'),
};
const older = ['--assessment', 'assessments/2025-10-01.yaml'];
const plain = ['report', '--format', 'html'];

/** A report that is compared with a file. */
const compared = (file: string) => [...plain, '--before', file];
const merge = ['interview', 'merge', '--format', 'html'];

/** The names in the folder of reports, after every command was carried out. */
async function resultsOf(
  cwd: string,
  ...commands: readonly (readonly string[])[]
): Promise<readonly string[]> {
  for (const typed of commands) {
    const { code, err } = await eoms([...typed, ...day], { cwd });
    expect([typed, code, err]).toEqual([typed, 0, '']);
  }
  return readdirSync(join(cwd, 'reports')).toSorted();
}

describe.concurrent('results of one day', () => {
  it.each([
    [plain, 'gap-report-2026-11-30.html'],
    [[...plain, '--photos'], 'gap-report-2026-11-30-with-photos.html'],
    [[...plain, '--page-size', 'Letter'], 'gap-report-2026-11-30-letter.html'],
    [[...plain, '--theme', 'ink-saving'], 'gap-report-2026-11-30-ink-saving.html'],
    [
      ['checklist', '--format', 'html', '--role', 'teacher', '--role', 'hr'],
      'checklist-2026-11-30-role-hr-teacher.html',
    ],
    [[...plain, '--map', 'dk-law'], 'gap-report-2026-11-30-map-dk-law.html'],
    [
      [...plain, '--before', 'assessments/2025-10-01.yaml'],
      'gap-report-2026-11-30-before-2025-10-01.html',
    ],
    [[...plain, ...older], 'gap-report-2026-11-30-of-2025-10-01.html'],
    [
      [...plain, '--assessment', 'assessments/north wing.yaml'],
      'gap-report-2026-11-30-of-north-wing.html',
    ],
    [
      [...plain, '--assessment', 'assessments/what?.yaml'],
      'gap-report-2026-11-30-of-2025-04-04.html',
    ],
    [[...plain, '--assessment', 'assessments/2026-01-02.yaml'], 'gap-report-2026-11-30.html'],
    [[...plain, '--standard', 'iso-21001-2018'], 'gap-report-2026-11-30.html'],
    [[...plain, '--for', 'record', ...older], 'record-2026-11-30-of-2025-10-01.html'],
    [['report', '--format', 'xlsx', ...older], 'gap-report-2026-11-30-of-2025-10-01.xlsx'],
    [
      ['checklist', '--format', 'html', '--clause', '9.3', '--with-gaps', ...older],
      'checklist-2026-11-30-clause-9.3-with-gaps-of-2025-10-01.html',
    ],
    [
      ['interview', 'plan', '--format', 'html', '--days', '3'],
      'interview-plan-2026-11-30-days-3.html',
    ],
    [['interview', 'plan', '--format', 'html'], 'interview-plan-2026-11-30.html'],
    [['interview', 'merge', '--format', 'html'], 'interview-merge-2026-11-30.html'],
    [
      ['interview', 'merge', '--format', 'html', 'assessments/2025-10-01.yaml'],
      'interview-merge-2026-11-30-of-2025-10-01.html',
    ],
    [
      [...merge, 'assessments/2025-10-01.yaml', 'assessments/2026-01-02.yaml'],
      'interview-merge-2026-11-30-of-2025-10-01-2026-01-02.html',
    ],
  ])('%j is called %s', async (typed, name) => {
    expect(await resultsOf(newFolder(files), typed, typed)).toEqual([name]);
  });

  it('are named by the standard where that is another than usual', async () => {
    const cwd = newFolder({ 'eoms.yaml': smallEngagement['eoms.yaml'] });
    const own = readFileSync('examples/own-standard/standard.yaml', 'utf8');
    writeFileSync(join(cwd, 'own.yaml'), own);
    const [, id = ''] = /^\s*id: *(\S+)/m.exec(own) ?? [];
    const typed = ['checklist', '--format', 'html', '--standard', 'own.yaml'];
    const sheet = ['sheet', 'opening', '--format', 'html', '--standard', 'own.yaml'];
    const name = `checklist-2026-11-30-standard-${id}.html`;
    expect(await resultsOf(cwd, typed)).toEqual([name]);
    expect(await resultsOf(cwd, sheet)).toEqual([
      name,
      `sheet-opening-2026-11-30-standard-${id}.html`,
    ]);
    const bare = newFolder({ 'own.yaml': own });
    expect(await resultsOf(bare, typed)).toEqual([name]);
  });

  it('count long selections, and are told apart by all of them', async () => {
    const cwd = newFolder(files);
    const below = [4, 5, 6, 7, 8].flatMap((one) => [`${one}.1`, `${one}.2`, `${one}.3`]);
    const clauses = below.map((clause) => ['--clause', clause]);
    const one = [...plain, ...clauses.flat()];
    const names = await resultsOf(cwd, one, [...one, '--clause', '9.1'], one);
    expect(names).toEqual(
      Array.from({ length: 2 }, () =>
        expect.stringMatching(/-clause-4\.1-.*-and-\d+-more-[\da-f]{8}\.html$/),
      ),
    );
  });

  it('made from other files take the next name where theirs is the same', async () => {
    const cwd = newFolder(files);
    mkdirSync(join(cwd, 'old'));
    writeFileSync(join(cwd, 'old', '2025.yaml'), files['assessments/2025-10-01.yaml']);
    const stem = 'gap-report-2026-11-30-before-2025-10-01';
    const both = [`${stem}-2.html`, `${stem}.html`];
    const inFolder = compared('assessments/2025-10-01.yaml');
    await resultsOf(cwd, inFolder);
    const { err } = await eoms([...compared('old/2025.yaml'), '--date', '2026-11-30'], { cwd });
    expect(err).toContain(`Left as it is: reports/${stem}.html`);
    expect(await resultsOf(cwd, inFolder)).toEqual(both);
  });

  it('are replaced where -o names the place', async () => {
    const cwd = newFolder(files);
    const there = ['-o', 'reports/r.html'];
    expect(await resultsOf(cwd, ['report', ...there], ['report', ...older, ...there])).toEqual([
      'r.html',
    ]);
  });

  it('are those of no assessment where it is unclear which one counts', async () => {
    const cwd = newFolder({ ...smallEngagement, 'assessments/south.yaml': rated });
    const typed = [...plain, '--assessment', 'assessments/south.yaml'];
    expect(await resultsOf(cwd, typed)).toEqual(['gap-report-2026-11-30-of-south.html']);
  });
});
