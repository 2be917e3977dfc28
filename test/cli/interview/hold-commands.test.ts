import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  press,
  type Run,
  runInTerminal,
  savedFile,
  startEngagement,
} from '../assess/assess-pty.ts';

const enter = '\r';
let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

const whom = 'interview hold --role teacher --person'.split(' ');
const maria = [...whom, 'Maria Holm', '--clause', '8.1.1'];

async function start(shown: string, ...words: readonly string[]): Promise<Run> {
  const run = runInTerminal(folder, [...maria, ...words]);
  await run.shows(shown);
  return run;
}

const saved = (): string =>
  readFileSync(savedFile(folder), 'utf8').replace(/[^]*answers: \{\}\n/, '');
it('shows help, searches and returns, and takes none of it for words', async () => {
  const run = runInTerminal(folder, [...whom, 'Maria Holm', '--days', '2']);
  await run.shows('question 1 of');
  expect(run.seen()).toMatch(/\d min planned for this · 0 of \d+ min used/);
  await press(run, ['?', '> ?'], [enter, 'PgDn'], ['\u001b', 'What do they say']);
  await press(run, ['/', '> /'], [enter, 'Search for'], ['zebra', 'zebra']);
  await press(run, [enter, 'No question'], ['\u001b', 'What do they say']);
  await press(run, ["'", "> '"], [enter, 'have not jumped']);
  await press(run, ['/learner', '> /learner'], [enter, '❯']);
  await press(run, ['\u001b[B', '❯'], [enter, 'question ']);
  expect(run.seen().replaceAll('question 1 of', '')).toMatch(/question \d+ of/);
  await press(run, ["'", "> '"], [enter, 'question 1 of'], ['/half', '> /half']);
  run.press('\u0003');
  expect(await run.exit).toBe(130);
  expect(() => savedFile(folder)).toThrow('nothing was saved');
});

it('an answer that was cut off comes first the next time, until it is ended', async () => {
  const first = await start('question 1 of');
  await press(first, [enter, 'question 2 of'], ['half', 'half']);
  first.press('\u0003');
  expect(await first.exit).toBe(130);
  // Looked at and interrupted again, it still was not ended.
  for (const _ of [1, 2]) {
    const again = await start('> half');
    expect(again.seen()).toContain('question 2 of');
    expect(again.seen().replace(/\s+/g, ' ')).toMatch(/The answer on 8\.1\.1 [^.]+ was cut off/);
    again.press('\u0003');
    expect(await again.exit).toBe(130);
  }
  const bo = runInTerminal(folder, [...whom, 'Bo', '--clause', '8.1.1']);
  await bo.shows('question 1 of');
  bo.press('\u0003');
  expect(await bo.exit).toBe(130);
  const last = await start('> half');
  await press(last, [' an answer', 'half an answer'], [enter, 'question 3 of']);
  last.press('\u0003');
  expect(await last.exit).toBe(130);
  expect(saved()).toContain('words: half an answer\n');
  const open = await start('question 3 of');
  expect(open.seen()).not.toContain('cut off');
  open.press('\u0003');
  expect(await open.exit).toBe(130);
});
