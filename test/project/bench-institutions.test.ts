import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { validateFiles } from '../../src/app/validate/validate-files.ts';
import { temporaryFolder } from '../support/folders.ts';
import { worldAt } from '../support/world.ts';

const folder = temporaryFolder();

const generate = (count: number, name: string, seed: string): ReadonlyMap<string, string> => {
  const typed = ['bench/generate-institutions.mjs', String(count), join(folder, name)];
  execFileSync(process.execPath, [...typed, '--seed', seed], { stdio: 'pipe' });
  return filesIn(join(folder, name));
};

const filesIn = (at: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(at, path)).isFile())
      .toSorted()
      .map((path) => [path, readFileSync(join(at, path), 'utf8')]),
  );

let made: ReadonlyMap<string, string>;
beforeAll(() => {
  made = generate(12, 'made', '7');
});

it('makes institutions that eoms finds nothing wrong with', async () => {
  const places = readdirSync(join(folder, 'made/group-001'));
  expect(places).toHaveLength(12);
  for (const place of places) {
    const world = worldAt(join(folder, 'made/group-001', place), '2026-12-31');
    const { failure, files } = await validateFiles({ files: [], where: {} }, world);
    expect(failure?.problems ?? []).toEqual([]);
    expect(files).toBeGreaterThan(1);
  }
});

it('makes the same bytes for the same seed, and others for another', () => {
  expect(generate(12, 'again', '7')).toEqual(made);
  expect(generate(12, 'other', '8')).not.toEqual(made);
});

it('makes an institution the same, however many others there are', () => {
  const few = generate(3, 'few', '7');
  expect(few.size).toBeGreaterThan(5);
  for (const [path, text] of few) expect(made.get(path)).toBe(text);
});

it('makes them as unlike each other as institutions are', () => {
  const engagements = [...made].filter(([path]) => path.endsWith('eoms.yaml'));
  const text = [...made.values()].join('\n');
  expect(new Set(engagements.map(([, own]) => /type: (.*)/.exec(own)?.[1])).size).toBeGreaterThan(
    2,
  );
  expect(made.size - engagements.length).toBeGreaterThan(engagements.length);
  for (const word of ['applies: false', 'rating: na', 'rating: 0', 'missing:', 'note:', 'date:']) {
    expect(text).toContain(word);
  }
});

it('are what a batch is measured with', () => {
  const typed = ['bench/batch.mjs', '2', '--jobs', '1'];
  const said = execFileSync(process.execPath, typed, { encoding: 'utf8', stdio: 'pipe' });
  const [head = '', row = ''] = said.split('\n');
  expect(head).toContain('of single calls');
  expect(row).toMatch(/^ +2( +[\d.]+){5} +[\d.]+ %$/);
});

it('says how it is called', () => {
  expect(() => generate(NaN, '', '1')).toThrow('COUNT DIR');
});
