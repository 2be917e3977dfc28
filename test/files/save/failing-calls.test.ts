import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acquireLock } from '../../../src/files/save/lock.ts';
import { saveDurably } from '../../../src/files/save/save-durably.ts';
import { contentOf, turnOf } from '../support/content-of.ts';
import { canMount, fillDisk, mountDisk, unmountDisk } from '../support/small-disk.ts';
import { hasStrace } from '../support/strace.ts';
import { type Faults, prepareFaults } from '../support/sweep-faults.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

let faults: Faults;

beforeAll(async () => {
  faults = await prepareFaults();
});
afterAll(() => faults.remove());

describe.skipIf(!hasStrace)('a call that fails leaves the old file, and is told', () => {
  it.each([
    ['openat', 'ENOSPC', 'io-failed files.disk-full'],
    ['openat', 'EACCES', 'cannot-create files.write-not-permitted'],
    ['openat', 'EROFS', 'cannot-create files.disk-read-only'],
    ['openat', 'EIO', 'io-failed files.write-failed'],
    ['write', 'ENOSPC', 'io-failed files.disk-full'],
    ['fchmod', 'EPERM', 'cannot-create files.write-not-permitted'],
    ['fsync', 'EIO', 'io-failed files.write-failed'],
    ['fsync', 'EDQUOT', 'io-failed files.disk-full'],
    ['fsync', 'ENOSPC', 'io-failed files.save-unsure'],
    ['close', 'EIO', 'io-failed files.write-failed'],
    ['rename', 'EIO', 'io-failed files.write-failed'],
    ['rename', 'EACCES', 'cannot-create files.write-not-permitted'],
    ['statx', 'EIO', 'io-failed files.write-failed'],
  ])('%s fails with %s: %s', (call, error, failure) => {
    const outcomes = faults.sweep(call, `error=${error}`, 'old');
    expect(outcomes.map((outcome) => outcome.failure)).toContain(failure);
  });

  it.each([
    ['ENOSPC', 'io-failed files.disk-full'],
    ['EIO', 'io-failed files.write-failed'],
    ['EEXIST', 'cannot-create files.file-exists'],
  ])('giving a new file its name fails with %s: %s', (error, failure) => {
    const outcomes = faults.sweep('link', `error=${error}`, 'new');
    expect(outcomes.map((outcome) => outcome.failure)).toContain(failure);
  });
});

const { folder, remove } = makeTemporaryFolder();
afterAll(remove);

it.skipIf(!canMount)(
  'a disk that is really full keeps the old file, and that is told',
  async () => {
    const disk = join(folder, 'disk');
    const file = join(disk, 'answers.yaml');
    mountDisk(disk);
    try {
      await saveDurably(file, contentOf(1));
      const saving = saveDurably(file, new Uint8Array(200_000), { mayOverwrite: true });
      const failure = { kind: 'io-failed', problems: [{ key: 'files.disk-full' }] };
      await expect(saving).rejects.toMatchObject(failure);
      expect(turnOf(readFileSync(file))).toBe(1);
      expect(readdirSync(disk)).toEqual(['answers.yaml']);
    } finally {
      unmountDisk(disk);
    }
  },
);

it.skipIf(!canMount)('a lock that a full disk does not hold leaves nothing behind', async () => {
  const disk = join(folder, 'full');
  mountDisk(disk);
  try {
    expect(() => fillDisk(join(disk, 'filler'))).toThrow('ENOSPC');
    const failure = { kind: 'io-failed', problems: [{ key: 'files.disk-full' }] };
    await expect(acquireLock(join(disk, 'answers.yaml'))).rejects.toMatchObject(failure);
    expect(readdirSync(disk)).toEqual(['filler']);
    rmSync(join(disk, 'filler'));
    await (await acquireLock(join(disk, 'answers.yaml'))).release();
    expect(readdirSync(disk)).toEqual([]);
  } finally {
    unmountDisk(disk);
  }
});
