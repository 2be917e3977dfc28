import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Filling, fillWithPdfLib } from '../../support/fill-form.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { date, textOf } from './import-support.ts';

const base = temporaryFolder();

async function blankSchool(name: string) {
  const cwd = join(base, name);
  mkdirSync(cwd);
  put(cwd, smallEngagement);
  const start = smallEngagement['eoms.yaml'].replace(
    'type: school',
    'type: school, sites: [North]',
  );
  writeFileSync(join(cwd, 'eoms.yaml'), start);
  const asked = ['checklist', '--role', 'learner', '--fillable', '-o', '-', ...date];
  const { bytes } = await eoms(asked, { cwd });
  const fill = async (file: string, filling: Filling): Promise<void> =>
    writeFileSync(join(cwd, file), await fillWithPdfLib(bytes, filling));
  const take = async (...typed: string[]) => {
    const { code, err } = await eoms(['import', ...typed, ...date], { cwd });
    return { code, err: err.replaceAll(/\s+/g, ' ') };
  };
  return { cwd, fill, take };
}

it('what several people filled into interview forms stands side by side', async () => {
  const { cwd, fill, take } = await blankSchool('several');
  const fatima = {
    'header:interviewees': 'Fatima  Nielsen',
    'header:site': 'north',
    'header:date': '2026-10-15',
    'notes:eoms-scope': 'At the office\n! afraid of him',
    'rating:eoms-scope': 'r3',
    'rating:learner-focus-proven': 'r1',
  };
  const text = () => textOf(cwd);
  await fill('fatima.pdf', fatima);
  await fill('ali.pdf', {
    'header:interviewees': 'Ali Demir',
    'notes:eoms-scope': 'Nobody told us',
    'rating:eoms-scope': 'r0',
  });
  const before = text();
  const looked = await take('fatima.pdf', 'ali.pdf', '--dry-run');
  expect(text()).toBe(before);
  expect(looked.err).toContain('Fatima Nielsen, Learner, North: 2 answers, 2 with a level.');
  expect(looked.err).toContain('"At the office" (3 Applied)');
  expect(looked.err).toContain('no words (1 Ad hoc)');
  expect(looked.err).not.toContain('afraid');
  const done = await take('fatima.pdf', 'ali.pdf', '--yes');
  expect(done.err).toContain('3 answers in interviews written into');
  expect(done.err).toContain('eoms interview merge shows where people disagree');
  expect(text().startsWith(before)).toBe(true);
  expect(text()).toContain(
    '    - who: Fatima Nielsen\n      role: learner\n      site: North\n      words: At the office\n      shows: 3\n      private: afraid of him\n      date: 2026-10-15\n' +
      '    - who: Ali Demir\n      role: learner\n      words: Nobody told us\n      shows: 0\n      date: 2026-10-16\n',
  );
  const written = text();
  expect((await take('fatima.pdf', 'ali.pdf', '--yes')).err).toContain(
    'there already: 2 answers in interviews',
  );
  expect(text()).toBe(written);
  await fill('fatima.pdf', { ...fatima, 'notes:eoms-scope': 'On the web' });
  const kept = await take('fatima.pdf', '--yes');
  expect(kept.err).toContain('"At the office" (3 Applied), said under the same name, which stays');
  expect(text()).toBe(written);
  const changed = await take('fatima.pdf', '--yes', '--replace');
  expect(changed.err).toContain('"On the web" (3 Applied); before: "At the office" (3 Applied)');
  expect(text()).toContain('words: On the web\n      shows: 3\n      private: afraid of him');
  expect(text()).toContain('words: Nobody told us');
  const merged = await eoms(['interview', 'merge', '-o', '-', ...date], { cwd });
  expect(merged.out).toContain('Nobody told us');
});

it('a form without a name is refused, and taken with one', async () => {
  const { cwd, fill, take } = await blankSchool('nameless');
  const words = { 'notes:eoms-scope': 'No' };
  await fill('nobody.pdf', words);
  await fill('elsewhere.pdf', { ...words, 'header:site': 'Nowhere' });
  const refused = await take('nobody.pdf', '--yes');
  expect(refused.code).toBe(65);
  expect(refused.err).toContain('--person "Learner 2"');
  expect((await take('nobody.pdf', '--person', 'Learner 2', '--yes')).code).toBe(0);
  expect(textOf(cwd)).toContain('who: Learner 2\n      role: learner\n');
  const both = await take('nobody.pdf', 'elsewhere.pdf', '--person', 'Learner 2', '--yes');
  expect(both).toMatchObject({ code: 2, err: expect.stringContaining('there are 2') });
  expect((await take('elsewhere.pdf', '--person', 'Bo', '--yes')).err).toContain('Nowhere');
  const placed = ['elsewhere.pdf', '--person', 'Bo', '--site', 'North', '--role', 'learner'];
  expect((await take(...placed, '--yes')).code).toBe(0);
  expect(textOf(cwd)).toContain('who: Bo\n      role: learner\n      site: North\n');
});

it('the date of a form is read with a name of a month; one that no calendar has is refused', async () => {
  const { cwd, fill, take } = await blankSchool('days');
  const head = { 'header:interviewees': 'Bo', 'notes:eoms-scope': 'Yes' };
  await fill('bo.pdf', { ...head, 'header:date': '2026-02-30' });
  const refused = await take('bo.pdf', '--yes');
  expect([refused.code, refused.err]).toEqual([
    65,
    expect.stringMatching(
      /bo\.pdf: The field for the date says 2026-02-30, and there is no such day/,
    ),
  ]);
  await fill('bo.pdf', { ...head, 'header:date': '27. november 2026' });
  const later = await take('bo.pdf', '--person', 'Ada', '--yes');
  expect(later.code).toBe(0);
  expect(later.err).toContain('the date 2026-11-27 is after 2026-10-16');
  expect(later.err).toContain('the form says "Bo", and --person says "Ada": "Ada" is taken');
  expect(textOf(cwd)).toContain(
    'who: Ada\n      role: learner\n      words: "Yes"\n      date: 2026-11-27',
  );
});
