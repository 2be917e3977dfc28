import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdFolder, isBelow } from '../../../src/files/save/hold-folder.ts';
import { refuseOutside } from '../../../src/files/save/refuse-outside.ts';
import { failing, real, replaceCalls, restoreCalls } from '../support/failing-calls.ts';
import { kindAndProblemsOf, laterRefusalOf } from '../support/problems-of.ts';
import { useWorkFolder } from '../support/work-folder.ts';

const { folder, around } = useWorkFolder();

describe('a place below a folder', () => {
  it('is it, or in it, and not next to it', async () => {
    mkdirSync(join(folder, 'a'));
    expect(await isBelow(folder, folder)).toBe(true);
    expect(await isBelow(folder, join(folder, 'a'))).toBe(true);
    expect(await isBelow(folder, join(folder, '..a'))).toBe(true);
    expect(await isBelow(join(folder, 'a'), folder)).toBe(false);
    expect(await isBelow(join(folder, 'a'), join(folder, 'b'))).toBe(false);
  });

  it('may be one that is still to be made', async () => {
    await refuseOutside(folder, join(folder, 'a', 'b', 'c.md'));
    await refuseOutside(folder, folder);
    const outside = join(around, 'none', 'c.md');
    expect(await kindAndProblemsOf(() => refuseOutside(folder, outside))).toEqual([
      'cannot-create',
      { key: 'files.leads-out', place: { file: outside } },
    ]);
  });

  it('is found where links lead to', async () => {
    mkdirSync(join(folder, 'in'));
    symlinkSync(around, join(folder, 'in', 'out'));
    symlinkSync('.', join(folder, 'in', 'same'));
    await refuseOutside(join(folder, 'in'), join(folder, 'in', 'same', 'a.md'));
    for (const name of ['out', 'out/a.md', 'out/none/a.md']) {
      const leading = join(folder, 'in', name);
      expect(await kindAndProblemsOf(() => refuseOutside(join(folder, 'in'), leading))).toEqual([
        'cannot-create',
        { key: 'files.leads-out', place: { file: leading } },
      ]);
    }
  });

  it('is not known on a disk that fails', async () => {
    replaceCalls({ realpath: failing('EIO') });
    const path = join(folder, 'a.md');
    expect(await kindAndProblemsOf(() => refuseOutside(folder, path))).toEqual([
      'io-failed',
      { key: 'files.write-failed', place: { file: path } },
    ]);
  });
});

describe('a folder that is held', () => {
  it('is let go of, also where it is refused', async () => {
    mkdirSync(join(folder, 'in'));
    let open = 0;
    replaceCalls({
      open: async (...asked) => {
        const handle = await real.open(...asked);
        const close = handle.close.bind(handle);
        open += 1;
        Object.assign(handle, {
          close: async () => {
            open -= 1;
            await close();
          },
        });
        return handle;
      },
    });
    const held = await holdFolder(join(folder, 'in'), folder);
    expect(open).toBe(1);
    await held.release();
    expect(open).toBe(0);
    await laterRefusalOf(() => holdFolder(folder, join(folder, 'in')));
    expect(open).toBe(0);
  });

  it('is reached by its name where it may not be read, or the system shows no other way', async () => {
    replaceCalls({ open: failing('EACCES') });
    const unread = await holdFolder(folder, folder);
    expect(unread.path).toBe(folder);
    await unread.release();
    replaceCalls({ open: real.open, readlink: failing('ENOENT') });
    const named = await holdFolder(folder, folder);
    expect(named.path).toBe(folder);
    await named.release();
  });

  it('is not held where the disk fails, or where it is a file', async () => {
    replaceCalls({ open: failing('EIO') });
    await expect(holdFolder(folder, folder)).rejects.toThrow('EIO');
    restoreCalls();
    writeFileSync(join(folder, 'file'), '');
    await expect(holdFolder(join(folder, 'file'), folder)).rejects.toThrow('ENOTDIR');
  });

  it('is not opened on a system that opens no folders', async () => {
    const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
    Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
    try {
      replaceCalls({ open: failing('EIO') });
      expect((await holdFolder(folder, folder)).path).toBe(folder);
    } finally {
      Object.defineProperty(process, 'platform', platform);
    }
  });
});
