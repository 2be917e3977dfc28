import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { assessmentOf, schoolsWith, scoreIn } from './school-with.ts';

const base = temporaryFolder();
const engagement = schoolsWith();

describe.concurrent('the assessment that counts', () => {
  it('is the one that was begun last, whatever its name, and that is said', async () => {
    const cwd = engagement({
      'autumn.YAML': assessmentOf('2027-09-01', 4),
      'spring.yml': assessmentOf('2027-03-01', 1),
      'zz-first.yaml': assessmentOf('2026-03-01', 0),
    });
    const status = await eoms(['status', '--date', '2027-10-01'], { cwd });
    expect([status.code, scoreIn(status.out)]).toEqual([0, 'Score 100%']);
    expect(status.err).toBe(
      'Assessment: assessments/autumn.YAML, begun on 2027-09-01, the newest of 3.\n',
    );
    expect((await eoms(['status', '-q', '--date', '2027-10-01'], { cwd })).err).toBe('');
    const set = await eoms(['assess', '--set', 'eoms-scope=2', '-q'], { cwd });
    expect(set.code).toBe(0);
    expect(readFileSync(join(cwd, 'assessments/autumn.YAML'), 'utf8')).toContain('rating: 2');
    expect(readdirSync(join(cwd, 'assessments'))).toHaveLength(3);
  });

  it('is asked for where two were begun on one day', async () => {
    const cwd = engagement({
      '2027-02-03.yaml': assessmentOf('2027-02-03', 4),
      '2027-02-03-north.yaml': assessmentOf('2027-02-03', 1),
    });
    for (const typed of [['status'], ['assess', '--set', 'eoms-scope=0'], ['checklist']]) {
      const { code, out, err } = await eoms(typed, { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/begun on the same day, 2027-02-03: .*\n {2}Say which .*--assessment /);
    }
    const named = ['status', '--assessment', 'assessments/2027-02-03-north.yaml'];
    expect(scoreIn((await eoms(named, { cwd })).out)).toBe('Score 25%');
  });

  it('is asked for where two names differ by their endings alone', async () => {
    const cwd = engagement({
      '2027-02-03.yaml': assessmentOf('2027-02-03', 4),
      '2027-02-03.yml': assessmentOf('2027-02-03', 1),
    });
    const begun = ['assess', '--new', '--date', '2027-02-03', '--set', 'eoms-scope=0'];
    for (const typed of [['status'], begun]) {
      const { code, out, err } = await eoms(typed, { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('2027-02-03.yaml, assessments/2027-02-03.yml');
    }
  });

  it('is the later by its name where two were begun on one day, which is said with --quiet too', async () => {
    const cwd = engagement({
      '2027-02-03.yaml': assessmentOf('2027-02-03', 4),
      '2027-02-04.yaml': assessmentOf('2027-02-03', 1),
    });
    const { out, err } = await eoms(['status', '-q', '--date', '2027-10-01'], { cwd });
    expect(scoreIn(out)).toBe('Score 25%');
    expect(err).toMatch(
      /2027-02-04\.yaml, begun on 2027-02-03, as .*2027-02-03\.yaml was; the later/,
    );
  });

  it('is in the engagement of eoms.yaml, and an eoms.yml next to it is named', async () => {
    const cwd = engagement({ 'a.yaml': assessmentOf('2027-02-03', 4) });
    put(cwd, { 'eoms.yml': smallEngagement['eoms.yaml'] });
    expect((await eoms(['status', '-q', '--date', '2027-10-01'], { cwd })).err).toMatch(
      /^Passed over: eoms\.yml, /,
    );
  });

  it('is never a copy, which every command names', async () => {
    const cwd = engagement({
      '2027-02-03.yaml': assessmentOf('2027-02-03', 4),
      '2027-02-03-LAPTOP-9QX.yaml': assessmentOf('2027-02-03', 0),
      '2027-02-03.yaml.bak': 'not read',
      '._2027-02-03.yaml': '\0',
    });
    put(cwd, { 'eoms (1).yaml': 'not read' });
    const said = ['eoms \\(1\\)\\.yaml, a second', 'LAPTOP-9QX\\.yaml, .*OneDrive', 'yaml\\.bak, '];
    for (const typed of [['status', '--json'], ['report'], ['checklist', '--clause', '4.3']]) {
      const { code, err } = await eoms(typed, { cwd });
      expect({ typed, code }).toEqual({ typed, code: 0 });
      for (const words of said) expect(err).toMatch(new RegExp(`^Passed over: .*${words}`, 'm'));
    }
    expect(scoreIn((await eoms(['status'], { cwd })).out)).toBe('Score 100%');
    const validate = await eoms(['validate'], { cwd });
    expect(validate.err).toContain('3 files, no problems');
    expect(validate.err.match(/^Passed over/gm)).toHaveLength(3);
  });

  it('is said where it stands alone under a name that is not that of a day', async () => {
    const odd = engagement({ 'interview.yaml': assessmentOf('2027-02-03', 4) });
    expect((await eoms(['status', '--date', '2027-10-01'], { cwd: odd })).err).toBe(
      'Assessment: assessments/interview.yaml, begun on 2027-02-03.\n',
    );
    const cwd = engagement({ '2027-02-03.yaml': assessmentOf('2027-02-03', 4) });
    expect((await eoms(['status', '--date', '2027-10-01'], { cwd })).err).toBe('');
  });

  it('is not what says that it is something else', async () => {
    const cwd = engagement({
      'a.yaml': assessmentOf('2027-02-03', 4),
      'b.yaml': 'schema: eoms/answers@1\nanswers: {}\n',
    });
    const { out, err } = await eoms(['status'], { cwd });
    expect(scoreIn(out)).toBe('Score 100%');
    expect(err).toContain('b.yaml, which says that it is something else than an assessment');
  });
});

describe.concurrent('a new assessment', () => {
  it('is not begun by a clock that was set back, but on a day that is given', async () => {
    const cwd = engagement({ '2099-02-03.yaml': assessmentOf('2099-02-03', 4) });
    const typed = ['assess', '--new', '--set', 'eoms-scope=1'];
    const behind = await eoms(typed, { cwd });
    expect(behind).toMatchObject({ code: 2, out: '' });
    expect(behind.err).toContain('2099-02-03.yaml was begun later');
    expect(readdirSync(join(cwd, 'assessments'))).toHaveLength(1);
    const given = await eoms([...typed, '--date', '2098-01-01'], { cwd });
    expect(given.code).toBe(0);
    expect(given.err).toContain('which stays the newest');
  });

  it('is not made through a link that leads nowhere, nor in a folder that is one', async () => {
    const cwd = engagement({});
    mkdirSync(join(cwd, 'assessments'));
    symlinkSync(join(base, 'planted.yaml'), join(cwd, 'assessments', '2027-02-03.yaml'));
    const typed = ['assess', '--set', 'eoms-scope=1', '--date', '2027-02-03'];
    expect((await eoms(typed, { cwd })).code).toBe(66);
    expect(readdirSync(base)).not.toContain('planted.yaml');
    const unplugged = engagement({});
    symlinkSync(join(base, 'stick'), join(unplugged, 'assessments'));
    for (const command of [['status'], typed, ['validate']]) {
      const { code, err } = await eoms(command, { cwd: unplugged });
      expect({ command, code }).toEqual({ command, code: 66 });
      expect(err).toContain('Expected a folder here');
    }
  });
});

it('an engagement is found however its file is spelt, and in a folder that is gone nothing is', async () => {
  const cwd = put(join(base, 'spelt'), { 'EOMS.YML': smallEngagement['eoms.yaml'] });
  writeFileSync(join(cwd, 'notes.md'), '# Notes\n');
  expect((await eoms(['validate'], { cwd })).err).toMatch(/^1 file, no problems\.\n/);
  const init = ['init', '--name', 'A', '--type', 'school', '--scope', 'B'];
  expect((await eoms(init, { cwd })).code).toBe(73);
});

describe('an assessment that is named for writing', () => {
  it('and is not there yet is said to be new: its name may be a slip', async () => {
    const cwd = copyExample(temporaryFolder());
    const typed = ['--assessment', 'assessments/2026-10-13.yml', '--set', 'eoms-scope=2'];
    const { code, err } = await eoms(['assess', ...typed], { cwd });
    expect(code).toBe(0);
    expect(err).toContain(
      'assessments/2026-10-13.yml is not there yet: it is begun as a new assessment.',
    );
  });

  it('is not named where one is to be begun', async () => {
    const cwd = copyExample(temporaryFolder());
    const typed = ['--new', '--assessment', 'assessments/x.yaml', '--set', 'eoms-scope=2'];
    const { code, err } = await eoms(['assess', ...typed], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: '--new begins an assessment of the day, and --assessment names another one. Leave one of them out.\n',
    });
  });
});
