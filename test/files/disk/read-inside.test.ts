import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFileInside, readInside, sumFilesInside } from '../../../src/files/disk/read-inside.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const { folder: base, remove } = makeTemporaryFolder();
const folder = join(base, 'school');
const inside = (name: string): string => join(folder, name);

beforeAll(() => {
  mkdirSync(inside('brand/deep'), { recursive: true });
  writeFileSync(join(base, 'secret.svg'), 'secret');
  writeFileSync(inside('brand/logo.svg'), 'logo');
  writeFileSync(inside('brand/large.ttf'), '');
  truncateSync(inside('brand/large.ttf'), 1_000_001);
  symlinkSync('logo.svg', inside('brand/link.svg'));
  symlinkSync(join(base, 'secret.svg'), inside('brand/out.svg'));
  symlinkSync(base, inside('brand/up'));
  symlinkSync('circle', inside('circle'));
  execFileSync('mkfifo', [inside('pipe')]);
});
afterAll(remove);

async function read(path: string): Promise<string> {
  const taken = await readInside({ folder, path, mostBytes: 1_000_000 });
  if ('bytes' in taken) return Buffer.from(taken.bytes).toString();
  const { key, values, hintValues } = taken.problem;
  expect(values).toMatchObject({ path });
  return [key, ...Object.values(hintValues ?? {})].join(' ');
}

describe('a file that a document names', () => {
  it('is read below the folder of the document, also behind a link that stays there', async () => {
    expect(await read('brand/logo.svg')).toBe('logo');
    expect(await read('./brand/logo.svg')).toBe('logo');
    expect(await read('brand/link.svg')).toBe('logo');
  });

  it.each([
    ['a way up', '../secret.svg'],
    ['a way down and up', 'brand/../../secret.svg'],
    ['a way up that comes back', 'brand/../brand/logo.svg'],
    ['an absolute path', join(base, 'secret.svg')],
    ['a drive', 'C:logo.svg'],
    ['a drive with its root', 'C:\\logo.svg'],
    ['a share', '\\\\host\\logo.svg'],
    ['a way up of another system', '..\\secret.svg'],
    ['a zero', 'brand/logo.svg\0.png'],
    ['a link that leads out', 'brand/out.svg'],
    ['a folder that leads out', 'brand/up/secret.svg'],
  ])('is not read by %s', async (_what, path) => {
    expect(await read(path)).toBe('files.not-inside');
  });

  it('is named with / on every system', async () => {
    expect(await read('brand\\logo.svg')).toBe('files.inside-windows brand/logo.svg');
    expect(isFileInside(folder, 'brand\\logo.svg')).toBe(false);
  });

  it.each([
    ['nothing', 'brand/zzz.png', 'files.inside-missing'],
    ['a slip of the pen', 'brand/logo.svgg', 'files.inside-missing brand/logo.svg'],
    ['something below a file', 'brand/logo.svg/x', 'files.inside-missing'],
    ['something in no folder', 'brnd/logo.svg', 'files.inside-missing'],
    ['a name too long', 'x'.repeat(300), 'files.inside-missing'],
    ['a folder', 'brand', 'files.inside-not-a-file'],
    ['a pipe, at once', 'pipe', 'files.inside-not-a-file'],
    ['a circle', 'circle', 'files.inside-unreadable'],
    ['too large a file', 'brand/large.ttf', 'files.inside-too-large'],
  ])('may be %s', async (_what, path, expected) => {
    expect(await read(path)).toBe(expected);
  });
});

describe('the sum of a file that a document names', () => {
  it('is that of its bytes, however large it is, and only on request', async () => {
    const sum = createHash('sha256').update('logo').digest('hex');
    expect(await sumFilesInside()({ folder, path: 'brand/logo.svg' }, true)).toEqual({ sum });
    expect(await sumFilesInside()({ folder, path: 'brand/logo.svg' }, false)).toEqual({ sum: '' });
    const large = createHash('sha256').update(Buffer.alloc(1_000_001)).digest('hex');
    expect(await sumFilesInside()({ folder, path: 'brand/large.ttf' }, true)).toEqual({
      sum: large,
    });
  });

  it.each([
    ['brand', 'files.inside-not-a-file'],
    ['brand/none.svg', 'files.inside-missing'],
    ['../secret.svg', 'files.not-inside'],
    ['brand/out.svg', 'files.not-inside'],
  ])('is refused for %s', async (path, key) => {
    expect(await sumFilesInside()({ folder, path }, true)).toMatchObject({ problem: { key } });
  });
});

it.each([
  ['brand/logo.svg', true],
  ['brand/link.svg', true],
  ['brand', false],
  ['brand/none.svg', false],
  ['../secret.svg', false],
  ['circle', false],
])('whether there is a file inside is known without an error: %s', (path, isThere) => {
  expect(isFileInside(folder, path)).toBe(isThere);
});
