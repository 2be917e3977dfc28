import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Filling, fillWithPdfLib } from '../../support/fill-form.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { assessment, date, textOf } from './import-support.ts';

const base = temporaryFolder();

/** The blank form of ratings for clause 4.1 and 4.3: forms of one institution are alike, whatever its sites. */
const printing: Promise<Uint8Array>[] = [];

function blank(): Promise<Uint8Array> {
  const [known] = printing;
  if (known !== undefined) return known;
  const fresh = printBlank();
  printing.push(fresh);
  return fresh;
}

async function printBlank(): Promise<Uint8Array> {
  const cwd = join(base, 'blank');
  mkdirSync(cwd);
  put(cwd, smallEngagement);
  const asked = ['--layout', 'rating', '--clause', '4.1', '--clause', '4.3', '--fillable'];
  const { code, err, bytes } = await eoms(['checklist', ...asked, '-o', '-', ...date], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return bytes;
}

/** A school with such sites, and a way to fill the form in and to take it over. */
async function schoolWith(name: string, sites: string, answers = '  eoms-scope: { rating: 3 }\n') {
  const cwd = join(base, name);
  mkdirSync(cwd);
  put(cwd, {
    ...smallEngagement,
    'eoms.yaml': smallEngagement['eoms.yaml'].replace('school }', `school, sites: [${sites}] }`),
    [assessment]: smallEngagement[assessment].replace('  eoms-scope: { rating: 3 }\n', answers),
  });
  const bytes = await blank();
  const fill = async (file: string, filling: Filling): Promise<void> =>
    writeFileSync(join(cwd, file), await fillWithPdfLib(bytes, filling));
  const take = async (...typed: readonly string[]) => {
    const taken = await eoms(['import', ...typed, '--yes', ...date], { cwd });
    return { code: taken.code, err: taken.err.replaceAll(/\s+/g, ' ') };
  };
  return { cwd, fill, take };
}

const climate = 'rating:climate-change-relevance';
const [shown, other] = [
  'item:climate-change-relevance:decided-with-reasons',
  'item:climate-change-relevance:reasons-noted',
];

describe('a form of ratings that names a site', () => {
  it('is of that site; the form of another one comes beside it, and the lowest counts', async () => {
    const { cwd, fill, take } = await schoolWith('two', 'Havn, Lunde');
    await fill('lunde.pdf', {
      'header:site': ' lunde',
      'header:auditor': 'Per',
      [climate]: 'r3',
      [shown]: 'Yes',
      'notes:climate-change-relevance': 'In the minutes\n! Torn page',
    });
    const first = await take('lunde.pdf');
    expect(first.err).toContain('new: 4.1 Climate change relevance (Lunde): 3 Applied');
    expect(first.err).toContain('1 requirement that it rates has no rating yet for: Havn.');
    await fill('havn.pdf', { 'header:site': 'Havn', [climate]: 'r1', [other]: 'Yes' });
    const second = await take('havn.pdf');
    expect(second.err).toContain('new: 4.1 Climate change relevance (Havn): 1 Ad hoc');
    expect(second.err).not.toContain('no rating yet');
    const written = textOf(cwd);
    const flat = written.replaceAll(/\s+/g, ' ');
    const point = '- climate-change-relevance/';
    expect(flat).toContain(
      'sites: Havn: rating: 1 Lunde: rating: 3 note: In the minutes ' +
        `missing: ${point}reasons-noted ${point}answer-known-to-managers ${point}decided-with-reasons ` +
        'private: Torn page by: Per (lunde.pdf); havn.pdf ',
    );
    const again = await take('lunde.pdf', 'havn.pdf');
    expect(again.err).toContain('There is nothing to write.');
    expect(textOf(cwd)).toBe(written);
  });

  it('leaves another rating of the same site, and one for all, unless it may replace them', async () => {
    const { cwd, fill, take } = await schoolWith('kept', 'Havn, Lunde');
    await fill('havn.pdf', { 'header:site': 'Havn', 'rating:eoms-scope': 'r1' });
    const before = textOf(cwd);
    expect((await take('havn.pdf')).err).toContain(
      'kept: 4.3 EOMS scope (Havn): 3 Applied here, which stays; 1 Ad hoc in the file, with other rating',
    );
    expect(textOf(cwd)).toBe(before);
    expect((await take('havn.pdf', '--replace')).err).toContain('(Havn): 3 Applied by 1 Ad hoc');
    expect(textOf(cwd)).toContain('sites: { Havn: { rating: 1 }, Lunde: { rating: 3 } }');
  });

  it('is of the site that is said, in the place of its own', async () => {
    const { cwd, fill, take } = await schoolWith('said', 'Havn, Lunde');
    await fill('form.pdf', { 'header:site': 'Nowhere', [climate]: 'r2' });
    const refused = await take('form.pdf');
    expect(refused.code).toBe(65);
    expect(refused.err).toContain('has no site "Nowhere". Known here: Havn, Lunde');
    const taken = await take('form.pdf', '--site', 'Havn');
    expect(taken.err).toContain('the form says "Nowhere", and --site says "Havn"');
    expect(textOf(cwd)).toMatch(/Havn:\s+rating: 2\n/);
    expect(await take('form.pdf', 'form.pdf', '--site', 'Havn')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there are 2 among these files'),
    });
    const person = await take('form.pdf', '--site', 'Havn', '--person', 'Bo');
    expect(person).toMatchObject({ code: 2, err: expect.stringContaining('one interview form') });
  });

  it('leaves nothing out at one site alone', async () => {
    const { fill, take } = await schoolWith('left', 'Havn, Lunde');
    await fill('form.pdf', {
      'header:site': 'Havn',
      [climate]: 'na',
      'notes:climate-change-relevance': 'On the moon',
    });
    expect(await take('form.pdf')).toMatchObject({
      code: 65,
      err: expect.stringContaining('not applicable at Havn alone: climate-change-relevance'),
    });
  });
});

describe('a form of ratings that names no site', () => {
  it('is for all, which is told; ratings by site that it replaces go into the note', async () => {
    const sites = 'sites: { Havn: { rating: 3, note: A board }, Lunde: { rating: 1 } }';
    const answers = `  eoms-scope: { rating: sites, ${sites} }\n`;
    const { cwd, fill, take } = await schoolWith('all', 'Havn, Lunde', answers);
    await fill('form.pdf', { 'rating:eoms-scope': 'r2', 'notes:eoms-scope': 'Seen in May' });
    expect((await take('form.pdf', '--replace')).err).toContain(
      'this form names no site, so its ratings are for all of them: Havn, Lunde.',
    );
    expect(textOf(cwd)).toContain('rating: 2,');
    for (const line of ['Seen in May', 'Havn: 3 → 2. A board', 'Lunde: 1 → 2'])
      expect(textOf(cwd)).toContain(line);
    await fill('out.pdf', { 'rating:eoms-scope': 'na', 'notes:eoms-scope': 'No school' });
    expect((await take('out.pdf', '--replace')).code).toBe(0);
    expect(textOf(cwd)).toContain('rating: na, justification: No school,');
  });

  it.each([
    ['none', '', { said: 'so the site on this form, "Havn", is not kept', code: 0 }],
    ['one', 'Havn', { said: 'new: 4.1 Climate change relevance: 2 Defined', code: 0 }],
    ['other', 'Lunde', { said: 'has no site "Havn"', code: 65 }],
  ])('is for all where the institution has %s', async (name, sites, { said, code }) => {
    const { cwd, fill, take } = await schoolWith(name, sites);
    await fill('form.pdf', { 'header:site': 'Havn', [climate]: 'r2' });
    expect(await take('form.pdf')).toEqual({ code, err: expect.stringContaining(said) });
    expect(textOf(cwd)).not.toContain('sites:');
  });
});
