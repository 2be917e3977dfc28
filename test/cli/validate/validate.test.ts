import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const school = copyExample(base);
const bad = put(join(base, 'bad'), {
  'eoms.yaml': `schema: eoms/engagement@1
institution: { name: Harbour School, type: school, learnrs: 3 }
scope: All teaching
standard: iso-21001-2018
`,
  'assessments/2026-01-02.yaml': `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope: { rating: 7 }
  policy-content: { ratting: 2 }
`,
  'answers.yaml': 'schema: eoms/answers@1\nanswers:\n  eoms-scope: { rating: good }\n',
  'own/standard.yaml': `schema: eoms/standard@1
id: own
title: Our own
conditons: []
clauses: []
`,
  'own/clauses/01.yaml': `schema: eoms/clauses@1
clauses:
  - { clause: 1.10, title: Books }
`,
});
const files = ['answers.yaml', 'own/standard.yaml', 'own/clauses/01.yaml'];

describe.concurrent('validate', () => {
  it('is content with the whole example, from any folder below it', async () => {
    const { code, out, err } = await eoms(['validate'], { cwd: join(school, 'assessments') });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^2 files, no problems\.\n\d+ of \d+ points are not confirmed [^\n]+\n$/);
  });

  it('tells as many points that are not confirmed as a report does, but not to a program', async () => {
    const [whole, report, one, json] = await Promise.all([
      eoms(['validate'], { cwd: school }),
      eoms(['report', '--format', 'pdf', '-o', join(base, 'told.pdf')], { cwd: school }),
      eoms(['validate', 'eoms.yaml'], { cwd: school }),
      eoms(['validate', '--json'], { cwd: school }),
    ]);
    const [told = 'nothing'] = /^\d+ of .*not confirmed.*$/m.exec(report.err) ?? [];
    expect(whole.err).toContain(`${told}\n`);
    expect([one.err, json.err]).toEqual(['1 file, no problems.\n', '']);
    expect(json.out).not.toContain('confirmed');
  });

  it('says nothing at all of good files with --quiet', async () => {
    const { code, out, err } = await eoms(['validate', '-q'], { cwd: school });
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
  });

  it('is content with the shipped standard and the standard of ten lines', async () => {
    const paths = [
      'standards/catalogue/04-context.yaml',
      'standards/editions/iso-21001-2018.yaml',
      'standards/texts/en/vocabulary.yaml',
    ];
    const { code, err } = await eoms(['validate', ...paths, 'examples/own-standard/standard.yaml']);
    expect({ code, err }).toEqual({ code: 0, err: '4 files, no problems.\n' });
  });

  it('names the problems of all files of an engagement at once, each with its place', async () => {
    const { code, out, err } = await eoms(['validate'], { cwd: bad });
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(err).toMatch(/^eoms\.yaml:2:\d+: The key "learnrs".*\n.*"learners"/m);
    expect(err).toMatch(/^assessments\/2026-01-02\.yaml:6:\d+: The key "ratting".*\n.*"rating"/m);
  });

  it('names the problems of an answers file, a standard and a clauses file', async () => {
    const { code, err } = await eoms(['validate', ...files], { cwd: bad });
    expect(code).toBe(65);
    expect(err).toMatch(/^answers\.yaml:3:\d+: /m);
    expect(err).toMatch(/^own\/standard\.yaml:4:\d+: The key "conditons".*\n.*"conditions"/m);
    expect(err).toMatch(/^own\/clauses\/01\.yaml:3:\d+: .*Put quotes round it: "1\.10"/m);
  });

  it('gives a script the same problems with their places, and nothing on stderr', async () => {
    const [plain, { code, out, err }] = await Promise.all([
      eoms(['validate', ...files], { cwd: bad }),
      eoms(['validate', '--json', ...files], { cwd: bad }),
    ]);
    const said = JSON.parse(out);
    expect({ code, err }).toEqual({ code: 65, err: '' });
    expect(said).toMatchObject({ schema: 'eoms/validation@1', files: 3, valid: false });
    const lines = said.problems.map(
      ({ file, line, column, message }: Readonly<Record<string, string>>) =>
        `${file}:${line}:${column}: ${message}`,
    );
    expect(plain.err.split('\n').filter((line) => /^\S/.test(line))).toEqual(lines);
  });

  it('gives a script an empty list where all is well', async () => {
    const { code, out } = await eoms(['validate', '--json'], { cwd: school });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ valid: true, problems: [], files: 2 });
  });

  it('takes --standard as seen from the folder where it is typed', async () => {
    const client = put(join(base, 'client'), {
      'eoms.yaml': smallEngagement['eoms.yaml'],
      'deep/own.yaml': `schema: eoms/standard@1
id: own
title: Own
clauses: [{ clause: "1", title: T, requirements: [{ id: a-b, question: Why? }] }]
`,
    });
    const typed = ['validate', '--standard', 'own.yaml'];
    const { code, err } = await eoms(typed, { cwd: join(client, 'deep') });
    expect(code).toBe(0);
    expect(err).toMatch(/^1 file, no problems\.\nNothing has been assessed yet: /);
  });
});
