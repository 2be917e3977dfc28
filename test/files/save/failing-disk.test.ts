import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkExclusively } from '../../../src/files/save/give-name.ts';
import { saveDurably } from '../../../src/files/save/save-durably.ts';
import {
  changeHandles,
  failing,
  real,
  replaceCalls,
  systemError,
} from '../support/failing-calls.ts';
import { useOldFile } from '../support/old-file.ts';
import { laterRefusalOf, refusalLineOf } from '../support/problems-of.ts';

const { folder, contents, file, bytes, over, replacing } = useOldFile();
const making = (): Promise<void> => saveDurably(join(folder, 'made.yaml'), bytes);

function failToSync(code: Parameters<typeof failing>[0]): void {
  changeHandles((handle, path) => {
    if (path === folder) Object.assign(handle, { sync: failing(code) });
  });
}

describe('a disk that fails leaves the old file, nothing beside it, and is reported', () => {
  it.each([
    ['ENOSPC', 'io-failed files.disk-full'],
    ['EROFS', 'cannot-create files.disk-read-only'],
    ['EIO', 'io-failed files.write-failed'],
  ] as const)('where no file can be made: %s', async (code, expected) => {
    replaceCalls({ open: failing(code) });
    expect(await refusalLineOf(replacing)).toBe(`${expected} ${file}`);
    expect(contents()).toEqual({ 'answers.yaml': 'old' });
  });

  it.each([
    ['writeFile', 'ENOSPC', 'io-failed files.disk-full'],
    ['chmod', 'EPERM', 'cannot-create files.write-not-permitted'],
    ['sync', 'EIO', 'io-failed files.write-failed'],
    ['stat', 'EIO', 'io-failed files.write-failed'],
  ] as const)('where %s fails with %s', async (call, code, expected) => {
    changeHandles((handle) => Object.assign(handle, { [call]: failing(code) }));
    expect(await refusalLineOf(replacing)).toBe(`${expected} ${file}`);
    expect(contents()).toEqual({ 'answers.yaml': 'old' });
  });

  it('where less is on it than was written', async () => {
    changeHandles((handle) => Object.assign(handle, { stat: async () => ({ size: 2 }) }));
    const refused = await laterRefusalOf(replacing);
    expect(refused.kind).toBe('io-failed');
    expect(String(refused.cause)).toContain('2 of 3 bytes were written');
    expect(contents()).toEqual({ 'answers.yaml': 'old' });
  });

  it.each([
    ['rename', replacing],
    ['link', making],
  ] as const)('where %s fails', async (call, saving) => {
    replaceCalls({ [call]: failing('EIO') });
    expect(await refusalLineOf(saving)).toMatch(/^io-failed files\.write-failed /);
    expect(contents()).toEqual({ 'answers.yaml': 'old' });
  });
});

describe('what is written is closed, whatever comes of it', () => {
  it.each([
    ['well', undefined],
    ['badly', 'EIO'],
  ] as const)('%s', async (_how, code) => {
    const open = new Set<string>();
    changeHandles((handle, path) => {
      open.add(path);
      const close = handle.close.bind(handle);
      Object.assign(handle, {
        close: async () => {
          open.delete(path);
          await close();
        },
      });
      if (code !== undefined) Object.assign(handle, { sync: failing(code) });
    });
    await replacing().catch(() => undefined);
    await saveDurably(file, bytes, { ...over, within: folder }).catch(() => undefined);
    expect([...open]).toEqual([]);
  });
});

describe('a new name that may not survive a power cut', () => {
  it.each(['EIO', 'ENOSPC'] as const)('is said, and the new file is there: %s', async (code) => {
    failToSync(code);
    expect(await refusalLineOf(replacing)).toBe(`io-failed files.save-unsure ${file}`);
    expect(contents()).toEqual({ 'answers.yaml': 'new' });
  });

  it.each(['EACCES', 'EPERM', 'EINVAL', 'EISDIR', 'EBADF', 'ENOSYS', 'ENOTSUP'] as const)(
    'is nothing to speak of where folders cannot be synced: %s',
    async (code) => {
      failToSync(code);
      await replacing();
      expect(contents()).toEqual({ 'answers.yaml': 'new' });
    },
  );

  it('is forced to disk after the file is', async () => {
    const calls: string[] = [];
    changeHandles((handle, path) => {
      const sync = handle.sync.bind(handle);
      Object.assign(handle, {
        sync: async () => {
          calls.push(path === folder ? 'folder' : 'file');
          await sync();
        },
      });
    });
    replaceCalls({
      rename: async (from, to) => {
        calls.push('rename');
        await real.rename(from, to);
      },
    });
    await replacing();
    expect(calls).toEqual(['file', 'rename', 'folder']);
  });
});

describe('a disk without hard links', () => {
  const linkless = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL'] as const;

  it.each(linkless)('takes a new file all the same, and replaces none: %s', async (code) => {
    replaceCalls({ link: failing(code) });
    await making();
    expect(contents()).toEqual({ 'answers.yaml': 'old', 'made.yaml': 'new' });
    writeFileSync(join(folder, 'made.yaml'), 'there');
    expect(await refusalLineOf(making)).toMatch(/^cannot-create files\.file-exists /);
    expect(contents()).toEqual({ 'answers.yaml': 'old', 'made.yaml': 'there' });
  });

  it('takes no file whose name was taken meanwhile', async () => {
    const made = join(folder, 'made.yaml');
    replaceCalls({
      link: async () => {
        writeFileSync(made, 'quicker');
        throw systemError('EPERM');
      },
    });
    expect(await refusalLineOf(making)).toBe(`cannot-create files.file-exists ${made}`);
    expect(contents()).toEqual({ 'answers.yaml': 'old', 'made.yaml': 'quicker' });
  });

  it.each(linkless)('gives a second name by a copy, unless it is taken: %s', async (code) => {
    replaceCalls({ link: failing(code) });
    const name = join(folder, 'second');
    expect(await linkExclusively(file, name)).toBe(true);
    writeFileSync(file, 'changed');
    expect(await linkExclusively(file, name)).toBe(false);
    expect(contents()).toEqual({ 'answers.yaml': 'changed', second: 'old' });
  });

  it('says what else is wrong with it', async () => {
    const name = join(folder, 'second');
    replaceCalls({ link: failing('EIO') });
    await expect(linkExclusively(file, name)).rejects.toThrow('EIO');
    replaceCalls({ link: failing('EPERM'), copyFile: failing('ENOSPC') });
    await expect(linkExclusively(file, name)).rejects.toThrow('ENOSPC');
    replaceCalls({ link: failing('EEXIST') });
    expect(await linkExclusively(file, name)).toBe(false);
    expect(existsSync(name)).toBe(false);
  });
});
