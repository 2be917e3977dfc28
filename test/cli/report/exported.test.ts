import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const day = ['--date', '2026-10-16'];

const assessment = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: 1
    note: |
      Bergamot was seen
      ! Quillwort is leaving
    private: Quillwort
    said:
      - { who: Quillwort Vale, role: teacher, words: Quillwort said so, date: 2026-01-02 }
`;
const accepted = `schema: eoms/accepted@1
accepted:
  - requirement: eoms-scope
    reason: |
      The head decides
      ! Quillwort will not
    by: Board
    until: "2027-01-31"
`;
const unaccepted = { ...smallEngagement, 'assessments/2026-01-02.yaml': assessment };
const files = { ...unaccepted, 'accepted.yaml': accepted };

/** Every form that other programs define, and how a line begins that holds the place of an answer. */
const formats = ['sarif', 'junit', 'csv', 'ndjson', 'codequality', 'github'] as const;

describe.concurrent.each(formats)('--format %s', (format) => {
  it('goes to standard output, with the notes that may be shown and none that is private', async () => {
    const cwd = newFolder(unaccepted);
    const plain = await eoms(['report', '--format', format, ...day], { cwd });
    // Beside it is told, once, that there are private lines.
    expect(plain).toMatchObject({ code: 0, err: expect.not.stringContaining('Quillwort') });
    expect(plain.out).toContain('Bergamot was seen');
    expect(plain.out).not.toContain('Quillwort');
    const asked = await eoms(['report', '--format', format, '-o', '-', ...day], { cwd });
    expect(asked.out).toBe(plain.out);
    put(cwd, files);
    const { out } = await eoms(['report', '--format', format, ...day], { cwd });
    expect(out).not.toContain('Quillwort');
  });

  it('names the file of an answer from the root of its repository', async () => {
    const cwd = newFolder({});
    mkdirSync(join(cwd, '.git'));
    put(join(cwd, 'schools/harbour'), unaccepted);
    const { out } = await eoms(['report', '--format', format, ...day], {
      cwd: join(cwd, 'schools/harbour'),
    });
    expect(out).toContain('schools/harbour/assessments/2026-01-02.yaml');
  });

  it('refuses flags that would change nothing in it', async () => {
    const cwd = newFolder(files);
    const { code, err } = await eoms(['report', '--format', format, '--clause', '4'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('--clause');
  });
});

it('writes SARIF into .sarif, .sarif.json, and any .json where --format names it', async () => {
  const cwd = newFolder(files);
  for (const typed of [
    ['-o', 'a.sarif'],
    ['-o', 'b.sarif.json'],
    ['-o', 'c.json', '--format', 'sarif'],
  ]) {
    expect(await eoms(['report', ...typed, ...day, '-q'], { cwd })).toMatchObject({ code: 0 });
  }
  const written = ['a.sarif', 'b.sarif.json', 'c.json'].map((name) =>
    readFileSync(join(cwd, name), 'utf8'),
  );
  expect(new Set(written).size).toBe(1);
  expect(JSON.parse(written[0] ?? '').version).toBe('2.1.0');
});

it('says in SARIF what became of gaps since an earlier assessment, and which are accepted', async () => {
  const cwd = newFolder({
    ...files,
    'assessments/2025-01-02.yaml': assessment.replace('2026-01-02', '2025-01-02'),
  });
  const typed = ['report', '--format', 'sarif', '--before', 'assessments/2025-01-02.yaml', ...day];
  const { out } = await eoms(typed, { cwd });
  expect(JSON.parse(out).runs[0].results).toEqual([
    expect.objectContaining({
      ruleId: 'eoms-scope',
      baselineState: 'unchanged',
      suppressions: [expect.objectContaining({ kind: 'external' })],
    }),
  ]);
});

it('has the gaps of an archived report in each form, at the lines that it carries', async () => {
  const school = copyExample(temporaryFolder());
  await eoms(['report', '--archive', '-o', 'kept.pdf', ...day], { cwd: school });
  for (const format of formats) {
    const archived = await eoms(['report', 'kept.pdf', '--format', format, ...day], {
      cwd: school,
    });
    expect(archived).toMatchObject({ code: 0, err: '' });
    const today = await eoms(['report', '--format', format, ...day], { cwd: school });
    expect(archived.out).toBe(today.out);
  }
});

it('parts a table as it is asked to, and refuses to elsewhere', async () => {
  const cwd = newFolder(files);
  const table = ['report', '--separator', 'semicolon', ...day];
  expect(await eoms([...table, '-o', 'a.csv', '-q'], { cwd })).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^\uFEFFclause;id;name;/);
  for (const typed of [['--format', 'json'], ['--check'], ['--transition']]) {
    const { code, err } = await eoms([...table, ...typed], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('--separator');
  }
});

it('writes a summary for a job within 1 MiB, from which nothing private can be read', async () => {
  const cwd = newFolder(files);
  const { code, out } = await eoms(['report', '--format', 'github-summary', ...day], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^## Harbour School: ISO 21001/);
  expect(out).not.toContain('Quillwort');
});
