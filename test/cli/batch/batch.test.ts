import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, putSchools, writesBelow } from '../../app/batch/batch-of-schools.ts';
import { put, smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { bin, eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const day = ['--date', '2026-11-30'];

/** Three schools, of which the second is wrong. */
function oneBad(): string {
  const cwd = putSchools(newFolder({}), ['schools/a', 'schools/b', 'schools/c']);
  return put(cwd, { 'schools/b/eoms.yaml': 'schema: eoms/engagement@1\n' });
}

describe('eoms batch', () => {
  it('says a line for each, what is wrong with one, and a summary; and ends with 65', async () => {
    const cwd = oneBad();
    const ran = await eoms(['batch', 'schools', '--out', 'out', ...day], { cwd });
    expect(ran).toMatchObject({
      code: 65,
      err: [
        'schools/a: School schools/a, 75%, no verdict',
        'schools/b: could not be evaluated',
        '  schools/b/eoms.yaml:1:1: These keys are missing here: institution, scope.',
        'schools/c: School schools/c, 75%, no verdict',
        '',
      ].join('\n'),
      out: '2 institutions evaluated, 1 could not be. Results are in out.\n',
    });
    const quiet = await eoms(['batch', 'schools', '--out', 'out', '-q', ...day], { cwd });
    expect(quiet.err).toMatch(/^schools\/b: could not be evaluated\n {2}.*\n$/);
    expect(quiet.out).toBe(
      '2 institutions evaluated, 2 of them unchanged, 1 could not be. Results are in out.\n',
    );
  });

  it('writes the same bytes in one thread and in two, and those of eoms report', async () => {
    const cwd = putSchools(newFolder({}), ['schools/a', 'schools/b']);
    const forms = ['--format', 'md,pdf,json,xlsx', ...day];
    const one = await eoms(['batch', 'schools', '--out', 'one', '--jobs', '1', ...forms], { cwd });
    const two = await eoms(['batch', 'schools', '--out', 'two', '--jobs', '2', ...forms], { cwd });
    expect([one.code, two.code, two.err]).toEqual([0, 0, one.err]);
    const written = filesBelow(join(cwd, 'one'));
    expect([...written.keys()]).toContain('portfolio.pdf');
    expect(filesBelow(join(cwd, 'two'))).toEqual(written);
    const school = join(cwd, 'schools/a');
    const alone = await eoms(['report', '--format', 'json', ...day], { cwd: school });
    const [own, batched] = [
      alone.out,
      readFileSync(join(cwd, 'one/schools/a/gap-report.json'), 'utf8'),
    ];
    // Places of answers are seen from the working folder.
    expect(batched.replaceAll('schools/a/assessments', 'assessments')).toBe(own);
  });

  it('writes a portfolio alone where no reports are wanted', async () => {
    const cwd = putSchools(newFolder({}), ['schools/a']);
    const typed = ['batch', 'schools', '--format', 'none', ...day];
    expect(await eoms([...typed, '--out', 'out'], { cwd })).toMatchObject({ code: 0 });
    expect([...filesBelow(join(cwd, 'out')).keys()]).toEqual([
      '.eoms-batch.json',
      'portfolio.csv',
      'portfolio.json',
      'portfolio.md',
      'schools/a/.eoms-batch.json',
    ]);
    const mixed = ['batch', 'schools', '--format', 'none,md', '--out', 'more'];
    expect(await eoms(mixed, { cwd })).toMatchObject({ code: 2 });
  });

  it('goes on after it was killed, to the same bytes', async () => {
    const places = Array.from({ length: 4 }, (_, index) => `schools/s${index}`);
    const cwd = putSchools(newFolder({}), places);
    const typed = ['batch', 'schools', '--format', 'json', '--jobs', '2', ...day];
    await eoms([...typed, '--out', 'whole'], { cwd });
    const child = spawn(process.execPath, [bin, ...typed, '--out', 'cut'], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const closed = new Promise((done) => child.once('close', done));
    child.stderr.once('data', () => child.kill('SIGKILL'));
    await closed;
    const again = await eoms([...typed, '--out', 'cut'], { cwd });
    expect(again.code).toBe(0);
    const left = [...filesBelow(join(cwd, 'cut'))].filter(([path]) => !path.endsWith('.tmp'));
    expect(new Map(left)).toEqual(filesBelow(join(cwd, 'whole')));
  });

  it('writes nothing where nothing changed', async () => {
    const cwd = putSchools(newFolder({}), ['schools/a', 'schools/b']);
    const typed = ['batch', 'schools', '--out', 'out', '--jobs', '2', ...day];
    await eoms(typed, { cwd });
    const before = writesBelow(join(cwd, 'out'));
    const again = await eoms(typed, { cwd });
    expect(again.err).toMatch(/ \(unchanged\)\n.* \(unchanged\)\n$/);
    expect(writesBelow(join(cwd, 'out'))).toEqual(before);
  });

  it('ends with 1 where a gate is not met, and says whose', async () => {
    const cwd = putSchools(newFolder({}), ['schools/a', 'schools/b']);
    const yaml = smallEngagement['eoms.yaml'];
    put(cwd, { 'schools/a/eoms.yaml': `${yaml}gate: { minScore: 10 }\n` });
    const met = await eoms(['batch', 'schools', '--out', 'out', ...day], { cwd });
    expect([met.code, met.err.split('\n')[0]]).toEqual([
      0,
      'schools/a: Harbour School, 75%, no verdict, gate met',
    ]);
    const typed = ['batch', 'schools', '--out', 'out', '--min-score', '80', '-q', ...day];
    const missed = await eoms(typed, { cwd });
    expect(missed.code).toBe(1);
    expect(missed.err).toMatch(/^schools\/a: .*, gate not met\nschools\/b: .*, gate not met\n$/);
    expect(missed.out).toBe(
      '2 institutions evaluated, 2 do not meet their gates. Results are in out.\n',
    );
    const fast = await eoms([...typed, '--fail-fast', '--jobs', '1'], { cwd });
    expect([fast.code, fast.out]).toEqual([1, '']);
    expect(fast.err).toContain('1 institution was not looked at, because --fail-fast');
  });

  it('gives programs the portfolio, and a failed run as eoms/error@1', async () => {
    const cwd = oneBad();
    const ran = await eoms(['batch', 'schools', '--out', 'out', '--json', ...day], { cwd });
    expect(ran.code).toBe(65);
    expect(ran.out).toBe(readFileSync(join(cwd, 'out/portfolio.json'), 'utf8'));
    rmSync(join(cwd, 'out'), { recursive: true });
    const fast = await eoms(
      ['batch', 'schools', '--out', 'out', '--json', '--fail-fast', '--jobs', '1', ...day],
      { cwd },
    );
    expect(fast.code).toBe(65);
    expect(JSON.parse(fast.out)).toMatchObject({
      schema: 'eoms/error@1',
      problems: [{ code: 'batch.stopped' }],
    });
    expect(existsSync(join(cwd, 'out/portfolio.json'))).toBe(false);
  });

  it('ends with the code of the disk where that alone did not take results', async () => {
    const cwd = putSchools(newFolder({}), ['schools/a']);
    put(cwd, { 'out/schools/a/gap-report.md': 'mine' });
    const ran = await eoms(['batch', 'schools', '--out', 'out', ...day], { cwd });
    expect(ran.code).toBe(73);
    expect(ran.err).toContain('Move it to another place, or give --force to replace it.');
  });

  it.each([
    [['schools'], 'Name a folder for the results with --out.'],
    [['schools', '--out', 'o', '--format', 'md,pfd'], 'Did you mean "pdf"?'],
    [['schools', '--out', 'o', '--jobs', '0'], '--jobs 0: it takes a whole number from 1 to 256.'],
    [['schools', '--out', 'o', '--jobs', '257'], '--jobs 257: it takes a whole number'],
    [['schools', '--out', 'o', '--min-score', '101'], 'a share in per cent is at most 100'],
  ])('refuses %j', async (typed, said) => {
    const cwd = putSchools(newFolder({}), ['schools/a']);
    const ran = await eoms(['batch', ...typed], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(said);
  });

  it('has a schema that other programs can hold its portfolio against', async () => {
    const { out } = await eoms(['schema', 'portfolio']);
    expect(JSON.parse(out)).toMatchObject({ $id: 'eoms/portfolio@1' });
  });
});
