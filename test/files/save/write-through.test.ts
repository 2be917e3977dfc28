import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeThrough } from '../../../src/files/save/write-through.ts';
import { real, replaceCalls, restoreCalls, systemError } from '../support/failing-calls.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');

beforeEach(() => mkdirSync(folder));
afterEach(() => {
  restoreCalls();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(temporary.remove);

describe('what is written to as it comes', () => {
  it('keeps what is there already', async () => {
    const path = join(folder, 'log');
    writeFileSync(path, 'old ');
    await writeThrough({ path, isPipe: false }, Buffer.from('new'));
    expect((await real.readFile(path)).toString()).toBe('old new');
  });

  it('is waited for where it is a pipe, but not for ever', async () => {
    let tries = 0;
    replaceCalls({
      open: async () => {
        tries += 1;
        throw systemError('ENXIO');
      },
    });
    const waiting = writeThrough({ path: 'pipe', isPipe: true }, Buffer.from('x'));
    await expect(waiting).rejects.toThrow('ENXIO');
    expect(tries).toBe(30);
  });

  it('is not waited for where something else is wrong', async () => {
    let tries = 0;
    replaceCalls({
      open: async () => {
        tries += 1;
        throw systemError('EACCES');
      },
    });
    const waiting = writeThrough({ path: 'pipe', isPipe: true }, Buffer.from('x'));
    await expect(waiting).rejects.toThrow('EACCES');
    expect(tries).toBe(1);
  });
});
