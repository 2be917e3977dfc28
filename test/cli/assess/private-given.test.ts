import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const day = ['--date', '2026-02-03'];
const files = {
  ...smallEngagement,
  'eoms.yaml': smallEngagement['eoms.yaml'].replace(
    'school }',
    'school, sites: [North, South, East] }',
  ),
};
const saved = (cwd: string): string =>
  readFileSync(join(cwd, 'assessments/2026-01-02.yaml'), 'utf8');

const table = 'id,rating,note\nprocess-map,2,"A map hangs there.\n! The owner was rude."\n';
const interview = `schema: eoms/interview@1
said:
  process-map: { words: "We have a map.\\n! She reads it aloud.", private: Ask again. }
`;

async function printed(cwd: string): Promise<string> {
  const record = await eoms(['report', '--for', 'record', '-o', '-', ...day], { cwd });
  const merged = await eoms(['interview', 'merge', '-o', '-', ...day], { cwd });
  expect([record.code, merged.code]).toEqual([0, 0]);
  return record.out + merged.out;
}

describe.concurrent('a line that begins with ! is private', () => {
  it.each([
    ['for all', []],
    ['for a site', ['--site', 'North']],
  ])('in a table of answers, %s', async (_name, site) => {
    const cwd = newFolder({ ...files, 'a.csv': table });
    const { code } = await eoms(['assess', '--answers', 'a.csv', ...site, ...day], { cwd });
    expect(code).toBe(0);
    expect(saved(cwd)).toMatch(/private: The owner was rude\./);
    const out = await printed(cwd);
    expect(out).toContain('A map hangs there.');
    expect(out).not.toContain('rude');
  });

  it('in the file of an interview, below what is private already', async () => {
    const cwd = newFolder({ ...files, 'i.yaml': interview });
    const who = ['--role', 'teacher', '--person', ' Maria  Holm '];
    const held = await eoms(['interview', 'hold', ...who, '--answers', 'i.yaml', ...day], { cwd });
    expect(held.code).toBe(0);
    expect(saved(cwd)).toMatch(/who: Maria Holm\n/);
    expect(saved(cwd)).toMatch(/private: \|-\n +Ask again\.\n +She reads it aloud\./);
    expect(await printed(cwd)).not.toContain('aloud');
    // The same person, however their name is typed, says it once.
    writeFileSync(join(cwd, 'i.yaml'), interview.replace('We have', 'We had'));
    const again = ['--role', 'teacher', '--person', 'maria holm', '--answers', 'i.yaml'];
    expect((await eoms(['interview', 'hold', ...again, ...day], { cwd })).code).toBe(0);
    expect(saved(cwd).match(/who: /g)).toHaveLength(1);
  });
});

it('a site that is rated alone leaves the others open, which is said', async () => {
  const cwd = newFolder(files);
  const typed = ['assess', '--set', 'process-map=4', '--site', 'North', ...day];
  const { err } = await eoms(typed, { cwd });
  expect(err).toContain('"process-map" has no rating yet for: South, East.');
  const whole = await eoms(['assess', '--set', 'eoms-scope=2', '--site', 'North', ...day], { cwd });
  expect(whole.err).not.toContain('no rating yet');
});
