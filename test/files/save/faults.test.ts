import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasStrace, tamper, trace } from '../support/strace.ts';
import { type Faults, prepareFaults } from '../support/sweep-faults.ts';

let faults: Faults;

beforeAll(async () => {
  faults = await prepareFaults();
});
afterAll(() => faults.remove());

describe.skipIf(!hasStrace)('a process killed at any call leaves a whole file behind', () => {
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
    const outcomes = faults.sweep(call, 'signal=KILL', where);
    expect(outcomes.every(({ ended }) => !ended)).toBe(true);
  });
});

describe.skipIf(!hasStrace)('saving', () => {
  it('forces the file to disk, then renames it, then forces the folder to disk', () => {
    const log = join(faults.folder, 'order.log');
    trace(['-y', '-o', log, '-e', 'trace=fsync,rename'], faults.saving(1, 'old'));
    const calls = readFileSync(log, 'utf8').split('\n').filter(Boolean);
    const [first, second, third] = calls.filter((line) => !line.includes('resumed'));
    expect(first).toMatch(/fsync\(\d+<.*\.tmp>/);
    expect(second).toMatch(/rename\(".*\.tmp", ".*answers\.yaml"/);
    expect(third).toMatch(/fsync\(\d+<.*\/saved>/);
  });

  it('is not hindered by a file system without hard links, and still replaces nothing', () => {
    const saving = faults.saving(2, 'new');
    const first = tamper('link', 'error=EPERM', saving);
    expect(first).toEqual({ ended: true, saved: 2, failure: undefined });
    expect(readdirSync(join(faults.folder, 'saved'))).toEqual(['answers.yaml.1', 'answers.yaml.2']);
    expect(tamper('link', 'error=EPERM', saving).failure).toBe('cannot-create files.file-exists');
  });
});
