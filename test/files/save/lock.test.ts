import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeThisProcess, type LockHolder } from '../../../src/files/save/describe-process.ts';
import { acquireLock, forceUnlock } from '../../../src/files/save/lock.ts';
import { inWords, laterRefusalOf, shortly } from '../support/problems-of.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');
const file = join(folder, 'answers.yaml');
const lockFile = `${file}.lock`;

beforeEach(() => mkdirSync(folder));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(temporary.remove);

const me = describeThisProcess('0123456789abcdef');
/** Process ids go up to 4 194 304 on Linux, so this one is unused. */
const nobody: LockHolder = { ...me, pid: 2 ** 30, token: 'fedcba9876543210' };

function leaveLock(holder: LockHolder, name = lockFile): void {
  writeFileSync(name, JSON.stringify(holder));
}

const refusal = (): Promise<readonly string[]> =>
  laterRefusalOf(() => acquireLock(file)).then(shortly);

describe('a lock', () => {
  it('is a file next to the document that names its holder', async () => {
    const lock = await acquireLock(file);
    expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toMatchObject({
      pid: process.pid,
      host: hostname(),
    });
    expect(readdirSync(folder)).toEqual(['answers.yaml.lock']);
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused while it is held', async () => {
    await acquireLock(file);
    const refused = await laterRefusalOf(() => acquireLock(file));
    expect(refused.kind).toBe('locked');
    expect(inWords(refused)).toEqual([
      `- The file is in use by another eoms (process ${process.pid} on this computer, ${hostname()}). Wait until it is done. If you are sure that it no longer runs, repeat the command with --force-unlock.`,
    ]);
  });

  it('may be had again when it was released', async () => {
    await (await acquireLock(file)).release();
    const lock = await acquireLock(file);
    await lock.release();
    expect(existsSync(lockFile)).toBe(false);
  });

  it('released twice does not release that of the next one', async () => {
    const lock = await acquireLock(file);
    await lock.release();
    await acquireLock(file);
    await lock.release();
    expect(await refusal()).toEqual(['- files.locked-here']);
  });

  it('is that of the document behind a link', async () => {
    writeFileSync(file, '');
    symlinkSync(file, join(folder, 'link.yaml'));
    await acquireLock(join(folder, 'link.yaml'));
    expect(await refusal()).toEqual(['- files.locked-here']);
  });

  it('cannot be acquired without a folder', async () => {
    const refused = await laterRefusalOf(() => acquireLock(join(folder, 'none', 'x.yaml')));
    expect(refused.kind).toBe('cannot-create');
    expect(shortly(refused)).toEqual(['- files.folder-missing']);
  });
});

describe('a lock that was left behind is taken over', () => {
  it.each([
    ['the process is gone', nobody],
    ['the computer was started anew', { ...me, bootId: 'another' }],
    ['the process id was given to another process', { ...me, startedAt: '1' }],
  ])('because %s', async (_why, holder) => {
    leaveLock(holder);
    const lock = await acquireLock(file);
    expect(await refusal()).toEqual(['- files.locked-here']);
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!existsSync('/proc/self/stat'))('because the process ended unnoticed', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60']);
    const [told] = await once(parent.stdout, 'data');
    const pid = Number(String(told));
    await vi.waitUntil(() => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '));
    leaveLock({ ...me, pid, startedAt: '' });
    await (await acquireLock(file)).release();
    expect(readdirSync(folder)).toEqual([]);
    parent.kill();
  });

  it('even where others died while they took it over', async () => {
    const second = { ...nobody, token: '1111111111111111' };
    leaveLock(nobody);
    leaveLock(second, `${lockFile}.${nobody.token}`);
    leaveLock({ ...nobody, token: '2222222222222222' }, `${lockFile}.${second.token}`);
    const lock = await acquireLock(file);
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a lock that may be in use is respected', () => {
  it.each([
    ['of a living process', me, 'files.locked-here'],
    ['of a process that tells no start', { ...me, startedAt: '' }, 'files.locked-here'],
    ['of another computer', { ...nobody, host: 'elsewhere' }, 'files.locked-elsewhere'],
    ['of another container', { ...nobody, pidSpace: 'pid:[1]' }, 'files.locked-elsewhere'],
  ])('%s', async (_whose, holder, message) => {
    leaveLock(holder);
    expect(await refusal()).toEqual([`- ${message}`]);
    expect(readdirSync(folder)).toEqual(['answers.yaml.lock']);
  });

  it('of a living process that is just taking over from a dead one', async () => {
    leaveLock(nobody);
    leaveLock(me, `${lockFile}.${nobody.token}`);
    expect(await refusal()).toEqual(['- files.locked-here']);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"token":"../../etc"}',
    '{"token":"0123456789abcdef","host":"x"}',
  ])('that cannot be understood: %j', async (content) => {
    writeFileSync(lockFile, content);
    const refused = await laterRefusalOf(() => acquireLock(file));
    expect(refused.kind).toBe('locked');
    expect(shortly(refused)).toEqual(['- files.locked-unreadable']);
  });
});

it('a link to nothing in the place of a lock is refused, not tried for ever', async () => {
  symlinkSync('nothing', lockFile);
  expect(await refusal()).toEqual(['- files.locked-unreadable']);
  expect(readdirSync(folder)).toEqual(['answers.yaml.lock']);
});

describe('a lock is taken away by force', () => {
  it('regardless of its holder', async () => {
    leaveLock({ ...me, host: 'elsewhere' });
    await forceUnlock(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('also one that cannot be understood', async () => {
    writeFileSync(lockFile, '{');
    await forceUnlock(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('also one that is a link to nothing', async () => {
    symlinkSync('nothing', lockFile);
    await forceUnlock(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('with leftover claims of takeovers', async () => {
    leaveLock(nobody);
    leaveLock(me, `${lockFile}.${nobody.token}`);
    await forceUnlock(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('where there is none, nothing happens', async () => {
    await forceUnlock(file);
    await forceUnlock(join(folder, 'none', 'x.yaml'));
    expect(readdirSync(folder)).toEqual([]);
  });
});
