import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms, run, shell } from '../run-eoms.ts';

const base = temporaryFolder();
const date = ['--date', '2027-02-03'];
const page = ['checklist', '--clause', '4.3', '--format', 'html', ...date];
const named = 'reports/checklist-2027-02-03-clause-4.3.html';
let count = 0;

function engagement(): string {
  count += 1;
  return put(join(base, `school-${count}`), smallEngagement);
}

describe('a result that is there already', () => {
  it('is replaced if eoms wrote it and it is unchanged', async () => {
    const cwd = engagement();
    expect((await eoms(page, { cwd })).err).toBe(`Written: ${named}\n`);
    await eoms(['assess', '--set', 'eoms-scope=0', '-q'], { cwd });
    expect((await eoms(page, { cwd })).err).toBe(`Written: ${named}\n`);
    expect(readdirSync(join(cwd, 'reports'))).toHaveLength(1);
    expect((await run('sha256sum', ['-c', '.eoms/written.sha256'], { cwd })).code).toBe(0);
    await eoms(['assess', '--set', 'eoms-scope=4', '-q'], { cwd });
    expect((await eoms([...page, '-o', named], { cwd })).err).toBe(`Written: ${named}\n`);
  });

  it('is kept where it was changed: the next one takes the next name', async () => {
    const cwd = engagement();
    await eoms(page, { cwd });
    writeFileSync(join(cwd, named), 'my own words');
    for (const rating of [0, 4]) {
      await eoms(['assess', '--set', `eoms-scope=${rating}`, '-q'], { cwd });
      const { code, err } = await eoms(page, { cwd });
      expect(code).toBe(0);
      expect(err).toMatch(
        /^Left as it is: .*\nWritten: reports\/checklist-2027-02-03-clause-4\.3-2\.html\n$/,
      );
    }
    expect(readFileSync(join(cwd, named), 'utf8')).toBe('my own words');
    expect(await eoms([...page, '-o', named], { cwd })).toMatchObject({ code: 73 });
    expect(readFileSync(join(cwd, named), 'utf8')).toBe('my own words');
  });

  it('is kept where the record of what was written is lost or cannot be understood', async () => {
    const cwd = engagement();
    await eoms([...page, '--with-gaps'], { cwd });
    const record = join(cwd, '.eoms', 'written.sha256');
    writeFileSync(record, `<<<<<<< HEAD\n${readFileSync(record, 'utf8').toUpperCase()}`);
    await eoms(['assess', '--set', 'eoms-scope=0', '-q'], { cwd });
    expect((await eoms([...page, '--with-gaps'], { cwd })).err).toContain('-2.html');
  });

  it('is kept where it is to be archived', async () => {
    const cwd = engagement();
    const archive = ['checklist', '--clause', '4.3', '--archive', ...date];
    const archived = 'reports/checklist-2027-02-03-clause-4.3.pdf';
    expect((await eoms(archive, { cwd })).err).toBe(`Written: ${archived}\n`);
    expect((await eoms(archive, { cwd })).err).toBe(`Written: ${archived}\n`);
    await eoms(['assess', '--set', 'eoms-scope=0', '-q'], { cwd });
    const printed = ['checklist', '--clause', '4.3', '--format', 'pdf', ...date];
    const later = await eoms(printed, { cwd });
    expect(later.err).toContain('Written: reports/checklist-2027-02-03-clause-4.3-2.pdf');
  });

  it('is kept where it was made read-only: the next one takes the next name', async () => {
    const cwd = engagement();
    await eoms(page, { cwd });
    chmodSync(join(cwd, named), 0o444);
    const before = readFileSync(join(cwd, named), 'utf8');
    await eoms(['assess', '--set', 'eoms-scope=0', '-q'], { cwd });
    const { code, err } = await eoms(page, { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/^Left as it is: .* is read-only .*\nWritten: .*-4\.3-2\.html\n$/);
    expect(readFileSync(join(cwd, named), 'utf8')).toBe(before);
    const asked = await eoms([...page, '-o', named], { cwd });
    expect([asked.code, asked.err]).toEqual([73, expect.stringContaining('not permitted')]);
  });

  it('is kept where it is read-only, with --force too, and so is an assessment', async () => {
    const cwd = engagement();
    const assessment = join(cwd, 'assessments', '2026-01-02.yaml');
    put(cwd, { 'r-clauses.svg': 'mine', 'templates/checklist.liquid': 'mine' });
    for (const file of [
      assessment,
      join(cwd, 'r-clauses.svg'),
      join(cwd, 'templates/checklist.liquid'),
    ]) {
      chmodSync(file, 0o444);
    }
    const refused = [
      ['assess', '--set', 'eoms-scope=0'],
      ['report', '-o', 'r.md', '--force'],
      ['template', 'copy', 'checklist', '--force'],
    ];
    for (const typed of refused) {
      const { code, err } = await eoms(typed, { cwd });
      expect({ typed, code }).toEqual({ typed, code: 73 });
      expect(err).toContain('You are not permitted to write here. Nothing was changed.');
    }
    expect(readFileSync(assessment, 'utf8')).toContain('rating: 3');
    expect(readdirSync(cwd).toSorted()).toEqual([
      'assessments',
      'eoms.yaml',
      'r-clauses.svg',
      'templates',
    ]);
    expect(readdirSync(join(cwd, 'templates'))).toEqual(['checklist.liquid']);
  });
});

describe.concurrent('where eoms chose the name, no link leads out of the engagement', () => {
  it.each([
    ['reports', 'outside', page],
    [named, 'outside/x.html', page],
    ['templates', 'outside', ['template', 'copy', 'checklist']],
  ])('%s', async (name, target, typed) => {
    const cwd = engagement();
    const outside = `${cwd}-outside`;
    mkdirSync(outside);
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    symlinkSync(target.replace('outside', outside), join(cwd, name));
    const { code, err } = await eoms(typed, { cwd });
    expect(code).toBe(73);
    expect(err).toContain('leads out of the engagement by a link');
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe.concurrent('a place that cannot be a file', () => {
  it.each([
    ['/proc', '/proc/x/y/z.md', 73],
    ['a pipe that nobody reads', 'pipe', 73],
    ['a file in the place of a folder', 'eoms.yaml/x/y.md', 73],
    ['a name that is too long', `${'x'.repeat(300)}.md`, 73],
    ['a full device', '/dev/full', 74],
  ])('%s', async (_what, output, code) => {
    const cwd = engagement();
    spawnSync('mkfifo', [join(cwd, 'pipe')]);
    const ran = await eoms(['report', '-o', output, '--force'], { cwd });
    expect([ran.code, ran.out, ran.err.split('\n').length]).toEqual([code, '', 2]);
    expect(ran.err).not.toContain('bug');
  });
});

it('a folder that was removed while one is in it has its own words', async () => {
  const cwd = engagement();
  mkdirSync(join(cwd, 'gone'));
  const { code, err } = await shell('rmdir ../gone; eoms status', { cwd: join(cwd, 'gone') });
  expect({ code, err }).toEqual({
    code: 66,
    err: 'The current folder no longer exists or cannot be determined. Change to another folder.\n',
  });
  expect(existsSync(join(cwd, 'gone'))).toBe(false);
});

describe('a report to something that is not a file', () => {
  it('writes nothing next to it: its charts are within the Markdown', async () => {
    const cwd = engagement();
    const reading = 'mkfifo pipe && { cat pipe > read.md & }';
    const { code } = await shell(`${reading} && eoms report -o pipe && wait`, { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'read.md'), 'utf8')).toContain('](data:image/svg+xml;base64,');
    expect(readdirSync(cwd).filter((name) => name.startsWith('pipe'))).toEqual(['pipe']);
  });
});
