import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { expect, it } from 'vitest';
import { exitCode } from '../../../src/cli/exit-code.ts';
import { acquireLock } from '../../../src/files/save/lock.ts';
import { failureKinds } from '../../../src/model/problem.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { bin, eoms, shell } from '../run-eoms.ts';
import { prepareFailures } from './exit-scenarios.ts';

const { school, planted, failures } = prepareFailures(temporaryFolder());

it.concurrent.each(failures)(
  '$what ends with $code and says what to do, on stderr only',
  async (scenario) => {
    const { code, out, err } = await eoms(scenario.typed, scenario);
    expect(err).toMatch(scenario.says);
    expect({ code, out }).toEqual({ code: scenario.code, out: '' });
    expect(err).not.toMatch(/^\s+at |\b(ENOENT|EEXIST|ENOTDIR|TypeError)\b/m);
    expect(err).toMatch(/[^\n]\n$/);
  },
);

it('shows where a bug is only when asked', async () => {
  const env = { NODE_OPTIONS: `--import=${planted}` };
  const asked = await Promise.all([
    eoms(['status'], { cwd: school, env: { ...env, EOMS_DEBUG: '1' } }),
    eoms(['status', '--debug'], { cwd: school, env }),
    eoms(['--debug', 'status'], { cwd: school, env }),
  ]);
  expect(asked.map(({ code }) => code)).toEqual([70, 70, 70]);
  for (const { err } of asked) expect(err).toMatch(/^\s+at /m);
});

it('ends with 74 where standard output is a full disk', async () => {
  const { code, err } = await shell('eoms status > /dev/full', { cwd: school });
  expect({ code, err }).toEqual({
    code: 74,
    err: 'The output cannot be written (ENOSPC). Is the disk full?\n',
  });
});

it('ends with 75 while somebody else writes, and with 0 afterwards', async () => {
  const file = join(school, 'assessments/2026-01-02.yaml');
  const before = readFileSync(file, 'utf8');
  const typed = ['assess', '--set', 'eoms-scope=4'];
  const lock = await acquireLock(file);
  const refused = await eoms(typed, { cwd: school });
  expect(readFileSync(file, 'utf8')).toBe(before);
  await lock.release();
  const taken = await eoms(typed, { cwd: school });
  expect(refused).toMatchObject({ code: 75, out: '' });
  expect(refused.err).toMatch(/is in use by another eoms .*\n.*Wait .*--force-unlock/);
  expect(taken).toMatchObject({ code: 0, out: '' });
});

it('ends with 2 instead of writing a PDF onto a screen', async () => {
  const pty = spawn(process.execPath, [bin, 'report', '--format', 'pdf', '-o', '-'], {
    cwd: school,
  });
  const shown: string[] = [];
  pty.onData((text) => shown.push(text));
  const exit = await new Promise<number>((done) => {
    pty.onExit((end) => done(end.exitCode));
  });
  expect(exit).toBe(2);
  expect(shown.join('')).toMatch(/not written to a screen\.\r\n.*-o/);
});

/** Codes that are no failure, and where they are proven. */
const elsewhere: ReadonlyMap<number, string> = new Map([
  [exitCode.done, 'every other file'],
  [exitCode.hangup, 'assess-terminal.test.ts'],
  [exitCode.interrupted, 'assess-terminal.test.ts'],
  [exitCode.terminated, 'assess-terminal.test.ts'],
]);

it('ends a scenario with the code of every kind of failure', () => {
  const here = new Set([...failures.map(({ code }) => code), exitCode.locked]);
  expect(failureKinds.filter((kind) => !here.has(exitCode[kind]))).toEqual([]);
});

it('knows where every exit code is proven', () => {
  const here = new Set([...failures.map(({ code }) => code), 74, 75]);
  const known = [...here, ...elsewhere.keys()].toSorted((a, b) => a - b);
  expect(known).toEqual(Object.values(exitCode).toSorted((a, b) => a - b));
});

it('help exit-codes names every code', async () => {
  const { code, out, err } = await eoms(['help', 'exit-codes']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const named = out.match(/^\d+/gm)?.map(Number);
  expect(named).toEqual(Object.values(exitCode).toSorted((one, other) => one - other));
});
