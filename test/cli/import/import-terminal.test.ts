import { expect, it } from 'vitest';
import { smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { press, runInTerminal } from '../assess/assess-pty.ts';
import { assessment, auditOf, date, schoolWithFilling, textOf } from './import-support.ts';

const base = temporaryFolder();
const question = 'Write 1 finding into audits/2026-10-16/audit.yaml?';

it('asks before it writes, and takes no for an answer', async () => {
  const cwd = await schoolWithFilling(base, 'asked');
  const first = runInTerminal(cwd, ['import', 'form.pdf', ...date]);
  await first.shows(question);
  expect(first.seen()).toContain('new: 4.3 EOMS scope: Minor nonconformity');
  first.press('n\r');
  await first.shows('Nothing was changed.');
  expect(await first.exit).toBe(0);
  expect(textOf(cwd)).toBe(smallEngagement[assessment]);

  const second = runInTerminal(cwd, ['import', 'form.pdf', ...date]);
  await second.shows(question);
  second.press('\r');
  await second.shows('1 finding written into');
  expect(await second.exit).toBe(0);
  expect(auditOf(cwd)).toContain('result: minor');
});

it.each([
  ['--plain', 'xterm-256color', 3],
  ['a terminal that would print sequences', 'dumb', 1],
] as const)('asks in a line that is not redrawn: %s', async (name, term, parts) => {
  const cwd = await schoolWithFilling(base, `in-lines-${term}`);
  const plain = name === '--plain' ? [name] : [];
  const run = runInTerminal(cwd, ['import', 'form.pdf', ...plain, ...date], { term });
  await run.shows(`${question} (Y/n)`);
  await press(run, ['perhaps\r', 'Type yes or no.'], ['y\r', '1 finding written into']);
  expect(await run.exit).toBe(0);
  expect(run.raw().split('\u001B').length).toBe(parts);
  expect(auditOf(cwd)).toContain('result: minor');
});

it('changes nothing when it is interrupted', async () => {
  const cwd = await schoolWithFilling(base, 'interrupted');
  const run = runInTerminal(cwd, ['import', 'form.pdf', ...date]);
  await run.shows(question);
  run.press('\u0003');
  await run.shows('Nothing was changed.');
  expect(await run.exit).toBe(130);
  expect(textOf(cwd)).toBe(smallEngagement[assessment]);
});
