import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { put } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = mkdtempSync(join(tmpdir(), 'eoms-before-'));
afterAll(() => rmSync(base, { recursive: true }));

const assessment = (started: string, ratings: Readonly<Record<string, number>>): string =>
  [
    'schema: eoms/assessment@1',
    'standard: { id: reading-hour }',
    `started: ${started}`,
    'answers:',
    ...Object.entries(ratings).map(([id, rating]) => `  ${id}: { rating: ${rating} }`),
    '',
  ].join('\n');

const engagementOf = (institution: string): string =>
  [
    'schema: eoms/engagement@1',
    `institution: { ${institution}, type: school }`,
    'scope: Reading',
    `standard: ${JSON.stringify(join(process.cwd(), 'examples/own-standard'))}`,
    '',
  ].join('\n');

const school = put(join(base, 'school'), {
  'eoms.yaml': engagementOf('name: Harbour School'),
  'assessments/2026-11-02.yaml': assessment('2026-11-02', {
    'books-at-hand': 4,
    'half-hour-daily': 1,
  }),
  'earlier.yaml': assessment('2025-11-03', { 'books-at-hand': 0, 'half-hour-daily': 3 }),
  'later.yaml': assessment('2027-01-04', { 'books-at-hand': 0 }),
  'other.yaml': assessment('2025-11-03', { 'books-at-hand': 0 }).replace(
    'reading-hour',
    'writing-hour',
  ),
  'broken.json': '{ "schema": "eoms/evaluation@1",\n  "date": }',
  'kind.json': '{ "schema": "eoms/assessment@1" }',
});
const here = { cwd: school };
const date = ['--date', '2026-11-03', '-q'];

async function writeEvaluation(name: string): Promise<string> {
  const typed = [
    'report',
    '--assessment',
    'earlier.yaml',
    '-o',
    name,
    '--date',
    '2025-11-10',
    '-q',
  ];
  expect((await eoms(typed, here)).code).toBe(0);
  return name;
}

const compare = (file: string, cwd = school) =>
  eoms(['status', '--before', file, ...date], { cwd });

describe('--before', () => {
  it('says in a status what has changed', async () => {
    const { code, out } = await eoms(['status', '--before', 'earlier.yaml', ...date], here);
    expect(code).toBe(0);
    // After the gaps themselves, which are numbered: they are not those of the change.
    expect(out).toMatch(/\n {2}\d\. .*\n\nSince 3 November 2025: score 50% → 50%\n/);
    expect(out).toContain(
      'Gaps: 0 new, 1 more severe, 0 as before, 0 less severe, 1 closed, 0 not rated this time',
    );
    const plain = await eoms(['status', ...date], here);
    expect(plain.out).not.toContain('Since');
  });

  it('takes an evaluation, and an archived report, for what it holds', async () => {
    const json = await writeEvaluation('earlier.json');
    const pdf = 'earlier.pdf';
    const typed = ['report', '--assessment', 'earlier.yaml', '--archive', '-o', pdf, ...date];
    expect((await eoms(typed, here)).code).toBe(0);
    const [byYaml, byJson, byPdf] = await Promise.all(
      ['earlier.yaml', json, pdf].map(async (file) => {
        const { out } = await eoms(['status', '--json', '--before', file, ...date], here);
        return JSON.parse(out).comparison;
      }),
    );
    expect(byJson).toEqual({ ...byYaml, before: { ...byYaml.before, date: '2025-11-10' } });
    expect(byPdf).toEqual({ ...byYaml, before: { ...byYaml.before, date: '2026-11-03' } });
    expect(byYaml.gaps.worsened).toMatchObject([{ before: 'improvement', after: 'minor' }]);
  });

  it('puts a chapter into a report, and its data into the evaluation', async () => {
    const output = join(school, 'reports', 'r.md');
    const typed = ['report', '--before', 'earlier.yaml', ...date];
    expect((await eoms([...typed, '-o', output], here)).code).toBe(0);
    const markdown = readFileSync(output, 'utf8');
    expect(markdown).toContain('# What has changed\n');
    expect(readdirSync(join(school, 'reports'))).toContain('r-change.svg');
    const again = await eoms([...typed, '--format', 'json'], here);
    expect(JSON.parse(again.out).comparison.before.started).toBe('2025-11-03');
    put(school, { 'compared.json': again.out });
    const later = await eoms(['status', '--json', '--before', 'compared.json', ...date], here);
    expect(JSON.parse(later.out).comparison.gaps.unchanged).toHaveLength(1);
  });

  it.each([
    ['later.yaml', 2, /later\.yaml was begun on 2027-01-04.*\n.*--assessment/],
    ['other.yaml', 65, /other\.yaml:2:17: .*writing-hour/],
    ['broken.json', 65, /broken\.json:2:12: /],
    ['kind.json', 65, /kind\.json:1:13: .*eoms\/assessment/],
    ['nowhere.yaml', 66, /nowhere\.yaml/],
  ])('refuses %s, and writes nothing', async (file, wanted, said) => {
    const output = join(school, 'refused.md');
    const { code, out, err } = await eoms(
      ['report', '--before', file, '-o', output, ...date],
      here,
    );
    expect({ code, out }).toEqual({ code: wanted, out: '' });
    expect(err).toMatch(said);
    expect(readdirSync(school)).not.toContain('refused.md');
  });

  describe('of another institution', () => {
    const quay = put(join(base, 'quay'), {
      'eoms.yaml': engagementOf('name: Quay School'),
      'assessments/2025-11-03.yaml': assessment('2025-11-03', { 'books-at-hand': 0 }),
    });
    it('is refused, whether it is an evaluation or an assessment in its engagement', async () => {
      const file = await writeEvaluation('harbour.json');
      const [evaluated, assessed] = await Promise.all([
        compare(join(school, file), quay),
        compare('../quay/assessments/2025-11-03.yaml'),
      ]);
      expect([evaluated.code, assessed.code]).toEqual([2, 2]);
      expect(evaluated.err).toContain('is about Harbour School, not about Quay School.');
      expect(assessed.err).toContain('is about Quay School, not about Harbour School.');
      expect(evaluated.err).toContain('formerly: ["Harbour School"]');
    });

    it('is accepted where it is a former name, however it is spelt', async () => {
      const file = await writeEvaluation('former.json');
      const renamed = put(join(base, 'renamed'), {
        'eoms.yaml': engagementOf('name: Quay Academy, formerly: [Town School, HARBOUR  school]'),
        'assessments/2026-11-02.yaml': assessment('2026-11-02', { 'books-at-hand': 4 }),
      });
      const { code, out } = await compare(join(school, file), renamed);
      expect(code).toBe(0);
      expect(out).toContain('Since 3 November 2025');
    });
  });

  it('refuses an evaluation by another standard, at its place', async () => {
    const name = await writeEvaluation('own.json');
    const text = readFileSync(join(school, name), 'utf8');
    put(school, { 'foreign.json': text.replace('"id": "reading-hour"', '"id": "writing-hour"') });
    const { code, err } = await eoms(['status', '--before', 'foreign.json', ...date], here);
    expect(code).toBe(65);
    expect(err).toMatch(/foreign\.json:\d+:\d+: .*writing-hour.*reading-hour/);
  });
});
