import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';

interface Loaded {
  readonly scripts: ReadonlyMap<string, Script>;
  readonly answer: () => number;
}

interface Loader {
  readonly loadProgram: (file: string, word?: string) => Loaded;
}

const { loadProgram }: Loader = createRequire(import.meta.url)('../../../bin/load-program.cjs');
const folder = mkdtempSync(join(tmpdir(), 'eoms-load-'));
// Nothing is loaded from a cache where coverage is counted.
beforeEach(() => {
  vi.stubEnv('NODE_V8_COVERAGE', '');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
const file = join(folder, 'main.cjs');
writeFileSync(file, '(function (module, exports) { exports.answer = () => 42; })');

const ending = `${process.versions.v8}-${process.arch}.cache`;
const cachesOf = (word?: string) => [...loadProgram(file, word).scripts.keys()];

it('the kept code of a program is that of the command, or of all', () => {
  expect(cachesOf('print')).toEqual([`${file}.print.${ending}`]);
  expect(cachesOf()).toEqual([`${file}.${ending}`]);
  expect(['../print', '--quiet', 'Ü', ''].flatMap(cachesOf)).toEqual(
    Array.from({ length: 4 }, () => `${file}.${ending}`),
  );
});

it.each([['.print'], ['']])('kept code is taken from the file with %j in its name', (whose) => {
  const kept = `${file}${whose}.${ending}`;
  for (const script of loadProgram(file).scripts.values()) {
    writeFileSync(kept, script.createCachedData());
  }
  const [taken] = loadProgram(file, 'print').scripts.values();
  expect(taken?.cachedDataRejected).toBe(false);
  rmSync(kept);
});

it('a program without kept code is compiled anew', () => {
  const [script] = loadProgram(file, 'print').scripts.values();
  expect(script?.cachedDataRejected).toBeUndefined();
  expect(loadProgram(file, 'print').answer()).toBe(42);
});
