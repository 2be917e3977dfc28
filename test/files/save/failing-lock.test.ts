import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeThisProcess, type LockHolder } from '../../../src/files/save/describe-process.ts';
import { acquireLock, clearBeside, forceUnlock } from '../../../src/files/save/lock.ts';
import {
  failing,
  real,
  replaceCalls,
  restoreCalls,
  systemError,
} from '../support/failing-calls.ts';
import { laterRefusalOf } from '../support/problems-of.ts';
import { useWorkFolder } from '../support/work-folder.ts';

const { folder } = useWorkFolder();
const file = join(folder, 'answers.yaml');
const lockFile = `${file}.lock`;

const me = describeThisProcess('0123456789abcdef');
/** Process ids go up to 4 194 304 on Linux, so this one is unused. */
const nobody: LockHolder = { ...me, pid: 2 ** 30 };

function tokenAt(place: number): string {
  return place.toString(16).padStart(16, '0');
}

/** So many dead holders, each of which claimed from the one before. */
function leaveChain(length: number): void {
  let name = lockFile;
  for (let place = 0; place < length; place += 1) {
    const token = tokenAt(place);
    writeFileSync(name, JSON.stringify({ ...nobody, token }));
    name = `${lockFile}.${token}`;
  }
}

describe('who holds a lock', () => {
  it('is told with the process and the computer, and what to do', async () => {
    await acquireLock(file);
    expect((await laterRefusalOf(() => acquireLock(file))).problems).toEqual([
      {
        key: 'files.locked-here',
        values: { pid: String(process.pid), host: me.host },
        place: { file },
        hintKey: 'files.wait-or-unlock',
      },
    ]);
  });

  it('is told where it runs elsewhere', async () => {
    writeFileSync(lockFile, JSON.stringify({ ...me, host: 'elsewhere' }));
    expect((await laterRefusalOf(() => acquireLock(file))).problems).toEqual([
      {
        key: 'files.locked-elsewhere',
        values: { pid: String(process.pid), host: 'elsewhere' },
        place: { file },
        hintKey: 'files.unlock-if-sure',
      },
    ]);
  });

  it('is not known of a note that says something else', async () => {
    writeFileSync(lockFile, 'mine');
    expect((await laterRefusalOf(() => acquireLock(file))).problems).toEqual([
      {
        key: 'files.locked-unreadable',
        values: { lock: lockFile },
        place: { file },
        hintKey: 'files.unlock-if-sure',
      },
    ]);
  });
});

describe('a chain of dead holders', () => {
  it('is taken over, and nothing of it is left', async () => {
    leaveChain(20);
    const lock = await acquireLock(file);
    expect(readdirSync(folder)).toEqual(['answers.yaml.lock']);
    expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is followed for a hundred holders, and not for ever', async () => {
    leaveChain(110);
    const claimed: string[] = [];
    replaceCalls({
      link: async (_from, to) => {
        claimed.push(String(to));
        throw systemError('EIO');
      },
    });
    await laterRefusalOf(() => acquireLock(file));
    expect(claimed).toEqual([`${lockFile}.${tokenAt(99)}`]);
  });

  it('is left to another process that was quicker, whose lock is respected', async () => {
    leaveChain(1);
    const winner = { ...me, token: 'ffffffffffffffff' };
    let isFirst = true;
    replaceCalls({
      link: async (from, to) => {
        await real.link(from, to);
        if (isFirst) writeFileSync(lockFile, JSON.stringify(winner));
        isFirst = false;
      },
    });
    const refused = await laterRefusalOf(() => acquireLock(file));
    expect(refused.problems).toMatchObject([{ key: 'files.locked-here' }]);
    expect(readdirSync(folder)).toEqual(['answers.yaml.lock']);
    expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toEqual(winner);
  });
});

describe('a disk that fails while a lock is acquired', () => {
  it('that says each time that another process was quicker is not tried for ever', async () => {
    let tries = 0;
    replaceCalls({
      link: async () => {
        tries += 1;
        throw systemError('EEXIST');
      },
    });
    const refused = await laterRefusalOf(() => acquireLock(file));
    expect(refused.problems).toMatchObject([{ key: 'files.locked-unreadable' }]);
    expect(tries).toBe(201);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['writeFile', 'ENOSPC', 'files.disk-full'],
    ['link', 'EIO', 'files.write-failed'],
  ] as const)('%s: %s', async (call, code, key) => {
    replaceCalls({ [call]: failing(code) });
    const refused = await laterRefusalOf(() => acquireLock(file));
    expect(refused.problems).toEqual([{ key, place: { file } }]);
    restoreCalls();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is no reason to keep the lock, if it fails once', async () => {
    const lock = await acquireLock(file);
    let isFirst = true;
    replaceCalls({
      open: async (...asked) => {
        if (!isFirst) return await real.open(...asked);
        isFirst = false;
        throw systemError('EIO');
      },
    });
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is no failure where the lock cannot be given back', async () => {
    const lock = await acquireLock(file);
    replaceCalls({ open: failing('EIO') });
    await lock.release();
    replaceCalls({ open: real.open, unlink: failing('EIO') });
    await lock.release();
    restoreCalls();
    expect(readdirSync(folder)).toEqual(['answers.yaml.lock']);
  });
});

describe('a lock that is taken away by force', () => {
  it('is gone with all its claims', async () => {
    leaveChain(4);
    await forceUnlock(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays where the disk refuses, which is said', async () => {
    leaveChain(1);
    replaceCalls({ unlink: failing('EROFS') });
    const refused = await laterRefusalOf(() => forceUnlock(file));
    expect(refused.problems).toEqual([{ key: 'files.disk-read-only', place: { file } }]);
  });
});

describe('what is left beside a document', () => {
  it('is no matter for a run that has nothing to write, whatever the disk says', async () => {
    leaveChain(1);
    replaceCalls({ open: failing('EIO') });
    await clearBeside(file);
    restoreCalls();
    expect(readdirSync(folder)).toEqual(['answers.yaml.lock']);
    await clearBeside(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not hide a fault of eoms', async () => {
    leaveChain(1);
    replaceCalls({ open: () => Promise.reject(new TypeError('ours')) });
    await expect(clearBeside(file)).rejects.toThrow('ours');
  });

  it('is not looked for by making a lock where there is none', async () => {
    replaceCalls({ link: failing('EIO'), writeFile: failing('EIO') });
    await clearBeside(file);
    expect(readdirSync(folder)).toEqual([]);
  });
});
