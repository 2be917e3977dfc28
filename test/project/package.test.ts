import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Ran, run } from '../cli/run-eoms.ts';

const folder = mkdtempSync(join(tmpdir(), 'eoms-package-'));
const tarball = join(folder, `eoms-${manifest.version}.tgz`);
const prefix = join(folder, 'prefix');
const work = mkdtempSync(join(tmpdir(), 'eoms-work-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(work, { recursive: true });
});

async function npm(...words: readonly string[]): Promise<Ran> {
  const ran = await run('npm', words);
  if (ran.code !== 0) throw new Error(`npm ${words.join(' ')} failed:\n${ran.err}`);
  return ran;
}

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const packed: { all: readonly Packed[] } = { all: [] };

beforeAll(async () => {
  // The build is fresh already, and building again would change dist under the other tests.
  const options = ['--ignore-scripts', '--json'];
  packed.all = JSON.parse((await npm('pack', '--pack-destination', folder, ...options)).out);
}, 120_000);

it('holds what eoms needs to run, and nothing else', () => {
  const paths = packed.all.flatMap(({ files }) => files.map(({ path }) => path));
  const wanted =
    /^(assets|bin|dist|docs|man|messages|standards|templates)\/|^(package\.json|README\.md|LICENSE|(ARCHITECTURE|CHANGELOG|CONTENT-LICENSE|CONTRIBUTING)\.md)$/;
  expect(paths.filter((path) => !wanted.test(path))).toEqual([]);
  expect(paths.filter((path) => /(\.map|\.env|\.tmp|\.npmrc|\.lock|\.cache)$/.test(path))).toEqual(
    [],
  );
  // Only the build runs it.
  expect(paths).not.toContain('dist/compile.js');
  const read = [
    'dist/help.txt',
    'assets/html/page.css',
    'assets/html/order.js',
    'assets/html/page.js',
    'assets/html/form.css',
    'assets/html/form.js',
  ];
  const program = [
    'dist/main.cjs',
    'dist/print.cjs',
    'dist/docx.cjs',
    'dist/workbook.cjs',
    'dist/problem.cjs',
    'dist/check-evaluation.cjs',
    'dist/check-evaluation-1.cjs',
    'man/eoms.1',
    'dist/batch-worker.js',
    'dist/pdf-worker.js',
    'dist/template-worker.js',
    'dist/THIRD-PARTY.txt',
    'dist/library.js',
    'dist/types/library.d.ts',
    'dist/types/formats.d.ts',
  ];
  for (const needed of ['bin/eoms.cjs', ...read, ...program, 'LICENSE', 'README.md'])
    expect(paths).toContain(needed);
});

it('holds what its README leads to', () => {
  const paths = new Set(packed.all.flatMap(({ files }) => files.map(({ path }) => path)));
  const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)];
  const targets = links.map(([, target = '']) =>
    target.endsWith('/') ? `${target}README.md` : target,
  );
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((target) => !paths.has(target))).toEqual([]);
});

it('is smaller than 10 MB', () => {
  expect(packed.all.map(({ size }) => size)).toHaveLength(1);
  expect(statSync(tarball).size).toBeLessThan(10_000_000);
});

it('names no folder of the machine that built it', async () => {
  const { code } = await run('tar', ['-xzf', tarball, '-C', folder]);
  expect(code).toBe(0);
  const paths = packed.all.flatMap(({ files }) => files.map(({ path }) => path));
  const leaking = paths.filter((path) =>
    readFileSync(join(folder, 'package', path), 'utf8').includes(resolve('.')),
  );
  expect(leaking).toEqual([]);
});

const installing = [
  'install',
  '--ignore-scripts',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--global',
  '--prefix',
];

it('can be installed, and takes an engagement from init to a report in any folder', async () => {
  await npm(...installing, prefix, tarball);
  const eoms = (...words: readonly string[]) =>
    run(join(prefix, 'bin', 'eoms'), words, { cwd: work });
  expect((await eoms('--version')).out).toBe(`${manifest.version}\n`);
  const who = ['--name', 'Harbour School', '--type', 'school', '--scope', 'All teaching'];
  expect(await eoms('init', ...who)).toMatchObject({ code: 0, out: '' });
  expect(await eoms('assess', '--set', 'eoms-scope=3')).toMatchObject({ code: 0, out: '' });
  expect(await eoms('report', '--format', 'pdf', '-o', 'r.pdf')).toMatchObject({ code: 0 });
  expect(readFileSync(join(work, 'r.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await eoms('validate', '-q')).toMatchObject({ code: 0, err: '' });
}, 180_000);
