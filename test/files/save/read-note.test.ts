import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNote } from '../../../src/files/save/read-note.ts';
import { failing, real, replaceCalls, restoreCalls } from '../support/failing-calls.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');

beforeEach(() => mkdirSync(folder));
afterEach(() => {
  restoreCalls();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(temporary.remove);

describe('a note for other processes', () => {
  const note = join(folder, 'note');

  it('is read whole; one that is too long is none of them', async () => {
    writeFileSync(note, 'said');
    expect(await readNote(note)).toBe('said');
    writeFileSync(note, 'x'.repeat(10_000));
    expect(await readNote(note)).toHaveLength(10_000);
    writeFileSync(note, 'x'.repeat(10_001));
    expect(await readNote(note)).toBe('');
  });

  it('that does not exist is not there, and something else says nothing', async () => {
    expect(await readNote(note)).toBeUndefined();
    mkdirSync(note);
    expect(await readNote(note)).toBe('');
    expect(await readNote('/dev/null')).toBe('');
  });

  it.each(['ENXIO', 'ENODEV', 'EISDIR', 'EACCES', 'EPERM', 'ELOOP'] as const)(
    'that cannot be read says nothing: %s',
    async (code) => {
      replaceCalls({ open: failing(code) });
      expect(await readNote(note)).toBe('');
    },
  );

  it('on a broken disk is the error of the disk', async () => {
    replaceCalls({ open: failing('EIO') });
    await expect(readNote(note)).rejects.toThrow('EIO');
  });

  it('is closed when it was read', async () => {
    writeFileSync(note, 'said');
    let closed = 0;
    replaceCalls({
      open: async (...asked) => {
        const handle = await real.open(...asked);
        const close = handle.close.bind(handle);
        Object.assign(handle, {
          close: async () => {
            closed += 1;
            await close();
          },
        });
        return handle;
      },
    });
    await readNote(note);
    expect(closed).toBe(1);
  });
});
