import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssessOptions } from '../../../src/cli/interview/question/assess-context.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { at, refusal, run } from './assess-run.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eoms-answers-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function runFile(name: string, text: string, own: Partial<AssessOptions> = {}) {
  const answersFile = join(folder, name);
  await writeFile(answersFile, text);
  return run({ answersFile, ...own });
}

function keysAndLines(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ key, place }) => `${key} ${place?.line ?? '-'}`);
}

describe('--answers with YAML', () => {
  it('is told as YAML where the name says that it is a table', async () => {
    const text = '# From the spring\n\nschema: eoms/answers@1\nanswers:\n  scope: { rating: 2 }\n';
    const { problems } = await refusal(runFile('answers.csv', text));
    expect(keysAndLines(problems)).toEqual(['questionnaire.table-is-yaml 1']);
  });

  it('records what the file says, with its own author where it names one', async () => {
    const { answers } = await runFile(
      'answers.yaml',
      `schema: eoms/answers@1
answers:
  scope:
    rating: 2
    missing: [4.b]
    note: Draft only.
    evidence:
      - title: Scope statement
        link: https://example.org/scope
    by: Bob
`,
    );
    expect(answers.get('scope')).toEqual({
      rating: 2,
      missing: ['scope/ref-4-b'],
      note: 'Draft only.',
      evidence: [{ title: 'Scope statement', link: 'https://example.org/scope' }],
      by: 'Bob',
      at,
    });
  });

  it.each(['N/A', 'n. a.', 'Not applicable', '"na"'])('takes %s as a table does', async (word) => {
    const text = `schema: eoms/answers@1
answers:
  scope: { rating: ${word}, justification: Bought as a whole. }
  parties: { rating: "2" }
`;
    const { answers } = await runFile('answers.yaml', text);
    expect(['scope', 'parties'].map((id) => answers.get(id)?.rating)).toEqual(['na', 2]);
  });

  it('says where each answer is wrong', async () => {
    const text = `schema: eoms/answers@1
answers:
  scope: { rating: 7 }
  parties: { rating: 2, missing: [4.a] }
`;
    const { kind, problems } = await refusal(runFile('answers.yaml', text));
    expect(kind).toBe('bad-data');
    expect(keysAndLines(problems)).toEqual([
      'assessment.rating-off-scale 3',
      'assessment.unknown-item 4',
    ]);
  });

  it('refuses a file without answers', async () => {
    const text = 'schema: eoms/answers@1\nanswers: {}\n';
    const { problems } = await refusal(runFile('answers.yaml', text));
    expect(problems.map(({ key }) => key)).toEqual(['questionnaire.no-answers']);
  });

  it('goes below --set, and both are checked before anything is recorded', async () => {
    const text = 'schema: eoms/answers@1\nanswers:\n  scope: { rating: 1 }\n';
    const { answers } = await runFile('answers.yml', text, { set: ['scope=4'] });
    expect(answers.get('scope')?.rating).toBe(4);
    const bad = text.replace('1 }', '8 }');
    const { problems } = await refusal(runFile('answers.yml', bad, { set: ['scope=x'] }));
    expect(problems.map(({ key }) => key)).toEqual([
      'assessment.rating-off-scale',
      'questionnaire.rating-shape',
    ]);
  });
});

describe('--answers with CSV', () => {
  it('reads missing items and evidence separated by semicolons', async () => {
    const { answers } = await runFile(
      'answers.csv',
      `id,rating,justification,note,missing,evidence
scope,2,,"Draft, unsigned",4.a; ref-4-b,Scope statement (scope.pdf); Site (https://example.org); Talk (2 people)
issues,NA,Bought in,,,
parties,,,,,
`,
    );
    expect(Object.fromEntries(answers)).toEqual({
      scope: {
        rating: 2,
        missing: ['scope/ref-4-a', 'scope/ref-4-b'],
        note: 'Draft, unsigned',
        evidence: [
          { title: 'Scope statement', file: 'scope.pdf' },
          { title: 'Site', link: 'https://example.org' },
          { title: 'Talk (2 people)' },
        ],
        by: 'Ann',
        at,
      },
      issues: { rating: 'na', justification: 'Bought in', evidence: [], by: 'Ann', at },
    });
  });

  it('reads what a European spreadsheet saves', async () => {
    const { answers } = await runFile('answers.CSV', '\uFEFFid;rating\r\nscope;4\r\n');
    expect(answers.get('scope')?.rating).toBe(4);
  });

  it('says in which row each answer is wrong', async () => {
    const text = `id,rating,note
scope,good,
scope,3,
,2,
issues,,only a note
`;
    const { problems } = await refusal(runFile('answers.csv', text));
    expect(keysAndLines(problems)).toEqual([
      'questionnaire.rating-shape 2',
      'questionnaire.csv-twice 3',
      'questionnaire.csv-empty 4',
      'questionnaire.csv-empty 5',
    ]);
  });

  it('holds rows against the standard and against what an assessment can hold', async () => {
    const long = 'x'.repeat(1001);
    const text = `id,rating,evidence,missing\nscope,9,${long},4.z!\nnobody,1,,\n`;
    const { problems } = await refusal(runFile('answers.csv', text));
    expect(new Set(keysAndLines(problems))).toEqual(
      new Set([
        'files.text-too-long 2',
        'assessment.rating-off-scale 2',
        'assessment.missing-unwanted 2',
        'assessment.unknown-requirement 3',
      ]),
    );
  });

  it('tells all that is wrong in one round, each at its cell', async () => {
    const text = `Id;Rating;Question;Missing;Evidence
scop;2,5;Which?;;
scope;x;Which?;4.z;
issues;na;Which?;;Site (https://a b)
parties;4;Which?;;;stray
scope;3,0;Which?;04-01-2002;
`;
    const { problems } = await refusal(runFile('answers.csv', text));
    const told = problems.map(({ key, place }) => `${place?.line}:${place?.column} ${key}`);
    expect(told).toEqual([
      '2:1 assessment.unknown-requirement',
      '2:6 questionnaire.rating-shape',
      '3:7 questionnaire.rating-shape',
      '3:16 assessment.unknown-item',
      '4:8 assessment.justification-missing',
      '4:19 files.link-shape',
      '5:20 files.csv-cell-unnamed',
      '6:1 questionnaire.csv-twice',
      '6:18 assessment.item-date',
    ]);
    const link = problems.find(({ key }) => key === 'files.link-shape');
    expect(link?.values).toMatchObject({ found: 'https://a b' });
  });

  it('says what it read otherwise than somebody may think', async () => {
    const bytes = Buffer.from('id;rating;clause;note\nscope;3,0;4;M\u00F8de\n', 'latin1');
    const answersFile = join(folder, 'answers.csv');
    await writeFile(answersFile, bytes);
    const { answers, said } = await run({ answersFile });
    expect(answers.get('scope')).toMatchObject({ rating: 3, note: 'Møde' });
    expect(said).toContain('answers.csv: Read as Windows-1252.');
    expect(said).toContain('The column clause is for readers and passed over.');
  });

  it('takes refs as they are printed', async () => {
    const { answers } = await runFile('answers.csv', 'id,rating,missing\nscope,2,"4 a), 4 b)"\n');
    expect(answers.get('scope')).toMatchObject({ missing: ['scope/ref-4-a', 'scope/ref-4-b'] });
  });

  it('refuses a column that is spelt much like one that is not there', async () => {
    const { problems } = await refusal(runFile('answers.csv', 'id,raiting\nscope,3\n'));
    expect(problems[0]?.place).toMatchObject({ line: 1, column: 4 });
  });
});

describe('--answers with anything else', () => {
  it('is refused by its name', async () => {
    const { kind, problems } = await refusal(runFile('answers.xlsx', ''));
    expect(kind).toBe('usage');
    expect(problems[0]?.key).toBe('questionnaire.file-type');
  });

  it('is refused if the file is missing', async () => {
    const error = await refusal(run({ answersFile: join(folder, 'none.yaml') }));
    expect(error.kind).toBe('input-missing');
  });
});
