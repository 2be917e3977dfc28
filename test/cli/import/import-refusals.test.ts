import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormIdentity } from '../../../src/model/form-identity.ts';
import { hasStrace } from '../../files/support/strace.ts';
import { type Filling, fillWithPdfLib, readFilling } from '../../support/fill-form.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { bin, eoms, run } from '../run-eoms.ts';
import {
  assessment,
  audit,
  auditOf,
  date,
  fillAs,
  filling,
  schoolWithFilling,
  schoolWithForm,
  textOf,
} from './import-support.ts';

const base = temporaryFolder();

/** A folder with a form whose identity was changed. */
async function changed(
  name: string,
  change: (identity: FormIdentity) => object,
  texts: Filling = filling,
): Promise<string> {
  const { cwd, form } = await schoolWithForm(base, name);
  const identity: FormIdentity = JSON.parse((await readFilling(form))['eoms-form'] ?? '');
  const other = JSON.stringify({ ...identity, ...change(identity) });
  writeFileSync(
    join(cwd, 'form.pdf'),
    await fillWithPdfLib(form, { ...texts, 'eoms-form': other }),
  );
  return cwd;
}

/** What is said where a form is refused; nothing must have changed. */
async function refusal(cwd: string, ...options: readonly string[]): Promise<string> {
  const names = readdirSync(join(cwd, 'assessments'));
  const { code, out, err } = await eoms(['import', 'form.pdf', '--yes', ...options, ...date], {
    cwd,
  });
  expect({ code, out }).toEqual({ code: 65, out: '' });
  expect(textOf(cwd)).toBe(smallEngagement[assessment]);
  expect(readdirSync(join(cwd, 'assessments'))).toEqual(names);
  return err;
}

describe('eoms import refuses, and changes nothing', () => {
  it('a form of another engagement, unless that is meant', async () => {
    const cwd = await schoolWithFilling(base, 'renamed');
    const file = join(cwd, 'eoms.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Harbour School', 'Quay School'));
    expect(await refusal(cwd)).toBe(
      'form.pdf: This file was made for another engagement (Harbour School); this one is Quay School.\n' +
        '  Where it does belong here, as when the institution was renamed, add --other-engagement.\n',
    );
    const typed = ['import', 'form.pdf', '--yes', '--other-engagement', ...date];
    expect((await eoms(typed, { cwd })).code).toBe(0);
    expect(auditOf(cwd)).toContain('result: minor');
  });

  it('a form of another standard', async () => {
    const cwd = await changed('standard', () => ({ standard: 'reading-hour' }));
    expect(await refusal(cwd)).toMatch(/is about the standard reading-hour, but .* iso-21001-2018/);
  });

  it('a form that asks what the standard does not have', async () => {
    const cwd = await changed('unknown', ({ requirements, fields }) => ({
      requirements: [...requirements, 'no-such-thing'],
      fields: fields + 4,
    }));
    expect(await refusal(cwd)).toMatch(
      /^form\.pdf: 4 fields are missing from this form: finding:no-such-thing,/,
    );
  });

  it('a form in which requirements have other names', async () => {
    const { cwd, form } = await schoolWithForm(base, 'names');
    writeFileSync(join(cwd, 'form.pdf'), await fillWithPdfLib(form, filling));
    writeFileSync(join(cwd, 'own.yaml'), own);
    const none = smallEngagement[assessment].replace(/answers:[^]*/, 'answers: {}\n');
    writeFileSync(join(cwd, assessment), none);
    const options = ['import', 'form.pdf', '--yes', '--standard', 'own.yaml', ...date];
    const { code, err } = await eoms(options, { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(
      /This checklist asks about 2 requirements that the standard does not have: /,
    );
  });

  it('a file that was cut off, that has no fields, that is not a PDF', async () => {
    const cwd = await schoolWithFilling(base, 'broken');
    const form = readFileSync(join(cwd, 'form.pdf'));
    writeFileSync(join(cwd, 'form.pdf'), form.subarray(0, form.length - 2000));
    expect(await refusal(cwd)).toMatch(/^form\.pdf: The PDF ends too early/);
    const typed = ['checklist', '--clause', '4.3', '-o', 'form.pdf', '--force', ...date];
    await eoms(typed, { cwd });
    expect(await refusal(cwd)).toMatch(/^form\.pdf: This PDF has no fields,/);
    writeFileSync(join(cwd, 'form.pdf'), 'Filled in on paper');
    expect(await refusal(cwd)).toMatch(/^form\.pdf: This is not a PDF file\. .*--archive\.\n$/);
  });

  it('every file where one is wrong, and says all that is wrong', async () => {
    const cwd = await schoolWithFilling(base, 'all');
    for (const name of ['b.pdf', 'notes.md', 'said.yaml']) writeFileSync(join(cwd, name), 'x');
    const lines = (await refusal(cwd, 'b.pdf', 'notes.md', 'said.yaml')).split('\n');
    expect(lines.map((line) => line.replace(/(PDF file\.) .*/, '$1'))).toEqual([
      'b.pdf: This is not a PDF file.',
      'notes.md: This is not a PDF file.',
      '  Markdown is printed by: eoms print notes.md',
      'said.yaml: This is not a PDF file.',
      '  A file of answers is taken over by: eoms assess --answers said.yaml',
      '',
    ]);
  });

  it('a choice that there is not, and a text that is too long', async () => {
    const { cwd } = await schoolWithForm(base, 'values');
    await fillAs(cwd, 'form.pdf', {
      'finding:eoms-scope': 'excellent',
      'notes:eoms-scope': 'x'.repeat(20_001),
    });
    const err = await refusal(cwd);
    expect(err).toContain('The field finding:eoms-scope says "excellent"');
    expect(err).toContain('The text in notes:eoms-scope has 20,001 characters');
  });
});

const own = `schema: eoms/standard@1
id: iso-21001-2018
title: Another edition
clauses:
  - clause: "1"
    title: One
    requirements: [ { id: something-else, question: What else? } ]
`;

describe('eoms import says', () => {
  it('that the wording may have been another', async () => {
    const cwd = await changed('wording', () => ({ digest: 'f'.repeat(64) }));
    const { code, err } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('Note: the standard was edited since this file was made.');
    expect(auditOf(cwd)).toContain('result: minor');
  });

  it('a day that no calendar has, and takes over nothing', async () => {
    const cwd = await schoolWithFilling(base, 'date', { ...filling, 'header:date': '31/9/2026' });
    const { code, err } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect([code, err]).toEqual([
      65,
      'form.pdf: The field for the date says 31/9/2026, and there is no such day. Correct it there, and repeat the import.\n',
    ]);
    expect(existsSync(join(cwd, 'audits'))).toBe(false);
  });

  it('that a date can be two days, and reads one that can not', async () => {
    const unclear = { ...filling, 'header:date': '3/4/2026' };
    const cwd = await schoolWithFilling(base, 'unclear', unclear);
    const { err } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(err).toContain('Note: the date "3/4/2026" can be 2026-04-03 or 2026-03-04');
    const clear = { ...filling, 'header:date': '26.11.2026' };
    const other = await schoolWithFilling(base, 'clear', clear);
    await eoms(['import', 'form.pdf', '--yes', ...date], { cwd: other });
    expect(textOf(other, 'audits/2026-11-26/audit.yaml')).toContain('date: 2026-11-26\n');
  });

  it('where an engagement is missing', async () => {
    const cwd = put(join(base, 'empty'), { 'x.txt': '' });
    const { code, err } = await eoms(['import', 'form.pdf'], { cwd });
    expect(code).toBe(66);
    expect(err).toMatch(/^There is no engagement in [^]*eoms init\.[^]*eoms report form\.pdf\n$/);
  });

  it('who holds the audit, and writes nothing', async () => {
    const cwd = await schoolWithFilling(base, 'locked');
    const held = { token: 'x', pid: process.pid, host: 'elsewhere.example', boot: '', start: '' };
    mkdirSync(join(cwd, dirname(audit)), { recursive: true });
    writeFileSync(join(cwd, `${audit}.lock`), JSON.stringify(held));
    const { code, err } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect({ code, err }).toEqual({ code: 75, err: expect.stringContaining('--force-unlock') });
    expect(existsSync(join(cwd, audit))).toBe(false);
    const typed = ['import', 'form.pdf', '--yes', '--force-unlock', ...date];
    expect((await eoms(typed, { cwd })).code).toBe(0);
  });

  it.runIf(hasStrace)('that the disk is full, and leaves nothing half written', async () => {
    const cwd = await schoolWithFilling(base, 'full');
    const faults = ['-qq', '-f', '-o', '/dev/null', '-e', 'inject=fsync:error=ENOSPC'];
    const typed = [process.execPath, bin, 'import', 'form.pdf', '--yes', ...date];
    const { code, err } = await run('strace', [...faults, ...typed], { cwd });
    expect({ code, err }).toEqual({ code: 74, err: expect.stringContaining('full') });
    expect(textOf(cwd)).toBe(smallEngagement[assessment]);
    expect(readdirSync(join(cwd, 'assessments'))).toEqual(['2026-01-02.yaml']);
    expect(existsSync(join(cwd, 'audits'))).toBe(false);
  });

  it('control characters of a form never to a terminal', async () => {
    const evil = '\u009b31mred\u202e';
    const cwd = await schoolWithFilling(base, 'evil', { 'header:site': 'Quay' });
    await fillAs(cwd, 'form.pdf', { 'finding:eoms-scope': 'minor' });
    const pdf = readFileSync(join(cwd, 'form.pdf'));
    writeFileSync(join(cwd, 'form.pdf'), await fillWithPdfLib(pdf, { 'eoms-form': evil }));
    const { err } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(err).not.toMatch(/[\u0080-\u009f\u202e]/);
  });
});
