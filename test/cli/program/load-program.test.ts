import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run-eoms.ts';

const base = mkdtempSync(join(tmpdir(), 'eoms-load-'));
const place = join(base, 'package');
afterAll(() => rmSync(base, { recursive: true }));

beforeEach(() => {
  rmSync(place, { recursive: true, force: true });
  for (const part of ['bin', 'dist', 'standards', 'templates', 'messages', 'package.json'])
    cpSync(part, join(place, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
});

const caches = (): readonly string[] =>
  readdirSync(join(place, 'dist'))
    .filter((name) => name.endsWith('.cache'))
    .map((name) => join(place, 'dist', name));

/** Nothing is loaded from a cache where coverage is counted. */
const uncounted = { env: { NODE_V8_COVERAGE: '' } };

const show = () =>
  run(process.execPath, [join(place, 'bin/eoms.cjs'), 'standard', 'show', '4.3'], uncounted);

/** A command whose code is kept apart. */
const validate = () =>
  run(process.execPath, [join(place, 'bin/eoms.cjs'), 'validate'], {
    ...uncounted,
    cwd: 'examples/soehesten-sprogskole',
  });

describe('the program that V8 has compiled before', () => {
  it('is next to the program, the printer and what both share', () => {
    const names = caches().map((path) => path.replace(/\.cjs\..*/, '').replace(/.*[\\/]/, ''));
    expect([...new Set(names)].toSorted()).toEqual(['main', 'print', 'problem']);
  });

  it('says nothing else than the program without it', async () => {
    const quick = [await show(), await validate()];
    expect(quick).toMatchObject([{ code: 0, err: '' }, { code: 0 }]);
    caches().forEach((path) => rmSync(path));
    expect([await show(), await validate()]).toEqual(quick);
  });

  it.each([
    ['empty', () => new Uint8Array()],
    ['cut off', (whole: Buffer) => whole.subarray(0, 1000)],
    ['made from something else', (whole: Buffer) => Buffer.alloc(whole.length, 7)],
  ])('is passed over where it is %s', async (_what, spoil) => {
    const sound = [await show(), await validate()];
    for (const path of caches()) writeFileSync(path, spoil(readFileSync(path)));
    expect([await show(), await validate()]).toEqual(sound);
  });
});
