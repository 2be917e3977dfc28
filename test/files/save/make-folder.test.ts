import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, removeEmpty } from '../../../src/files/save/make-folder.ts';
import { failing, replaceCalls, systemError } from '../support/failing-calls.ts';
import { kindAndProblemsOf, laterRefusalOf } from '../support/problems-of.ts';
import { useWorkFolder } from '../support/work-folder.ts';

const { folder, around } = useWorkFolder();

describe('a folder that is made', () => {
  it('is there with those around it, outermost first', async () => {
    const path = join(folder, 'a', 'b', 'c');
    const made = await makeFolder(path);
    expect(made).toEqual([join(folder, 'a'), join(folder, 'a', 'b'), path]);
    expect(existsSync(path)).toBe(true);
    expect(await makeFolder(path)).toEqual([]);
    expect(await makeFolder(join(folder, 'a', 'd'))).toEqual([join(folder, 'a', 'd')]);
  });

  it('is below the folder that it has to be in', async () => {
    const path = join(folder, 'a', 'b');
    expect(await makeFolder(path, folder)).toEqual([join(folder, 'a'), path]);
    const outside = join(around, 'elsewhere');
    expect(await kindAndProblemsOf(() => makeFolder(outside, folder))).toEqual([
      'cannot-create',
      { key: 'files.leads-out', place: { file: around } },
    ]);
    expect(existsSync(outside)).toBe(false);
  });

  it('may be made by another process meanwhile', async () => {
    const path = join(folder, 'a');
    replaceCalls({
      mkdir: async () => {
        mkdirSync(path);
        throw systemError('EEXIST');
      },
    });
    expect(await makeFolder(path)).toEqual([]);
  });

  it('may be one of several that are made next to each other at the same time', async () => {
    const paths = Array.from({ length: 20 }, (_, index) => join(folder, 'a', 'b', `c${index}`));
    const made = await Promise.all(paths.map(async (path) => makeFolder(path, folder)));
    expect(paths.every((path) => existsSync(path))).toBe(true);
    // Each was made by one of them.
    const all = made.flat().toSorted();
    expect(all).toEqual([join(folder, 'a'), join(folder, 'a', 'b'), ...paths].toSorted());
  });

  it.each([
    ['EACCES', 'permission'],
    ['EPERM', 'permission'],
    ['ENOENT', 'place'],
  ] as const)('may be refused: %s', async (code, reason) => {
    const path = join(folder, 'a');
    replaceCalls({ mkdir: failing(code) });
    expect(await kindAndProblemsOf(() => makeFolder(path))).toEqual([
      'cannot-create',
      { key: 'cli.no-folder', values: { folder: path, reason } },
    ]);
  });

  it('cannot be where a file is, nor below one', async () => {
    const path = join(folder, 'a');
    writeFileSync(path, '');
    for (const one of [path, join(path, 'b')]) {
      expect(await kindAndProblemsOf(() => makeFolder(one))).toEqual([
        'cannot-create',
        { key: 'cli.no-folder', values: { folder: one, reason: 'taken' } },
      ]);
    }
  });

  it.each([
    ['mkdir', 'ENOSPC', 'files.disk-full'],
    ['stat', 'EIO', 'files.write-failed'],
  ] as const)('is not on a disk that fails: %s says %s', async (call, code, key) => {
    const path = join(folder, 'a');
    replaceCalls({ [call]: failing(code) });
    expect(await kindAndProblemsOf(() => makeFolder(path))).toEqual([
      'io-failed',
      { key, place: { file: path } },
    ]);
  });

  it('is tried once where its place can never be made', async () => {
    let tries = 0;
    replaceCalls({
      mkdir: async (path) => {
        tries += 1;
        if (String(path).endsWith('b')) throw systemError('ENOENT');
        mkdirSync(path);
        return undefined;
      },
    });
    await laterRefusalOf(() => makeFolder(join(folder, 'a', 'b')));
    expect(tries).toBe(3);
  });

  it('goes again where it stayed empty, innermost first, up to one that is used', async () => {
    const made = await makeFolder(join(folder, 'a', 'b', 'c'));
    writeFileSync(join(folder, 'a', 'used'), '');
    await removeEmpty(made);
    expect(readdirSync(join(folder, 'a'))).toEqual(['used']);
    await removeEmpty([join(folder, 'none'), join(folder, 'a')]);
  });

  it('stays with all around it where it cannot be removed', async () => {
    const made = await makeFolder(join(folder, 'a', 'b'));
    const asked: string[] = [];
    replaceCalls({
      rmdir: async (path) => {
        asked.push(String(path));
        throw systemError('EBUSY');
      },
    });
    await removeEmpty(made);
    expect(asked).toEqual([join(folder, 'a', 'b'), join(folder, 'a')]);
  });
});
