import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWritable, saveTogether } from '../../../src/files/save/save-durably.ts';
import {
  changeHandles,
  failing,
  real,
  replaceCalls,
  systemError,
} from '../support/failing-calls.ts';
import { useOldFile } from '../support/old-file.ts';
import { refusalLineOf } from '../support/problems-of.ts';

const { folder, contents, file, bytes, replacing } = useOldFile();

describe('files that are saved together', () => {
  const [first, second] = [join(folder, 'a.md'), join(folder, 'b.md')];
  const both = [
    { path: first, bytes },
    { path: second, bytes },
  ] as const;

  it('are all there', async () => {
    await saveTogether(both);
    expect(contents()).toEqual({ 'a.md': 'new', 'answers.yaml': 'old', 'b.md': 'new' });
  });

  it('are none of them there where one cannot be written', async () => {
    writeFileSync(second, 'there');
    expect(await refusalLineOf(() => saveTogether(both))).toBe(
      `cannot-create files.file-exists ${second}`,
    );
    expect(contents()).toEqual({ 'answers.yaml': 'old', 'b.md': 'there' });
  });

  it('leave no new one where the last one gets no name; one that was replaced stays', async () => {
    replaceCalls({
      link: async (from, to) => {
        if (String(to).endsWith('b.md')) throw systemError('EIO');
        await real.link(from, to);
      },
    });
    const three = [{ path: file, bytes, mayOverwrite: true }, ...both];
    expect(await refusalLineOf(() => saveTogether(three))).toBe(
      `io-failed files.write-failed ${second}`,
    );
    expect(contents()).toEqual({ 'answers.yaml': 'new' });
  });

  it('force each folder to disk once', async () => {
    let folders = 0;
    changeHandles((handle, path) => {
      if (path !== folder) return;
      Object.assign(handle, {
        sync: async () => {
          folders += 1;
        },
      });
    });
    await saveTogether(both);
    expect(folders).toBe(1);
  });

  it('touch no folder for a device', async () => {
    changeHandles((_handle, path) => {
      expect(path).toBe('/dev/null');
    });
    await saveTogether([{ path: '/dev/null', bytes }]);
  });
});

describe('whether a file may be written', () => {
  it('is known without writing it', async () => {
    await checkWritable(file);
    await checkWritable(join(folder, 'none.yaml'));
    await checkWritable('/dev/null');
    await checkWritable(folder);
    expect(contents()).toEqual({ 'answers.yaml': 'old' });
  });

  it('depends on its permissions, also for the superuser', async () => {
    await real.chmod(file, 0o444);
    const expected = `cannot-create files.write-not-permitted ${file}`;
    expect(await refusalLineOf(() => checkWritable(file))).toBe(expected);
    expect(await refusalLineOf(replacing)).toBe(expected);
  });

  it.each(['400', '040', '004', '555'])('%s says no', async (mode) => {
    await real.chmod(file, mode);
    expect(await refusalLineOf(() => checkWritable(file))).toMatch(/write-not-permitted/);
  });

  it.each(['200', '220', '622'])('%s says yes', async (mode) => {
    await real.chmod(file, mode);
    expect(await checkWritable(file)).toBeUndefined();
  });

  it('is asked of the system', async () => {
    replaceCalls({ access: failing('EACCES') });
    expect(await refusalLineOf(() => checkWritable(file))).toMatch(/write-not-permitted/);
  });
});
