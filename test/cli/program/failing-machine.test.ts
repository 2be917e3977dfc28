import { copyFileSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasStrace } from '../../files/support/strace.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { bin, run } from '../run-eoms.ts';

const base = realpathSync(temporaryFolder());
const looking = 'statx,newfstatat,lstat,stat';
let count = 0;

function engagement(files: Readonly<Record<string, string>> = smallEngagement): string {
  count += 1;
  return put(join(base, `school-${count}`), files);
}

/** Runs eoms where every call of a kind that names a path fails. */
function failing(cwd: string, [path, calls, error]: readonly string[], typed: readonly string[]) {
  const fault = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}`];
  const traced = ['-qq', '-f', '-o', '/dev/null', '-P', join(cwd, path ?? ''), ...fault];
  return run('strace', [...traced, process.execPath, bin, ...typed], { cwd });
}

const setting = ['assess', '--set', 'eoms-scope=0', '--date', '2027-02-03'];

function expectUntouched(cwd: string): void {
  const folder = join(cwd, 'assessments');
  expect(readdirSync(folder)).toEqual(['2026-01-02.yaml']);
  expect(readFileSync(join(folder, '2026-01-02.yaml'), 'utf8')).toBe(
    smallEngagement['assessments/2026-01-02.yaml'],
  );
}

/** A run that ends with a code, and whose message blames the right cause. */
function ending(code: number, words: string) {
  return {
    code,
    out: '',
    err: expect.stringMatching(new RegExp(`^(?!.*(bug|E[A-Z]{3,})).*${words}`)),
  };
}

describe.skipIf(!hasStrace)('an error while looking is never taken for absence', () => {
  const assessment = 'assessments/2026-01-02.yaml';
  it.each([
    { fault: ['assessments', 'openat', 'EIO'], code: 74, words: 'folder could not be read' },
    { fault: ['assessments', 'openat', 'EACCES'], code: 66, words: 'to read this folder' },
    { fault: ['eoms.yaml', looking, 'EIO'], code: 74, words: 'file could not be read' },
    { fault: [assessment, 'openat', 'ESTALE'], code: 74, words: 'file could not be read' },
    { fault: [assessment, 'access,faccessat,faccessat2', 'EROFS'], code: 73, words: 'read-only' },
  ])('$fault', async ({ fault, code, words }) => {
    const cwd = engagement();
    expect(await failing(cwd, fault, setting)).toMatchObject(ending(code, words));
    expectUntouched(cwd);
  });

  it('of templates', async () => {
    const cwd = engagement();
    const typed = ['checklist', '--clause', '4.3'];
    const ran = await failing(cwd, ['templates', looking, 'EIO'], typed);
    expect(ran).toMatchObject(ending(74, 'templates: '));
  });

  it('of a picture: no report is made that lacks it', async () => {
    const text = smallEngagement['assessments/2026-01-02.yaml'].replace(
      '{ rating: 3 }',
      '{ rating: 3, evidence: [{ title: Seen, file: evidence/a.jpg }] }',
    );
    const cwd = engagement({
      ...smallEngagement,
      'assessments/2026-01-02.yaml': text,
      'evidence/b': '',
    });
    copyFileSync('test/fixtures/pictures/grey.jpg', join(cwd, 'evidence', 'a.jpg'));
    const typed = ['report', '--photos', '-o', 'r.md'];
    const ran = await failing(cwd, ['evidence/a.jpg', 'openat', 'EIO'], typed);
    expect(ran).toMatchObject(ending(74, 'assessments/2026-01-02.yaml:5:'));
    expect(readdirSync(cwd)).not.toContain('r.md');
  });
});

describe.skipIf(!hasStrace)('what cannot be made is said in words', () => {
  it.each([
    ['EROFS', 73, 'The disk is read-only. Nothing was changed.'],
    ['EACCES', 73, 'You are not permitted to write here. Nothing was changed.'],
    ['ENOSPC', 74, 'The disk is full'],
  ])('a folder for assessments: %s', async (error, code, words) => {
    const cwd = engagement({ 'eoms.yaml': smallEngagement['eoms.yaml'] });
    const fault = ['assessments', 'mkdir,mkdirat', error];
    expect(await failing(cwd, fault, setting)).toMatchObject(ending(code, words));
    expect(readdirSync(cwd)).toEqual(['eoms.yaml']);
  });

  it('a lock that cannot be released does not make saving fail', async () => {
    const cwd = engagement();
    const fault = ['assessments/2026-01-02.yaml.lock', 'unlink,unlinkat', 'EIO'];
    const { code, err } = await failing(cwd, fault, setting);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('Recorded 1 answer') });
    expect((await failing(cwd, ['none', 'unlink', 'EIO'], setting)).code).toBe(0);
    expect(readdirSync(join(cwd, 'assessments'))).toEqual(['2026-01-02.yaml']);
  });
});
