import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EomsFailure, evaluate, openEngagement, report } from '../../src/library/library.ts';
import { run } from '../cli/run-eoms.ts';

const example = resolve('examples/soehesten-sprogskole');
const date = '2026-10-20';
const base = mkdtempSync(join(tmpdir(), 'eoms-library-'));
const school = join(base, 'school');
beforeAll(() => cpSync(example, school, { recursive: true }));
afterAll(() => rmSync(base, { recursive: true }));

async function failureOf(work: Promise<unknown>): Promise<EomsFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EomsFailure)) throw new Error('it did not fail', { cause: error });
  return error;
}

describe('the library', () => {
  it('opens an engagement from any folder within it', async () => {
    const opened = await openEngagement(join(school, 'assessments'), { date });
    expect(opened).toMatchObject({
      folder: school,
      institution: { name: 'Søhesten Sprogskole' },
      language: 'en',
      standard: { id: 'iso-21001-2018' },
      remarks: [],
    });
  });

  it('evaluates as the command line does', async () => {
    const { evaluation } = await evaluate(await openEngagement(school, { date }));
    const { out } = await run(
      process.execPath,
      [resolve('bin/eoms.cjs'), 'report', '--format', 'json', '--date', date],
      { cwd: school },
    );
    expect(evaluation).toEqual(JSON.parse(out));
  });

  it.each(['md', 'html', 'pdf', 'json'] as const)(
    'makes the same bytes of %s twice',
    async (format) => {
      const opened = await openEngagement(school, { date });
      const [once, again] = [await report(opened, { format }), await report(opened, { format })];
      expect(once.files[0].name).toBe(`gap-report-${date}.${format}`);
      expect(once.files.length).toBe(format === 'md' ? 6 : 1);
      expect(again).toEqual(once);
    },
  );

  it('reads what is on disk at each call', async () => {
    const folder = join(base, 'growing');
    cpSync(example, folder, { recursive: true });
    const opened = await openEngagement(folder, { date });
    const before = await evaluate(opened);
    const assessment = join(folder, 'assessments', '2026-10-13.yaml');
    rmSync(assessment);
    writeFileSync(
      assessment,
      'schema: eoms/assessment@1\nstandard: { id: iso-21001-2018, edition: "2018, with Amendment 1:2024" }\nstarted: 2026-10-13\nanswers:\n  eoms-scope: { rating: 4 }\n',
    );
    const after = await evaluate(opened);
    expect(before.evaluation.overall.counts.rated).toBeGreaterThan(100);
    expect(after.evaluation.overall.counts.rated).toBe(1);
  });

  it('returns the notes that the command line would show with a result', async () => {
    const { remarks } = await evaluate(await openEngagement(school, { date: '2026-01-01' }));
    const told = await report(await openEngagement(school, { date: '2026-01-01' }));
    // The example was assessed later in that year.
    expect(remarks.map(({ code }) => code)).toEqual(['cli.later-days']);
    expect(told.remarks.map(({ code }) => code).toSorted()).toEqual([
      'cli.begun-later',
      'cli.later-days',
    ]);
  });
});

describe('a failure of the library', () => {
  it('holds every problem in words, with its place', async () => {
    const folder = join(base, 'wrong');
    mkdirSync(folder);
    writeFileSync(join(folder, 'eoms.yaml'), 'schema: eoms/engagement@1\ninstitutio: {}\n');
    const failure = await failureOf(openEngagement(folder));
    expect(failure.kind).toBe('bad-data');
    expect(failure.problems.length).toBeGreaterThan(1);
    expect(failure.problems.every(({ file = '' }) => file.endsWith('eoms.yaml'))).toBe(true);
    expect(failure.message).toContain('eoms.yaml:2:1: ');
  });

  it.each([
    ['a folder without an engagement', () => openEngagement(base), 'input-missing'],
    ['a date that does not exist', () => openEngagement(school, { date: '2026-02-30' }), 'usage'],
    [
      'a standard that is not there',
      () => openEngagement(school, { standard: 'iso-1' }),
      'input-missing',
    ],
  ])('says of what kind it is: %s', async (_what, work, kind) => {
    expect((await failureOf(work())).kind).toBe(kind);
  });
});
