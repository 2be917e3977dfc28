import { describe, expect, it } from 'vitest';
import { checkWorkbook, planWorkbook } from '../../src/app/import/plan-workbook.ts';
import { findAnswerTable } from '../../src/app/import/workbook-answers.ts';
import { readWorkbook } from '../../src/exchange/workbook/read-workbook.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { EomsError } from '../../src/model/problem.ts';
import { aWorkbook, rowOf } from '../exchange/a-workbook.ts';
import { anEngagement, aRequirement, aStandard } from '../support/build-data.ts';

const standard = aStandard({
  requirements: [
    aRequirement({
      id: 'scope',
      clause: '4.3',
      items: [{ ref: '4.3.a', text: 'Written', status: 'confirmed' }],
    }),
    aRequirement({ id: 'policy', clause: '5.2' }),
  ],
});
const columns = ['id', 'rating', 'justification', 'missing', 'note', 'evidence', 'by'];
const cells = (row: number, texts: readonly string[]): string =>
  rowOf(row, ...texts.map((text, index) => [String.fromCharCode(65 + index), text] as const));

const tableOf = (rows: string) =>
  findAnswerTable(readWorkbook(aWorkbook({ rows }), 'a.xlsx'), 'a.xlsx');

/** What becomes of rows of any columns, in a workbook that says where it belongs. */
function planRows(
  rows: string,
  about: { readonly standard?: string; readonly institution?: string } = {},
  mayBeOther = false,
) {
  const workbook = { kind: 'workbook', table: tableOf(rows), about, notes: [] } as const;
  const workspace = { standard, engagement: anEngagement(), folder: '/gone' };
  const standing = { answers: new Map(), findings: new Map(), audits: new Map(), said: new Map() };
  const problems = checkWorkbook(workbook, workspace, { file: 'a.xlsx', mayBeOther });
  const source = { workbook, file: 'a.xlsx', standard, folder: '/gone', mayReplace: false };
  return { problems, steps: planWorkbook(source, standing) };
}

/** The keys of the problems with which something is refused. */
function problemsOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof EomsError) return error.problems.map(({ key }) => key).join();
    throw error;
  }
  return 'nothing';
}

/** What becomes of rows, laid over an answer to the first requirement. */
function plan(rows: readonly (readonly string[])[], earlier?: Answer, mayReplace = false) {
  const table = tableOf([columns, ...rows].map((row, at) => cells(at + 1, row)).join(''));
  const workbook = { kind: 'workbook', table, about: {}, notes: [] } as const;
  const workspace = { standard, engagement: anEngagement(), folder: '/gone' };
  const answers = new Map(earlier === undefined ? [] : [['scope', earlier]]);
  const standing = { answers, findings: new Map(), audits: new Map(), said: new Map() };
  const source = { workbook, file: 'x/a.xlsx', standard, folder: '/gone', mayReplace };
  const problems = checkWorkbook(workbook, workspace, { file: 'a.xlsx', mayBeOther: false });
  return { problems, steps: problems.length > 0 ? [] : planWorkbook(source, standing) };
}

const known: Answer = {
  rating: 2,
  missing: (standard.requirements[0]?.items ?? []).map(({ id }) => id),
  note: 'Two pages.\n',
  private: 'Ask again.',
  evidence: [{ title: 'Scope', file: 'scope.pdf', date: '2026-05-03' }, { title: 'Talk; long' }],
  by: 'Ann',
};
const asWritten = [
  'scope',
  '2',
  '',
  known.missing.join(''),
  'Two pages.',
  'Scope (scope.pdf)\nTalk; long',
  'Ann',
];

describe('what a workbook brings', () => {
  it('is known where nothing was changed, with dates and private notes', () => {
    const { problems, steps } = plan([asWritten], known);
    expect(problems).toEqual([]);
    expect(steps).toMatchObject([{ outcome: 'known', differs: [] }]);
    expect(steps[0]?.answer).toMatchObject({ evidence: known.evidence, private: 'Ask again.' });
  });

  it('keeps the date of a piece that is named among others', () => {
    const [step] = plan([asWritten.with(5, 'Scope (scope.pdf)\nMap')], known, true).steps;
    expect(step).toMatchObject({ outcome: 'replaced', differs: ['evidence'] });
    expect(step?.answer.evidence).toEqual([known.evidence[0], { title: 'Map' }]);
    expect(step?.answer.by).toBe('a.xlsx');
  });

  it('leaves cells alone for which the rating has no use', () => {
    const [raised] = plan([asWritten.with(1, '4').with(2, 'No.').with(6, 'Bo')], known).steps;
    expect(raised).toMatchObject({ outcome: 'kept', answer: { rating: 4, by: 'Bo (a.xlsx)' } });
    const na = plan([['policy', 'na', 'We have none.', 'x', '', '', '']], known).steps;
    expect(na).toMatchObject([{ outcome: 'new', answer: { rating: 'na', by: 'a.xlsx' } }]);
  });

  it('takes a new note for a new note, and leaves alone what has no column', () => {
    const [noted] = plan([asWritten.with(4, 'Three pages.')], known, true).steps;
    expect(noted).toMatchObject({ outcome: 'replaced', differs: ['note'] });
    expect(noted?.answer.note).toBe('Three pages.');
    const rows = cells(1, ['id', '', 'rating']) + cells(2, ['policy', 'of no column', '3']);
    const { steps } = planRows(rows);
    expect(steps).toMatchObject([{ outcome: 'new', answer: { rating: 3, by: 'a.xlsx' } }]);
    expect(steps[0]?.answer.note).toBeUndefined();
    const apart = rowOf(1, ['A', 'id'], ['C', 'rating']) + rowOf(2, ['A', 'policy'], ['C', '3']);
    expect(planRows(apart).steps).toMatchObject([{ outcome: 'new', answer: { rating: 3 } }]);
  });

  it('is nothing where no row is rated', () => {
    expect(plan([['policy', '', '', '', '', '', ''], asWritten.with(1, '')])).toMatchObject({
      problems: [expect.anything()],
      steps: [],
    });
  });

  it('is refused where it is of another standard, or of another institution unless that is meant', () => {
    const named = (about: Parameters<typeof planRows>[1]) => planRows(cells(1, columns), about);
    const other = named({ standard: 'iso-9001' }).problems;
    expect(other).toMatchObject([
      { key: 'cli.import.other-standard', values: { found: 'iso-9001', wanted: 'tiny' } },
    ]);
    const values = { found: 'Harbour', wanted: 'Hill School' };
    const theirs = { institution: 'Harbour' };
    expect(named(theirs).problems).toMatchObject([{ key: 'cli.import.other-engagement', values }]);
    expect(planRows(cells(1, columns), theirs, true).problems).toEqual([]);
  });

  it.each([
    ['no table', () => aWorkbook({ rows: cells(1, ['rating']) }), 'cli.import.no-sheet'],
    ['nothing', () => aWorkbook(), 'cli.import.no-sheet'],
    ['a column twice', () => aWorkbook({ rows: cells(1, ['id', 'rating', 'id']) }), 'files.csv'],
  ])('is refused with %s in it', (_, make, key) => {
    const book = readWorkbook(make(), 'a.xlsx');
    expect(problemsOf(() => findAnswerTable(book, 'a.xlsx'))).toContain(key);
  });

  it('says what is wrong in the order of the cells', () => {
    const { problems } = plan([
      ['policy', '9', '', '', '', '', ''],
      ['scope', '2', '', 'gone', '', '', ''],
      ['scop', '1', '', '', '', '', ''],
    ]);
    expect(problems.map(({ place }) => place?.cell)).toEqual([
      'Answers!B2',
      'Answers!D3',
      'Answers!A4',
    ]);
  });
});
