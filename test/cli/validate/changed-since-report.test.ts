import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const name = 'assessments/2026-01-02.yaml';

/** A file of accepted gaps with one gap in it, accepted for this reason. */
const acceptedGap = (reason: string): string =>
  `schema: eoms/accepted@1\naccepted:\n  - { requirement: eoms-scope, reason: "${reason}", by: Board, until: 2027-01-31 }\n`;

describe('a report of the day of the last answer', () => {
  const day = ['--date', '2026-01-20', '-q'];
  const sound = smallEngagement[name].replace(
    '{ rating: 3 }',
    '{ rating: 3, at: 2026-01-20T12:00:00Z }',
  );
  const file = 'reports/gap-report-2026-01-20.html';
  const report = ['report', '--format', 'html', ...day];
  const school = (): string => newFolder({ ...smallEngagement, [name]: sound });
  const checked = async (cwd: string): Promise<string> =>
    (await eoms(['validate', ...day.slice(0, 2)], { cwd })).err;
  const changed = /gap-report-2026-01-20\.html of 20 January 2026 was made from other answers/;

  it('is told where an answer was recorded after it, and not before', async () => {
    const cwd = school();
    await eoms(report, { cwd });
    expect(await checked(cwd)).not.toMatch(/gap-report/);
    put(cwd, {
      [name]: sound.replace('rating: 3, at: 2026-01-20T12', 'rating: 2, at: 2026-01-20T13'),
    });
    expect(await checked(cwd)).toMatch(changed);
    await eoms(report, { cwd });
    expect(await checked(cwd)).not.toMatch(/gap-report/);
  });

  it('is not told for comments, the layout of the file, or private notes', async () => {
    const cwd = school();
    expect((await eoms(['report', '--archive', ...day], { cwd })).code).toBe(0);
    const hidden = '{ private: "ask again", rating: 3, ';
    put(cwd, { [name]: `# mine\n${sound.replace('{ rating: 3, ', hidden)}` });
    expect(await checked(cwd)).not.toMatch(/gap-report/);
    put(cwd, { [name]: sound.replace('rating: 3, ', 'rating: 3, note: New, ') });
    expect(await checked(cwd)).toMatch(/gap-report-2026-01-20\.pdf of 20 January 2026 was made/);
  });

  it('is told where what it shows of eoms.yaml was changed since, and not of an older eoms', async () => {
    const cwd = school();
    const yaml = smallEngagement['eoms.yaml'];
    const other = /gap-report-2026-01-20\.html of 20 January 2026 shows another eoms\.yaml/;
    await eoms(report, { cwd });
    put(cwd, { 'eoms.yaml': `${yaml}calendar: { capacity: 4 }\n` });
    expect(await checked(cwd)).toMatch(other);
    put(cwd, { 'eoms.yaml': `# mine\n${yaml}branding: { footer: Draft }\n` });
    expect(await checked(cwd)).not.toMatch(/gap-report/);
    put(cwd, { 'eoms.yaml': yaml.replace('All teaching', 'Adults') });
    const record = join(cwd, '.eoms', 'written.sha256');
    writeFileSync(record, readFileSync(record, 'utf8').replaceAll(/^#engagement .*\n/gm, ''));
    expect(await checked(cwd)).not.toMatch(/gap-report/);
  }, 60_000);

  it('is told which of eoms.yaml and accepted.yaml was changed since, where that was taken down', async () => {
    const cwd = school();
    const [yaml, accepted] = [smallEngagement['eoms.yaml'], 'accepted.yaml'];
    await eoms(report, { cwd });
    put(cwd, { [accepted]: acceptedGap('No money.') });
    expect(await checked(cwd)).toMatch(
      /20 January 2026 shows other accepted gaps than there are now: accepted\.yaml was changed since, and eoms\.yaml was not/,
    );
    const changedToo = { 'eoms.yaml': yaml.replace('All teaching', 'Adults') };
    put(cwd, changedToo);
    expect(await checked(cwd)).toMatch(
      /another eoms\.yaml and another accepted\.yaml than there are/,
    );
    await eoms(report, { cwd });
    put(cwd, { [accepted]: acceptedGap('No money.\\n! Ask the mayor.') });
    expect(await checked(cwd)).not.toMatch(/gap-report/);
    put(cwd, { 'eoms.yaml': yaml });
    expect(await checked(cwd)).toMatch(/shows another eoms\.yaml than there is now/);
    // As an older eoms left it.
    const record = join(cwd, '.eoms', 'written.sha256');
    writeFileSync(record, readFileSync(record, 'utf8').replaceAll(/^#apart .*\n/gm, ''));
    expect(await checked(cwd)).toMatch(/shows another eoms\.yaml or accepted\.yaml than there is/);
  }, 60_000);

  it('is judged by its day where nobody took down its answers, or it was changed since', async () => {
    const cwd = school();
    await eoms(report, { cwd });
    put(cwd, { [name]: sound.replace('rating: 3, ', 'rating: 4, ') });
    expect(await checked(cwd)).toMatch(changed);
    const page = readFileSync(join(cwd, file), 'utf8');
    put(cwd, { [file]: `${page}<!-- mine -->` });
    expect(await checked(cwd)).not.toMatch(/gap-report/);
    put(cwd, { [file]: page });
    expect(await checked(cwd)).toMatch(changed);
    const record = join(cwd, '.eoms', 'written.sha256');
    // As an older eoms left it.
    writeFileSync(
      record,
      readFileSync(record, 'utf8').replaceAll(/^#(?:answers|engagement) .*\n/gm, ''),
    );
    expect(await checked(cwd)).not.toMatch(/gap-report/);
  });
});
