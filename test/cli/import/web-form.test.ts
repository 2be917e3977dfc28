import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { date, textOf } from './import-support.ts';

const base = temporaryFolder();
const asPage = ['--fillable', '--format', 'html', '-o', '-', ...date];

function unescape(text: string): string {
  const signs = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return Object.entries(signs).reduce((all, [name, sign]) => all.replaceAll(name, sign), text);
}

/** A form as its page says it is, with the names of its fields, each once. */
function formOf(page: string) {
  const dataOf = (name: string): string =>
    unescape(new RegExp(`<body[^>]* data-${name}="([^"]*)"`).exec(page)?.[1] ?? '');
  const names = [...page.matchAll(/ name="([^"]+:[^"]+|consent)"/g)].flatMap(
    ([, name]) => name ?? [],
  );
  return { dataOf, names: [...new Set(names)] };
}

/** What the page would save. */
function answersOf(page: string, typed: Readonly<Record<string, string>>): string {
  const { dataOf, names } = formOf(page);
  const blank = Object.fromEntries(names.map((name) => [name, '']));
  const identity: unknown = JSON.parse(dataOf('form'));
  return JSON.stringify({
    schema: dataOf('schema'),
    form: identity,
    fields: { ...blank, ...typed },
  });
}

function engagement(name: string): string {
  const cwd = join(base, name);
  mkdirSync(cwd);
  return put(cwd, smallEngagement);
}

async function schoolWith(
  name: string,
  asked: readonly string[],
  typed: Readonly<Record<string, string>>,
) {
  const cwd = engagement(name);
  const { code, err, out } = await eoms(['checklist', ...asked, ...asPage], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  writeFileSync(join(cwd, 'said.json'), answersOf(out, typed));
  const take = (...more: string[]) => eoms(['import', 'said.json', ...more, ...date], { cwd });
  return { cwd, take, page: out };
}

describe.concurrent('what a web form saved', () => {
  it('in an interview is what a person said, and no rating', async () => {
    const { cwd, take } = await schoolWith('talk', ['--role', 'teacher'], {
      'header:interviewees': 'A teacher',
      'header:date': '2026-10-15',
      consent: 'Yes',
      'rating:process-map': 'r2',
      'notes:process-map': 'It hangs in the "staff" room',
      'notes:context-issues-determined': 'Had not heard of it\n! Do not tell',
    });
    expect((await take('--yes')).code).toBe(0);
    expect(textOf(cwd)).toContain('answers:\n  eoms-scope: { rating: 3 }\nsaid:\n');
    expect(textOf(cwd)).toContain(
      'process-map:\n    - who: A teacher\n      role: teacher\n      words: It hangs in the "staff" room\n      shows: 2\n      date: 2026-10-15\n',
    );
    expect(textOf(cwd)).toContain('words: Had not heard of it\n      private: Do not tell\n');
    expect((await take('--yes')).err).toContain('There is nothing to write.');
  });

  it('leaves a rating that is there, unless it may replace it', async () => {
    const asked = ['--layout', 'rating', '--clause', '4.3'];
    const { cwd, take } = await schoolWith('kept', asked, { 'rating:eoms-scope': 'r1' });
    expect((await take('--yes')).err).toContain('kept: 4.3 EOMS scope');
    expect(textOf(cwd)).toContain('eoms-scope: { rating: 3 }');
    expect((await take('--yes', '--replace')).code).toBe(0);
    expect(textOf(cwd)).toContain('eoms-scope: { rating: 1, by: said.json }');
  });

  it('gives findings where findings are asked for', async () => {
    for (const layout of ['compact', 'detailed']) {
      const asked = ['--layout', layout, '--clause', '4.3'];
      const { cwd, take } = await schoolWith(layout, asked, {
        'finding:eoms-scope': 'minor',
        'sample:eoms-scope': '3 of 12',
        'evidence:eoms-scope': 'One page names a site that is closed.',
      });
      expect((await take('--yes')).code).toBe(0);
      expect(textOf(cwd, 'audits/2026-10-16/audit.yaml')).toContain('sample: 3 of 12');
    }
  });

  it('is refused of another engagement, and where it was cut off', async () => {
    const { cwd, take } = await schoolWith('foreign', ['--clause', '4.3'], {});
    writeFileSync(
      join(cwd, 'eoms.yaml'),
      smallEngagement['eoms.yaml'].replace('Harbour', 'Hillside'),
    );
    const foreign = await take('--yes');
    expect(foreign.code).toBe(65);
    expect(foreign.err).toContain(
      'said.json: This file was made for another engagement (Harbour School)',
    );
    writeFileSync(join(cwd, 'said.json'), readFileSync(join(cwd, 'said.json')).subarray(0, 300));
    const cut = await take('--yes');
    expect({ code: cut.code, err: cut.err }).toEqual({
      code: 65,
      err: expect.stringMatching(/^said\.json:1:\d+: /),
    });
  });

  it('is not the form itself', async () => {
    const { cwd, page } = await schoolWith('page', ['--clause', '4.3'], {});
    writeFileSync(join(cwd, 'form.html'), page);
    const { code, err } = await eoms(['import', 'form.html'], { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(/^form\.html: This is not a PDF file\..*\n {2}A web page holds nothing/);
  });
});

describe.concurrent('a web form', () => {
  it('has the fields that its identity counts, whatever the layout', async () => {
    for (const asked of [
      ['--role', 'teacher', '--process', 'admission'],
      ['--layout', 'rating', '--clause', '4'],
      ['--layout', 'compact', '--clause', '4'],
      ['--layout', 'detailed', '--clause', '4', '--nonconformities'],
    ]) {
      const { out } = await eoms(['checklist', ...asked, ...asPage], { cwd: base });
      const { dataOf, names } = formOf(out);
      expect(JSON.parse(dataOf('form'))).toMatchObject({ fields: names.length, institution: '' });
      expect(dataOf('file')).toMatch(/^checklist-2026-10-16-.*-form-answers\.json$/);
    }
  });

  it('is the same each time, and kept under the same name on another day', async () => {
    const cwd = engagement('same');
    const typed = ['checklist', '--role', 'teacher', '--fillable', '--format', 'html', '-o', '-'];
    const on = async (...day: readonly string[]) => (await eoms([...typed, ...day], { cwd })).out;
    const [first, again, later] = await Promise.all([
      on(...date),
      on(...date),
      on('--date', '2026-12-01'),
    ]);
    expect(again).toBe(first);
    expect(later).not.toBe(first);
    const keys = [first, later].map((page) => formOf(page).dataOf('key'));
    expect(keys[0]).toMatch(/^eoms-form-[0-9a-f]{16}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('escapes what an engagement says, and connects to nothing', async () => {
    const cwd = engagement('hostile');
    const name = '</script><img src=x onerror=alert(1)>" \u2028 x';
    writeFileSync(
      join(cwd, 'eoms.yaml'),
      `${smallEngagement['eoms.yaml'].replace('Harbour School', JSON.stringify(name).replace('\u2028', '\\u2028'))}branding: { footer: "<b>Us</b>" }\n`,
    );
    const { code, out } = await eoms(['checklist', '--role', 'teacher', ...asPage], { cwd });
    expect(code).toBe(0);
    expect(out).not.toContain('<img');
    expect(out).not.toContain('<b>Us');
    expect(out.match(/<\/script>/g)).toHaveLength(1);
    expect(out).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/,
    );
    expect(out).not.toMatch(/https?:\/\/|<link|@import|url\(/);
    expect(JSON.parse(formOf(out).dataOf('form'))).toMatchObject({ institution: name });
  });

  it('shows known gaps on request alone', async () => {
    const cwd = 'examples/soehesten-sprogskole';
    const typed = ['checklist', '--gaps-only', '--clause', '8.2', ...asPage];
    for (const layout of ['compact', 'rating']) {
      const shown = (...more: string[]) => eoms([...typed, '--layout', layout, ...more], { cwd });
      expect((await shown()).out).not.toContain('Known gap');
      expect((await shown('--with-gaps')).out).toContain('<b>Known gap</b>');
    }
  });

  it('goes where reports go, under a name of its own, and no other print can be filled in', async () => {
    const cwd = engagement('place');
    const typed = ['checklist', '--role', 'hr', '--fillable', '--format'];
    const { err } = await eoms([...typed, 'html', ...date], { cwd });
    expect(err).toContain('reports/checklist-2026-10-16-role-hr-form.html');
    expect(await eoms([...typed, 'docx', ...date], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('As docx, this cannot be filled in and read back.'),
    });
    const strict = await eoms([...typed, 'html', '--strict-characters', ...date], { cwd });
    expect(strict.code).toBe(2);
  });
});
