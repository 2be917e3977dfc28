import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const name = 'assessments/2026-01-02.yaml';
const minutes = 'Minutes of a meeting.';

function engagementWith(answers: string, files: Readonly<Record<string, string>> = {}): string {
  const text = smallEngagement[name].replace(/answers:[\s\S]*/, `answers:\n${answers}`);
  return put(temporaryFolder(), { ...smallEngagement, [name]: text, ...files });
}

const evidence = (...pieces: readonly string[]): string =>
  `  eoms-scope:\n    rating: 3\n    evidence:\n${pieces.map((one) => `      - ${one}\n`).join('')}`;

describe.concurrent('validate', () => {
  it('looks for the files that evidence names, and holds them against their sums', async () => {
    const sum = createHash('sha256').update(minutes).digest('hex');
    const cwd = engagementWith(
      evidence(
        `{ title: A, file: evidence/minutes.txt, sha256: "${sum}" }`,
        '{ title: B, file: evidence/minuten.txt }',
        '{ title: C, file: ../other.txt }',
        `{ title: D, file: evidence/minutes.txt, sha256: "${'0'.repeat(64)}" }`,
        '{ title: E, file: evidence }',
      ),
      { 'evidence/minutes.txt': minutes },
    );
    const { code, out } = await eoms(['validate', '--json'], { cwd });
    expect(code).toBe(65);
    const { problems } = JSON.parse(out);
    const told = problems.map((one: Record<string, unknown>) => [one['line'], one['code']]);
    const first = told[0][0];
    expect(told).toEqual([
      [first, 'cli.evidence-missing'],
      [first + 1, 'cli.evidence-outside'],
      [first + 2, 'cli.evidence-changed'],
      [first + 3, 'files.inside-not-a-file'],
    ]);
    expect(problems[0].hint).toContain('evidence/minutes.txt');
  });

  it('says that eoms has no words in a language, and so does a report', async () => {
    const cwd = engagementWith('  eoms-scope: { rating: 3 }\n', {
      'eoms.yaml': `${smallEngagement['eoms.yaml']}\nlanguage: da\n`,
    });
    const [checked, report] = await Promise.all([
      eoms(['validate'], { cwd }),
      eoms(['report'], { cwd }),
    ]);
    expect(checked.code).toBe(65);
    expect(checked.err).toMatch(/^eoms\.yaml:\d+:11: eoms has no words in the language "da" yet/m);
    expect(report.code).toBe(0);
    expect(report.err).toContain('no words in the language "da"');
  });

  it('says that a report is older than the assessment that counts', async () => {
    const cwd = engagementWith('  eoms-scope: { rating: 3 }\n', {
      'reports/gap-report-2025-12-30.pdf': 'made',
    });
    const { code, err } = await eoms(['validate', '--date', '2026-02-01'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('gap-report-2025-12-30.pdf is of 30 December 2025');
    const early = await eoms(['report', '--date', '2025-12-31', '--format', 'json', '-o', '-'], {
      cwd,
    });
    expect(early.err).toContain('begun on 2 January 2026, which is after 31 December 2025');
  });

  it('says that nothing has been assessed, and that it is unclear which assessment counts', async () => {
    const bare = put(temporaryFolder(), { 'eoms.yaml': smallEngagement['eoms.yaml'] });
    const tied = put(temporaryFolder(), {
      ...smallEngagement,
      'assessments/interviews.yaml': smallEngagement[name],
    });
    const [nothing, both] = await Promise.all(
      [bare, tied].map((cwd) => eoms(['validate', '--json'], { cwd })),
    );
    expect([nothing?.code, both?.code]).toEqual([0, 0]);
    expect(JSON.parse(nothing?.out ?? '').warnings).toMatchObject([{ code: 'cli.no-assessment' }]);
    expect(JSON.parse(both?.out ?? '').warnings).toHaveLength(1);
    expect(both?.out).toContain('interviews.yaml');
  });

  it('checks a table of answers', async () => {
    const cwd = engagementWith('  eoms-scope: { rating: 3 }\n', {
      'answers.csv': 'id;rating\neoms-scope;5\n',
    });
    const { code, err } = await eoms(['validate', 'answers.csv'], { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(/^answers\.csv:2:12: /);
  });
});
