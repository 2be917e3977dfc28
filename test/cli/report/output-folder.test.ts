import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms, shell } from '../run-eoms.ts';

const school = put(join(temporaryFolder(), 'school'), {
  ...smallEngagement,
  'plan.md': '# Plan\n\nText.\n',
});
const newFolder = newFolders();
const date = ['--date', '2027-02-03'];
const at = (name: string): string => join(school, name);

/** What is typed before `-o FOLDER/`, and the name that the result has there. */
const results: readonly (readonly [typed: string, name: string])[] = [
  ['report', 'gap-report-2027-02-03.md'],
  ['report --format html', 'gap-report-2027-02-03.html'],
  ['report --format json', 'gap-report-2027-02-03.json'],
  ['report --archive', 'gap-report-2027-02-03.pdf'],
  ['checklist --role hr', 'checklist-2027-02-03-role-hr.md'],
  ['checklist --role hr --fillable', 'checklist-2027-02-03-role-hr-form.pdf'],
  ['print plan.md', 'plan.pdf'],
  ['print plan.md --format html', 'plan.html'],
];

describe.concurrent('an open file that -o names', () => {
  it.each([
    ['report', '/dev/stdout'],
    ['report', '/proc/self/fd/1'],
    ['checklist --role hr', '/dev/fd/1'],
    ['print plan.md --format html', '/dev/stdout'],
  ])('is written to, whatever is behind it: %s -o %s', async (typed, output) => {
    const cwd = newFolder({ ...smallEngagement, 'plan.md': '# Plan\n' });
    const line = (place: string) => `eoms ${typed} ${date.join(' ')} -q -o ${place}`;
    const ran = await shell(`${line('-')} > one && ${line(output)} > two`, { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(cwd, 'two'), 'utf8')).toBe(readFileSync(join(cwd, 'one'), 'utf8'));
  });
});

describe('a folder that -o names', () => {
  it.each(results)(
    'is made, and gets the result of "%s" by its usual name',
    async (typed, name) => {
      for (const folder of ['new.md/deep/', 'new.md/deep/./', 'new.md/deep/.']) {
        const { code, err } = await eoms([...typed.split(' '), '-o', folder, ...date, '-q'], {
          cwd: school,
        });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(existsSync(join(at('new.md/deep'), name))).toBe(true);
      }
    },
  );

  it('gets the charts of a report too', async () => {
    await eoms(['report', '-o', 'charts/', ...date], { cwd: school });
    expect(readdirSync(at('charts'))).toContain('gap-report-2027-02-03-clauses.svg');
    expect(readdirSync(school).filter((name) => name.endsWith('.svg'))).toEqual([]);
  });

  it('may be the folder that eoms runs in', async () => {
    mkdirSync(at('here'));
    expect((await eoms(['report', '-o', '.', ...date], { cwd: at('here') })).code).toBe(0);
    expect((await eoms(['report', '-o', '..', ...date], { cwd: at('here') })).code).toBe(0);
    expect(existsSync(at('here/gap-report-2027-02-03.md'))).toBe(true);
    expect(existsSync(at('gap-report-2027-02-03.md'))).toBe(true);
  });

  it('is refused where a file is in its way', async () => {
    const { code, err } = await eoms(['report', '-o', 'plan.md/'], { cwd: school });
    expect(code).toBe(73);
    expect(err).toMatch(/^The folder .*plan\.md cannot be made\. A file.*Name another place\.\n$/);
  });

  it('is refused without a slash at its end: it could be a slip', async () => {
    mkdirSync(at('notes'));
    for (const typed of ['report', 'report --force', 'checklist --role hr', 'print plan.md']) {
      const { code, err } = await eoms([...typed.split(' '), '-o', 'notes'], { cwd: school });
      expect(code).toBe(73);
      expect(err).toBe(
        'notes: This is a folder; expected a file.\n  To put the result into it, end the name of the folder with a slash.\n',
      );
    }
    expect(readdirSync(at('notes'))).toEqual([]);
  });

  it('keeps what is there already and was not written by eoms', async () => {
    mkdirSync(at('kept'));
    writeFileSync(at('kept/plan.pdf'), 'mine');
    const { code, err } = await eoms(['print', 'plan.md', '-o', 'kept/'], { cwd: school });
    expect(code).toBe(73);
    expect(err).toContain('kept/plan.pdf');
  });
});
