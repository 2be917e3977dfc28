import disk, {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  describeThisProcess,
  findLiveness,
  type LockHolder,
} from '../../../src/files/save/describe-process.ts';
import { sweepTemporary, temporaryPath } from '../../../src/files/save/temporary-file.ts';
import { systemError } from '../support/failing-calls.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');
const real = { readFileSync, readlinkSync };

beforeEach(() => mkdirSync(folder));
afterEach(() => {
  vi.restoreAllMocks();
  replace(real);
  rmSync(folder, { recursive: true, force: true });
});
afterAll(temporary.remove);

function replace(calls: object): void {
  Object.assign(disk, calls);
  syncBuiltinESMExports();
}

/** What the system says of processes from now on; `undefined` = it says nothing. */
function say(stat: string | undefined): void {
  replace({
    readFileSync: (path: string, ...more: readonly 'utf8'[]) => {
      if (!path.startsWith('/proc/')) return real.readFileSync(path, ...more);
      if (stat === undefined) throw systemError('ENOENT');
      return path.endsWith('/stat') ? stat : 'boot-7\n';
    },
    readlinkSync: (path: string) => {
      if (stat === undefined) throw systemError('ENOENT');
      return real.readlinkSync(path);
    },
  });
}

/** The fields of a process with this state and start, behind a name that looks like fields. */
function statOf(state: string, start: string): string {
  const between = Array.from({ length: 18 }, (_, field) => String(field + 100)).join(' ');
  return `42 (a) b c) ${state} ${between} ${start} 0 0`;
}

const me = describeThisProcess('0123456789abcdef');
const nobody = 2 ** 30;

/** Puts there what a dead process would leave. */
function leaveTemporary(place: string): void {
  writeFileSync(temporaryPath(place).replace(`-${process.pid}-`, `-${nobody}-`), '');
}

describe.runIf(process.platform === 'linux')('this process', () => {
  it('is described by what the system says of it', () => {
    const stat = readFileSync(`/proc/${process.pid}/stat`, 'utf8');
    expect(me).toEqual({
      token: '0123456789abcdef',
      pid: process.pid,
      host: hostname(),
      bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
      pidSpace: readlinkSync('/proc/self/ns/pid'),
      startedAt: stat.slice(stat.lastIndexOf(')')).split(' ')[20],
    });
  });

  it('has no marks where the system says nothing', () => {
    say(undefined);
    const unknown = { bootId: '', pidSpace: '', startedAt: '' };
    expect(describeThisProcess('')).toEqual({ ...me, ...unknown, token: '' });
  });

  it('may have a name that looks like something else', () => {
    say(statOf('S', '4711'));
    expect(describeThisProcess('')).toMatchObject({ bootId: 'boot-7', startedAt: '4711' });
  });
});

describe('whether a process still runs', () => {
  it.each<readonly [string, Partial<LockHolder>, string]>([
    ['this one', {}, 'alive'],
    ['one that tells nothing of itself', { bootId: '', pidSpace: '', startedAt: '' }, 'alive'],
    ['one of another computer', { host: 'elsewhere', pid: nobody, bootId: 'x' }, 'unknown'],
    ['one from before the computer was started', { bootId: 'x', pidSpace: 'x' }, 'gone'],
    ['one of another container', { pidSpace: 'x', pid: nobody, startedAt: '1' }, 'unknown'],
    ['one whose number is free', { pid: nobody }, 'gone'],
    ['one whose number another process has now', { startedAt: '1' }, 'gone'],
  ])('%s', (_which, change, liveness) => {
    expect(findLiveness({ ...me, ...change })).toBe(liveness);
  });

  it('is known by its number alone where the system tells nothing', () => {
    say(undefined);
    expect(findLiveness({ ...me, bootId: 'x', pidSpace: 'x', startedAt: '1' })).toBe('alive');
    expect(findLiveness({ ...me, pid: nobody })).toBe('gone');
  });

  it('is not asked by ending it', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    findLiveness(me);
    expect(kill.mock.calls).toEqual([[process.pid, 0]]);
  });

  it('is certain of a process of another user', () => {
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw systemError('EPERM');
    });
    expect(findLiveness(me)).toBe('alive');
  });

  it.each([
    ['R', 'alive'],
    ['S', 'alive'],
    ['Z', 'gone'],
    ['X', 'gone'],
  ])('is known by its state: %s', (state, liveness) => {
    say(statOf(state, '4711'));
    const asked = { ...me, bootId: 'boot-7', startedAt: '4711' };
    expect(findLiveness(asked)).toBe(liveness);
  });
});

describe('a temporary file', () => {
  it('tells by its name who writes it, and no two are alike', () => {
    const path = temporaryPath(folder);
    const marks = [me.startedAt, me.bootId, me.pidSpace, me.host];
    const told = marks.map((mark) => mark.replaceAll(/[^\w.]/g, '_')).join('-');
    expect(basename(path).startsWith(`.eoms-${process.pid}-${told}-`)).toBe(true);
    expect(path).toMatch(/-[\da-z]+\.tmp$/);
    expect(join(folder, basename(path))).toBe(path);
    expect(new Set(Array.from({ length: 50 }, () => temporaryPath(folder))).size).toBe(50);
  });

  it('is looked for once in each folder, also by another way to it', async () => {
    const way = join(folder, 'way');
    mkdirSync(way);
    leaveTemporary(way);
    await sweepTemporary(join(folder, 'held'), way);
    expect(readdirSync(way)).toEqual([]);
    leaveTemporary(way);
    await sweepTemporary(join(folder, 'held'), way);
    expect(readdirSync(way)).toHaveLength(1);
    await sweepTemporary(way);
    expect(readdirSync(way)).toEqual([]);
  });

  it('is no matter in a folder that cannot be read', async () => {
    expect(await sweepTemporary(join(folder, 'none'))).toBeUndefined();
  });

  it.each([
    ['before', (name: string) => `x${name}`],
    ['behind', (name: string) => `${name}x`],
    ['of another kind', (name: string) => name.replace('.eoms-', '.other-')],
  ])('has a name of its own: one with more %s it stays', async (_where, change) => {
    const place = join(folder, `name-${_where.replaceAll(' ', '-')}`);
    mkdirSync(place);
    const name = basename(temporaryPath(place)).replace(`-${process.pid}-`, `-${nobody}-`);
    writeFileSync(join(place, change(name)), '');
    await sweepTemporary(place);
    expect(readdirSync(place)).toEqual([change(name)]);
  });
});
