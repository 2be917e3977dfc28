import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { templateNames } from '../../../src/app/load/find-templates.ts';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms, type Ran } from '../run-eoms.ts';

const folder = temporaryFolder();
let school = '';
let count = 0;

beforeEach(() => {
  count += 1;
  school = put(join(folder, `school-${count}`), smallEngagement);
});

const inSchool = (...typed: readonly string[]): Promise<Ran> => eoms(typed, { cwd: school });
const template = (name: string): string => join(school, 'templates', `${name}.liquid`);

/** Makes the report of the school by a template of its own. */
function reportBy(text: string): Promise<Ran> {
  put(school, { 'templates/gap-report.liquid': text });
  return inSchool('report', '--date', '2026-01-02');
}

/** The rows of templates that nobody changed. */
function rowsOf(...names: readonly string[]): string {
  return names.map((name) => `${name.padEnd('verification-sheet'.length)}  shipped\n`).join('');
}

describe('eoms template list', () => {
  it('says where each template comes from', async () => {
    const shipped = await inSchool('template', 'list');
    expect(shipped).toMatchObject({
      code: 0,
      err: '',
      out: rowsOf(...templateNames),
    });
    put(school, { 'templates/gap-report/cover.liquid': '' });
    const { out } = await inSchool('template', 'list');
    expect(out).toContain('gap-report          templates/gap-report/cover.liquid\n');
    put(school, { 'templates/gap-report/summary.liquid': '' });
    // Some render parts of another one.
    const own =
      'templates/gap-report/cover.liquid\n                    templates/gap-report/summary.liquid\n';
    expect((await inSchool('template', 'list')).out).toBe(
      `gap-report          ${own}` +
        rowsOf('board') +
        ['owners', 'record'].map((name) => `${name.padEnd(18)}  ${own}`).join('') +
        rowsOf(...templateNames.slice(templateNames.indexOf('summary'))),
    );
    const { out: json } = await inSchool('template', 'list', '--json');
    const parts = ['cover', 'summary'].map((part) => `templates/gap-report/${part}.liquid`);
    expect(JSON.parse(json)).toMatchObject({
      templates: [
        { name: 'gap-report', files: parts },
        { name: 'board', files: [] },
        { name: 'owners', files: parts },
        { name: 'record', files: parts },
        { name: 'summary', files: [] },
        { name: 'checklist', files: [] },
        { name: 'audit-sheet', files: [] },
        ...templateNames.slice(templateNames.indexOf('drill')).map((name) => ({ name, files: [] })),
      ],
    });
  });
});

describe('eoms template copy', () => {
  it('puts a template and its parts into the engagement, and reports stay the same', async () => {
    const example = copyExample(join(folder, `copy-${count}`));
    const run = (...typed: readonly string[]): Promise<Ran> => eoms(typed, { cwd: example });
    const before = await run('report', '--date', '2026-10-16');
    expect(await run('template', 'copy', 'gap-report')).toMatchObject({ code: 0, out: '' });
    const parts = readdirSync('templates/gap-report');
    expect(readdirSync(join(example, 'templates', 'gap-report'))).toEqual(parts);
    const after = await run('report', '--date', '2026-10-16');
    expect(after.out).toBe(before.out);
    expect(after.err).toContain(`With ${parts.length + 1} template files of your own`);
    expect(await run('template', 'check')).toMatchObject({ code: 0, out: '' });
  });

  it('replaces nothing that is there, and then nothing at all, unless it is forced to', async () => {
    put(school, { 'templates/checklist/head.liquid': 'mine' });
    const kept = await inSchool('template', 'copy', 'checklist');
    expect(kept.code).toBe(73);
    expect(kept.err).toContain('templates/checklist/head.liquid');
    expect(kept.err).toMatch(/^ {2}Give --force to replace .* ships\.$/m);
    expect(kept.err).not.toContain('-o');
    expect(existsSync(template('checklist'))).toBe(false);
    expect((await inSchool('template', 'copy', 'checklist', '--force')).code).toBe(0);
    expect(readFileSync(template('checklist/head'), 'utf8')).not.toBe('mine');
  });

  it('needs an engagement, and a name that there is', async () => {
    const alone = join(folder, `alone-${count}`);
    mkdirSync(alone);
    expect(await eoms(['template', 'copy', 'checklist'], { cwd: alone })).toMatchObject({
      code: 66,
    });
    const { code, err } = await inSchool('template', 'copy', 'gap-reprt');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'There is no template "gap-reprt".\n  Did you mean "gap-report"?\n',
    });
  });
});

describe('eoms template check', () => {
  it('says all that is wrong at once, and where', async () => {
    put(school, {
      'templates/gap-report.liquid': "{{ scoep }}\n{% render 'gap-report/mine' %}",
      'templates/gap-report/mine.liquid': '<!-- page-brake -->\n{{ x }}',
      'templates/checklist.liquid': '{% if count %}',
    });
    const { code, err } = await inSchool('template', 'check');
    expect(code).toBe(65);
    const places = err.split('\n').filter((line) => line.startsWith('templates/'));
    expect(places.map((line) => line.split(': ')[0])).toEqual([
      'templates/gap-report.liquid:1:4',
      'templates/gap-report/mine.liquid:1:1',
      'templates/gap-report/mine.liquid:2:4',
      'templates/checklist.liquid:1:1',
    ]);
    expect((await inSchool('template', 'check', 'checklist')).err).not.toContain('gap-report');
  });

  it('finds nothing wrong with what is shipped, wherever it is asked', async () => {
    const { code, err } = await eoms(['template', 'check'], { cwd: folder });
    expect({ code, err }).toEqual({
      code: 0,
      err: `Nothing wrong found in ${templateNames.join(', ')}.\n`,
    });
  });
});

describe('a template of the engagement', () => {
  it('takes the place of the shipped one, part by part', async () => {
    put(school, {
      'templates/gap-report/cover.liquid': 'Our own cover of {{ institution.name }}.',
    });
    const { code, out } = await inSchool('report', '--date', '2026-01-02');
    expect(code).toBe(0);
    expect(out).toContain('Our own cover of Harbour School.');
    expect(out).toContain('# Gap register');
  });

  it.each([
    ['Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['an old Mac', (text: string) => `\uFEFF${text.replaceAll('\n', '\r')}`],
  ])('may have the line ends of %s', async (_system, save) => {
    const form = ['checklist', '--clause', '4.3', '--date', '2026-01-02', '--fillable'];
    const printForm = async (): Promise<string> => {
      await inSchool(...form, '-o', 'form.md', '--force');
      return readFileSync(join(school, 'form.md'), 'utf8');
    };
    const before = await printForm();
    await inSchool('template', 'copy', 'checklist');
    for (const name of ['', '/head', '/entry', '/signatures']) {
      const path = `templates/checklist${name}.liquid`;
      put(school, { [path]: save(readFileSync(join(school, path), 'utf8')) });
    }
    expect(await printForm()).toBe(before);
    expect(await inSchool('template', 'check', 'checklist')).toMatchObject({ code: 0 });
  });

  it('makes checklists too', async () => {
    put(school, { 'templates/checklist.liquid': '{{ count }} questions for {{ institution }}' });
    const { out, err } = await inSchool('checklist', '--clause', '4.3', '--date', '2026-01-02');
    expect(out).toBe('2 questions for Harbour School\n');
    expect(err).toBe('With 1 template file of your own, from the folder templates.\n');
  });

  it('prints what is in a file as text, whatever it tries', async () => {
    put(school, {
      'eoms.yaml': smallEngagement['eoms.yaml'].replace('All teaching', '"<b>*x*</b> {{ date }}"'),
    });
    const { out } = await reportBy('{{ scope }} {{ scope | raw }}');
    expect(out).toBe('\\<b\\>\\*x\\*\\</b\\> {{ date }} \\<b\\>\\*x\\*\\</b\\> {{ date }}\n');
  });

  it('is not a bug of eoms where it is wrong', async () => {
    const { code, out, err } = await reportBy('fine\n {{ instituton.name }} {{ also_wrong }}');
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(err).toContain('templates/gap-report.liquid:2:5: There is no variable "instituton"');
    expect(err).toContain('Did you mean "institution"?');
    expect(err).toContain('templates/gap-report.liquid:2:27: There is no variable "also_wrong"');
  });

  it.each([
    ['loops within loops', `${'{% for i in (1..99) %}'.repeat(9)}${'{% endfor %}'.repeat(9)}`],
    ['a huge range', '{% for i in (1..1000000000) %}{% endfor %}'],
    ['a part that renders itself twice', "{% render 'gap-report' %}{% render 'gap-report' %}"],
    [
      'a list that doubles',
      "{% assign a = 'x,y' | split: ',' %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}",
    ],
  ])(
    'is stopped where it would not end: %s',
    async (_what, text) => {
      const { code, out, err } = await reportBy(text);
      expect({ code, out }).toEqual({ code: 65, out: '' });
      expect(err).toMatch(
        /templates\/gap-report\.liquid(:1:\d+)?: (The template|Too many parts|"gap-report" renders itself)/,
      );
    },
    60_000,
  );

  it.each(["{% render '../eoms.yaml' %}", "{% render '/etc/hostname' %}"])(
    'reads no other file: %s',
    async (text) => {
      const { code, err } = await reportBy(text);
      expect(code).toBe(65);
      expect(err).toContain('There is no template');
    },
  );
});
