import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/app/world.ts';
import type { Notice } from '../../../src/model/notice.ts';
import { put, temporaryFolder } from '../../support/folders.ts';
import { batchIn, filesBelow, putSchools } from './batch-of-schools.ts';

const base = temporaryFolder();
let count = 0;

/** A new folder with engagements in it. */
function folderWith(...places: readonly string[]): string {
  count += 1;
  return putSchools(join(base, `place-${count}`), places);
}

describe('a batch', () => {
  it('evaluates each engagement at and below the paths, by place', async () => {
    const cwd = folderWith('schools/b', 'schools/a/inner', 'schools/a', 'other');
    const { heard, portfolio } = await batchIn(cwd, { paths: ['schools', 'other'] });
    expect(heard.map(({ kind, place }) => [kind, place])).toEqual([
      ['made', 'other'],
      ['made', 'schools/a'],
      ['made', 'schools/a/inner'],
      ['made', 'schools/b'],
    ]);
    expect(portfolio?.institutions).toMatchObject([
      { place: 'other', name: 'School other', score: 0.75 },
      { place: 'schools/a' },
      { place: 'schools/a/inner' },
      { place: 'schools/b' },
    ]);
    const written = JSON.parse(readFileSync(join(cwd, 'out/portfolio.json'), 'utf8'));
    expect(written).toMatchObject({ schema: 'eoms/portfolio@1', ...portfolio });
    expect([...filesBelow(join(cwd, 'out')).keys()]).toEqual([
      '.eoms-batch.json',
      'other/.eoms-batch.json',
      'other/gap-report.json',
      'portfolio.csv',
      'portfolio.json',
      'portfolio.md',
      'schools/a/.eoms-batch.json',
      'schools/a/gap-report.json',
      'schools/a/inner/.eoms-batch.json',
      'schools/a/inner/gap-report.json',
      'schools/b/.eoms-batch.json',
      'schools/b/gap-report.json',
    ]);
  });

  it('goes on where one cannot be evaluated, and says why', async () => {
    const cwd = folderWith('schools/a', 'schools/b', 'schools/c');
    put(join(cwd, 'schools/b'), { 'eoms.yaml': 'schema: eoms/engagement@1\nname: B\n' });
    const { portfolio, failures, evaluated, heard } = await batchIn(cwd);
    expect([evaluated, failures]).toEqual([2, ['bad-data']]);
    expect(heard[1]).toMatchObject({ kind: 'failed', place: 'schools/b', failure: 'bad-data' });
    expect(portfolio?.unevaluated).toMatchObject([
      {
        place: 'schools/b',
        kind: 'bad-data',
        problems: [{ code: 'files.key-missing' }, { line: 2 }],
      },
    ]);
    expect(readFileSync(join(cwd, 'out/portfolio.md'), 'utf8')).toContain('**schools/b**');
  });

  it('takes an engagement without an assessment for one that cannot be evaluated', async () => {
    const cwd = folderWith('schools/a');
    rmSync(join(cwd, 'schools/a/assessments'), { recursive: true });
    expect((await batchIn(cwd)).failures).toEqual(['input-missing']);
  });

  it('puts a folder that cannot be looked into among what cannot be evaluated', async () => {
    const cwd = folderWith('schools/a');
    const closed = join(cwd, 'schools/closed');
    mkdirSync(closed);
    symlinkSync('self', join(cwd, 'schools/self'));
    chmodSync(closed, 0);
    const { failures } = await batchIn(cwd);
    chmodSync(closed, 0o755);
    // The superuser may look into every folder.
    expect(failures).toEqual(process.getuid?.() === 0 ? [] : ['input-missing']);
  });

  it('counts an engagement once that several paths lead to', async () => {
    const cwd = folderWith('schools/a');
    const paths = ['schools', 'schools/a', 'schools/a/eoms.yaml', '*/a'];
    expect((await batchIn(cwd, { paths })).evaluated).toBe(1);
  });

  it('passes over hidden folders, node_modules, its results and links, and says so of links', async () => {
    const cwd = folderWith('a', '.b', 'node_modules/c', 'elsewhere/d');
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'a/link'));
    const notes: Notice[] = [];
    const world: Partial<World> = { note: (one) => notes.push(one) };
    await batchIn(cwd, { paths: ['a', '.'] }, world);
    const again = await batchIn(cwd, { paths: ['.'] }, world);
    expect(again.portfolio?.institutions.map(({ place }) => place)).toEqual(['a', 'elsewhere/d']);
    expect(notes).toContainEqual({ key: 'batch.links', values: { count: 1 }, isWarning: true });
  });

  it.each([
    ['nothing', 'batch.no-path'],
    ['n*', 'batch.no-match'],
    ['empty', 'batch.none-found'],
    ['readme', 'batch.none-found'],
    ['out', 'batch.inside'],
  ] as const)('does not begin where a path leads to no engagement: %s', async (path, key) => {
    const cwd = folderWith('schools/a', 'out/b');
    mkdirSync(join(cwd, 'empty'));
    writeFileSync(join(cwd, 'readme'), '');
    const asked = batchIn(cwd, { paths: ['schools', path] });
    await expect(asked).rejects.toMatchObject({ problems: [{ key }] });
  });

  it('refuses a share of more than all', async () => {
    const cwd = folderWith('schools/a');
    const asked = batchIn(cwd, { limits: { minScore: 101 } });
    await expect(asked).rejects.toMatchObject({ problems: [{ key: 'gate.over-hundred' }] });
  });

  it('leaves no folder behind where nothing can be written', async () => {
    const cwd = folderWith('schools/a');
    writeFileSync(join(cwd, 'file'), '');
    const asked = batchIn(cwd, { out: 'file/out' });
    await expect(asked).rejects.toMatchObject({ problems: [{ key: 'cli.no-folder' }] });
  });
});

describe('the places of results', () => {
  it('take any name, and lead nowhere else', async () => {
    const odd = [
      '-x',
      'æ ø',
      'a"b',
      "a'b",
      '$(x)',
      '*',
      '%41',
      'two\nlines',
      'portfolio.json',
      '…',
    ];
    const cwd = folderWith(...odd, 'inner/work');
    const run = join(cwd, 'inner');
    const { portfolio } = await batchIn(run, { paths: ['..', '.'], out: 'work/out' });
    expect(portfolio?.institutions.map(({ place }) => place)).toEqual(
      [...odd.filter((one) => one !== 'portfolio.json'), 'portfolio.json-2', 'work'].toSorted(),
    );
    const paths = [...filesBelow(join(run, 'work/out')).keys()];
    expect(paths.filter((path) => path.endsWith('gap-report.json'))).toHaveLength(odd.length + 1);
  });

  it('are told apart where two would share one', async () => {
    const cwd = folderWith('x/a', 'x/y/x/A');
    const { portfolio } = await batchIn(join(cwd, 'x/y'), { paths: ['x', '../a'] });
    expect(portfolio?.institutions.map(({ place, name }) => [place, name])).toEqual([
      ['a', 'School x/a'],
      ['x/A', 'School x/y/x/A'],
    ]);
    const other = folderWith('a', 'y/A');
    const ran = await batchIn(join(other, 'y'), { paths: ['../a', 'A'] });
    expect(ran.portfolio?.institutions.map(({ place }) => place)).toEqual(['A-2', 'a']);
  });

  it('are named after the folder where that is the working folder', async () => {
    const cwd = folderWith('alone');
    const { portfolio } = await batchIn(join(cwd, 'alone'), { paths: ['.'] });
    expect(portfolio?.institutions.map(({ place }) => place)).toEqual(['alone']);
  });
});
