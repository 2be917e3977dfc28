import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../../support/folders.ts';
import { press, type Run, runInTerminal } from '../assess/assess-pty.ts';
import { flagsBut } from './init-flags.ts';

const base = temporaryFolder();
const marked = (text: string): string => `\u001B[200~${text}\u001B[201~`;

it('asks in lines that are never redrawn, and takes what init takes', async () => {
  const run = runInTerminal(base, [
    'init',
    'plain',
    '--plain',
    ...flagsBut('type', 'site', 'team'),
  ]);
  await run.shows('Type its number (Enter: 1)');
  await press(run, ['8\r', 'Type a number from 1 to'], ['3\r', 'Sites']);
  await press(run, [marked('Quay 1\rQuay 2; Mill'), 'Mill'], ['\r', 'Who carries']);
  await press(run, ['Ada, Bo\r', 'Type its number'], ['1\r', 'Write it like this? (Y/n)']);
  await press(run, ['maybe\r', 'Type yes or no'], ['n\r', 'Type its number (Enter: 1)']);
  await press(run, ['3\r', 'Quay 1'], ['; Hill\r', 'Write it like this?']);
  run.press('\r');
  expect(await run.exit).toBe(0);
  const { institution, team } = parse(readFileSync(join(base, 'plain', 'eoms.yaml'), 'utf8'));
  expect(institution).toMatchObject({ sites: ['Quay 1', 'Quay 2', 'Mill', 'Hill'] });
  expect(team).toEqual([{ name: 'Ada' }, { name: 'Bo' }]);
  expect(run.raw().split('\u001B').length).toBe(3);
});

it('sends no sequence at all to a terminal that would print it', async () => {
  const run = runInTerminal(base, ['init', 'dumb', ...flagsBut('learners')], { term: 'dumb' });
  await run.shows('How many learners?');
  await press(run, ['some\r', 'Expected a whole number'], ['90\r', 'Write it like this?']);
  run.press('yes\r');
  expect(await run.exit).toBe(0);
  expect(run.raw()).not.toContain('\u001B');
});

it.each([
  ['Ctrl-C', 130, (run: Run) => run.press('\u0003')],
  ['SIGTERM', 143, (run: Run) => run.kill('SIGTERM')],
])('gives back what was said and half typed at %s, and how it was asked', async (_, code, end) => {
  const run = runInTerminal(base, ['init', 'half', '--plain', ...flagsBut('site', 'team')], {
    cols: 400,
  });
  await run.shows('Sites');
  await press(run, ['Quay 1\r', 'Who carries'], ['Åse Holm, lead', 'lead']);
  end(run);
  expect(await run.exit).toBe(code);
  expect(run.seen()).toMatch(/Go on with: eoms init half --plain .*--site 'Quay 1'.*Åse Holm/);
});
