import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from './support/bundle-script.ts';
import { contentOf, turnOf } from './support/content-of.ts';
import { countCalls, hasStrace, type Outcome, tamper, trace } from './support/strace.ts';
import { makeTemporaryFolder } from './support/temporary-folder.ts';

/*
 * Faults are put into real system calls by strace: the N-th call of a kind kills the process or
 * fails, for N = first … until a run ends untouched. Calls count per thread, so those that Node makes
 * at its start are counted first and stepped over, and as many saves are made as that takes.
 */
type Where = 'old' | 'new';

const { folder, remove } = makeTemporaryFolder();
const place = join(folder, 'saved');
const file = join(place, 'answers.yaml');
const logs = { none: join(folder, 'none.log'), some: join(folder, 'some.log') };
const countedSaves = 20;
let script = '';

beforeAll(async () => {
  script = await bundleScript('save-in-turn', folder);
});
afterAll(remove);

/** The command line that saves so many turns over the old file, or each under a new name. */
function saving(turns: number, where: Where): readonly string[] {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  if (where === 'old') writeFileSync(file, contentOf(0));
  return [script, file, '1', String(turns), where];
}

interface Measure {
  readonly first: number;
  readonly turns: number;
}

const measures = new Map<string, Measure>();

/** Where the calls for saving begin, and how many saves it takes to get there and once through. */
function measure(call: string, where: Where): Measure {
  const known = measures.get(call + where);
  if (known !== undefined) return known;
  trace(['-o', logs.none, '-e', `trace=${call}`], saving(0, where));
  trace(['-o', logs.some, '-e', `trace=${call}`], saving(countedSaves, where));
  const before = countCalls(logs.none, call);
  const each = Math.floor(countCalls(logs.some, call) / countedSaves);
  const found = { first: before + 1, turns: Math.ceil(before / each) + 1 };
  measures.set(call + where, found);
  return found;
}

/** Tampers with the N-th call for each N until a run ends untouched; gives the runs before that. */
function sweep(call: string, tampering: string, where: Where): readonly Outcome[] {
  const { first, turns } = measure(call, where);
  const outcomes: Outcome[] = [];
  for (let count = first; ; count += 1) {
    const outcome = tamper(call, `${tampering}:when=${count}`, saving(turns, where));
    expectWhole(outcome, where);
    if (outcome.ended && outcome.saved === turns && outcomes.length > 0) return outcomes;
    outcomes.push(outcome);
    expect(outcomes.length, 'no run ends untouched').toBeLessThan(200);
  }
}

/** What was said to be saved is there, whole; so is what was there before. */
function expectWhole(outcome: Outcome, where: Where): void {
  const names = readdirSync(place);
  if (where === 'old') {
    expect(allowedTurns(outcome)).toContain(turnOf(readFileSync(file)));
  } else {
    const saved = names.filter((name) => name.startsWith('answers.yaml.')).toSorted();
    expect(saved.length).toBeGreaterThanOrEqual(outcome.saved);
    const turns = saved.map((name) => `answers.yaml.${turnOf(readFileSync(join(place, name)))}`);
    expect(turns).toEqual(saved);
  }
  const left = names.filter((name) => name.endsWith('.tmp'));
  expect(left.length).toBeLessThanOrEqual(outcome.ended ? 0 : 1);
}

/** The last turn said to be saved; the next too where nobody could say so, and only that if unsure. */
function allowedTurns({ ended, saved, failure }: Outcome): readonly number[] {
  if (!ended) return [saved, saved + 1];
  return [failure?.endsWith('files.save-unsure') === true ? saved + 1 : saved];
}

describe.skipIf(!hasStrace)(
  'a process killed at any call leaves the old or the new file whole',
  () => {
    it.each([
      ['openat', 'old'],
      ['write', 'old'],
      ['fchmod', 'old'],
      ['fsync', 'old'],
      ['statx', 'old'],
      ['close', 'old'],
      ['rename', 'old'],
      ['openat', 'new'],
      ['link', 'new'],
      ['unlink', 'new'],
    ] as const)('%s (%s file)', (call, where) => {
      const outcomes = sweep(call, 'signal=KILL', where);
      expect(outcomes.every(({ ended }) => !ended)).toBe(true);
    });
  },
);

describe.skipIf(!hasStrace)('a call that fails leaves the old file, and is told', () => {
  it.each([
    ['openat', 'ENOSPC', 'old', 'io-failed files.disk-full'],
    ['openat', 'EACCES', 'old', 'cannot-create files.write-not-permitted'],
    ['openat', 'EROFS', 'old', 'cannot-create files.disk-read-only'],
    ['openat', 'EIO', 'old', 'io-failed files.write-failed'],
    ['write', 'ENOSPC', 'old', 'io-failed files.disk-full'],
    ['fchmod', 'EPERM', 'old', 'cannot-create files.write-not-permitted'],
    ['fsync', 'EIO', 'old', 'io-failed files.write-failed'],
    ['fsync', 'ENOSPC', 'old', 'io-failed files.save-unsure'],
    ['fsync', 'EDQUOT', 'old', 'io-failed files.disk-full'],
    ['close', 'EIO', 'old', 'io-failed files.write-failed'],
    ['rename', 'EIO', 'old', 'io-failed files.write-failed'],
    ['rename', 'EACCES', 'old', 'cannot-create files.write-not-permitted'],
    ['statx', 'EIO', 'old', 'io-failed files.write-failed'],
    ['link', 'ENOSPC', 'new', 'io-failed files.disk-full'],
    ['link', 'EIO', 'new', 'io-failed files.write-failed'],
  ] as const)('%s fails with %s (%s file): %s', (call, error, where, failure) => {
    const outcomes = sweep(call, `error=${error}`, where);
    expect(outcomes.map((outcome) => outcome.failure)).toContain(failure);
  });
});

describe.skipIf(!hasStrace)('the order of saving', () => {
  it('is: force the file to disk, rename it, force the folder to disk', () => {
    trace(['-y', '-o', logs.some, '-e', 'trace=fsync,rename'], saving(1, 'old'));
    const calls = readFileSync(logs.some, 'utf8').split('\n').filter(Boolean);
    const [first, second, third] = calls.filter((line) => !line.includes('resumed'));
    expect(first).toMatch(/fsync\(\d+<.*\.tmp>/);
    expect(second).toMatch(/rename\(".*\.tmp", ".*answers\.yaml"/);
    expect(third).toMatch(/fsync\(\d+<.*\/saved>/);
  });

  it('a file system without hard links is no hindrance, and still nothing is replaced', () => {
    const outcome = tamper('link', 'error=EPERM', saving(3, 'new'));
    expect(outcome).toEqual({ ended: true, saved: 3, failure: undefined });
    expectWhole(outcome, 'new');
    const again = tamper('link', 'error=EPERM', [script, file, '3', '3', 'new']);
    expect(again.failure).toBe('cannot-create files.file-exists');
  });
});

const canMount = process.getuid?.() === 0 && mounts(folder);

/** Whether a small disk can be mounted: only for root, and not in every container. */
function mounts(where: string): boolean {
  const disk = join(where, 'trial');
  mkdirSync(disk);
  const isMounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk]).status === 0;
  if (isMounted) spawnSync('umount', [disk]);
  return isMounted;
}

it.skipIf(!canMount)(
  'a disk that is really full keeps the old file, and that is told',
  async () => {
    const { saveDurably } = await import('../../src/files/save-durably.ts');
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk]);
    try {
      const target = join(disk, 'answers.yaml');
      await saveDurably(target, contentOf(1));
      const tooMuch = new Uint8Array(200_000);
      await expect(saveDurably(target, tooMuch, { mayOverwrite: true })).rejects.toMatchObject({
        kind: 'io-failed',
        problems: [{ key: 'files.disk-full' }],
      });
      expect(turnOf(readFileSync(target))).toBe(1);
      expect(readdirSync(disk)).toEqual(['answers.yaml']);
    } finally {
      spawnSync('umount', [disk]);
    }
  },
);
