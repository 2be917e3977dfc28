import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms, type Ran, run } from '../run-eoms.ts';

const folder = temporaryFolder();
let school = '';
let count = 0;

beforeEach(() => {
  count += 1;
  school = put(join(folder, `school-${count}`), smallEngagement);
});

const inSchool = (...typed: readonly string[]): Promise<Ran> => eoms(typed, { cwd: school });
const template = (name: string): string => join(school, 'templates', `${name}.liquid`);

describe('the file of a template', () => {
  it('is not a link to another place', async () => {
    put(school, { 'secret.liquid': 'secret', 'templates/checklist.liquid': '' });
    symlinkSync(join(school, 'secret.liquid'), template('gap-report'));
    const linked = await inSchool('report');
    expect({ code: linked.code, out: linked.out }).toEqual({ code: 65, out: '' });
    expect(linked.err).toContain('templates/gap-report.liquid: A template is a file of its own.');
    rmSync(join(school, 'templates'), { recursive: true });
    symlinkSync(school, join(school, 'templates'));
    expect((await inSchool('report')).code).toBe(65);
  });

  it('is a file, not something else of its name', async () => {
    mkdirSync(template('checklist'), { recursive: true });
    mkdirSync(template('gap-report/cover'), { recursive: true });
    await run('mkfifo', [template('gap-report')]);
    const lines = [
      'templates/checklist.liquid: This is a folder; expected a file.',
      'templates/gap-report/cover.liquid: This is a folder; expected a file.',
      'templates/gap-report.liquid: This is a device, a pipe or a socket; expected a file.',
      '',
    ];
    const typed = [['report'], ['checklist'], ['template', 'check', 'checklist']];
    for (const { code, out, err } of await Promise.all(typed.map((one) => inSchool(...one)))) {
      expect({ code, out, lines: err.split('\n') }).toEqual({ code: 66, out: '', lines });
    }
  });

  it('is in a folder', async () => {
    put(school, { templates: '' });
    const { code, err } = await inSchool('template', 'check');
    expect([code, err]).toEqual([66, expect.stringMatching(/^templates: Templates live in a fol/)]);
  });

  it('is text, and not larger than a template is', async () => {
    put(school, {
      'templates/gap-report.liquid': 'x'.repeat(500_001),
      'templates/gap-report/cover.liquid': 'a\u0000b',
      'templates/a/b/c/d/e.liquid': '',
    });
    const { code, err } = await inSchool('report');
    expect(code).toBe(65);
    expect(err).toContain('templates/gap-report.liquid: A template has at most 500 kB.');
    expect(err).toContain('templates/gap-report/cover.liquid:1:2:');
    expect(err).toContain('templates/a/b/c/d: There are too many templates');
  });
});

describe('a name in a template that is not there', () => {
  it.each([
    ['in an output', '{{ institutoin.name }}', '1:4'],
    ['as a step of a path', 'a\n  {{ institution.nam }}', '2:18'],
    ['below an entry of a list', '{% if true %}{{ gaps[0].requirement.nmae }}{% endif %}', '1:37'],
    ['as an argument of a filter', 'x {{ scope\n | append: tema }}', '2:12'],
    ['in a loop', '{% for c in clausse %}{% endfor %}', '1:13'],
    ['in a tag over two lines', 'x{% for c in\n  clausse %}{% endfor %}', '2:3'],
    [
      'as a field of what a loop goes through',
      '{% for c in scale %}\n {{ c.titel }}{% endfor %}',
      '2:7',
    ],
  ])(
    'is reported once, with the same place when checked and when filled: %s',
    async (_, text, at) => {
      put(school, { 'templates/gap-report.liquid': text });
      const runs = await Promise.all([
        inSchool('template', 'check', 'gap-report'),
        inSchool('report', '-o', '-'),
      ]);
      const places = runs.map(({ err }) => err.match(/gap-report\.liquid:\d+:\d+/g));
      expect(places).toEqual(runs.map(() => [`gap-report.liquid:${at}`]));
    },
  );
});
