import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put, smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';
import { date, schoolWithFilling } from './import-support.ts';

const newFolder = newFolders();
const example = readFileSync('examples/soehesten-sprogskole/assessments/2026-10-13.yaml', 'utf8');
const ids = Array.from(example.matchAll(/^ {2}([a-z-]+):$/gm), ([, id]) => id);
const name = 'assessments/2026-01-02.yaml';

/** Pieces of evidence that are five values each. */
function evidence(count: number, word: string): string {
  const pieces = Array.from(
    { length: count },
    (_, at) => `      - { title: ${word} ${at}, date: 2026-01-02 }`,
  );
  return pieces.join('\n');
}

/** An answer to each requirement, with so many pieces of evidence. */
function answersWith(word: string, count: number): string {
  const answers = ids.map(
    (id) => `  ${id}:\n    rating: 2\n    evidence:\n${evidence(count, word)}`,
  );
  return `${answers.join('\n')}\n`;
}

it('values that go beyond the limit together are blamed on the answers that were given', async () => {
  const cwd = newFolder({
    'eoms.yaml': smallEngagement['eoms.yaml'],
    [name]: `schema: eoms/assessment@1\nstandard: { id: iso-21001-2018 }\nstarted: 2026-01-02\nanswers:\n${answersWith('first', 12)}`,
    'given.yaml': `schema: eoms/answers@1\nanswers:\n${answersWith('second', 12)}`,
  });
  const before = readFileSync(join(cwd, name), 'utf8');
  const { code, err } = await eoms(['assess', '--answers', 'given.yaml'], { cwd });
  expect(code).toBe(65);
  expect(err).toMatch(
    /^given\.yaml: With this, assessments\/2026-01-02\.yaml would hold more than 20,000 values/m,
  );
  expect(err).not.toMatch(/\.yaml:\d/);
  expect(readFileSync(join(cwd, name), 'utf8')).toBe(before);
});

/** A document with comments behind it up to a few bytes below the limit. */
function nearlyFull(own: string): string {
  const filler = `# ${'x'.repeat(98)}\n`.repeat(Math.floor((4_999_990 - own.length) / 101));
  const pad = `#${' '.repeat(4_999_998 - own.length - filler.length)}\n`;
  return own + filler + pad;
}

it('bytes that go beyond the limit are blamed on the flag', async () => {
  const cwd = newFolder({ ...smallEngagement, [name]: nearlyFull(smallEngagement[name]) });
  const { code, err } = await eoms(['assess', '--set', 'eoms-scope=2'], { cwd });
  expect(code).toBe(65);
  expect(err).toMatch(
    /^--set: With this, assessments\/2026-01-02\.yaml would be larger than 5 MB/m,
  );
});

it('bytes that go beyond the limit are blamed on the form that is imported', async () => {
  const cwd = await schoolWithFilling(newFolder({}), 'school');
  const audits = join(cwd, 'audits');
  expect((await eoms(['import', 'form.pdf', '--yes', ...date], { cwd })).code).toBe(0);
  const [id = ''] = readdirSync(audits);
  const audit = `audits/${id}/audit.yaml`;
  const [head = ''] = readFileSync(join(cwd, audit), 'utf8').split(/^findings:/m);
  const full = nearlyFull(`${head}findings: {}\n`);
  put(cwd, { [audit]: full });
  const { code, err } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
  expect([code, err]).toEqual([
    65,
    expect.stringContaining(`form.pdf: With this, ${audit} would be larger than 5 MB`),
  ]);
  expect(readFileSync(join(cwd, audit), 'utf8')).toBe(full);
  expect(readdirSync(join(audits, id))).toEqual(['audit.yaml']);
});
