import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { press, runInTerminal, savedFile, startEngagement } from '../assess/assess-pty.ts';

const enter = '\r';
let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

const whom = 'interview hold --role teacher --person'.split(' ');
const maria = [...whom, 'Maria Holm', '--clause', '8.1.1'];

const saved = (): string =>
  readFileSync(savedFile(folder), 'utf8').replace(/[^]*answers: \{\}\n/, '');

it('takes nothing back that another sitting changed since, and says so', async () => {
  const run = runInTerminal(folder, maria);
  await run.shows('question 1 of');
  await press(run, ['First words', 'First words'], [enter, 'question 2 of']);
  const file = `${folder}/maria.yaml`;
  const id = 'operating-criteria-resources';
  writeFileSync(file, `schema: eoms/interview@1\nsaid: { ${id}: { words: Told later. } }\n`);
  const other = runInTerminal(folder, [...whom, 'Maria Holm', '--answers', file]);
  expect(await other.exit).toBe(0);
  const before = saved();
  expect(before).toContain('Told later.');
  await press(run, ['u', '> u'], [enter, 'Not taken back: 8.1.1']);
  expect(saved()).toBe(before);
  run.press('\u0003');
  expect(await run.exit).toBe(130);
  expect(saved()).toBe(before);
});
