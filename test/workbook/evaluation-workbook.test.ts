import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluationWorkbook } from '../../src/workbook/evaluation-workbook.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { english } from '../support/messages.ts';
import { readGolden } from './golden-evaluation.ts';

const facts = { title: 'T', date: '2026-11-23', standard: 'tiny', institution: 'Harbour School' };
const folder = mkdtempSync(join(tmpdir(), 'eoms-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const python = process.env['EOMS_PYTHON'] ?? 'python3';
const hasReader = spawnSync(python, ['-c', 'import openpyxl']).status === 0;

/** What openpyxl says of a workbook, as JSON. */
function ask(bytes: Uint8Array, program: string): unknown {
  const file = join(folder, 'book.xlsx');
  writeFileSync(file, bytes);
  const lines = [
    'import json, sys, openpyxl',
    'book = openpyxl.load_workbook(sys.argv[1])',
    program,
  ];
  const { stdout, stderr } = spawnSync(python, ['-c', lines.join('\n'), file], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

describe('a workbook', () => {
  it('keeps words that look like formulas as words', async () => {
    const rows = [['=1+1'], ['+2'], ['@now'], ['-3']];
    const sheet = { name: 'A', columns: [{ title: '=title', width: 9 }], rows };
    const bytes = await writeWorkbook([sheet], facts);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('>=1+1<');
  });

  it('is the same bytes each time', async () => {
    const evaluation = readGolden();
    const [first, second] = [
      await evaluationWorkbook(evaluation, english),
      await evaluationWorkbook(evaluation, english),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    const { date } = evaluation;
    expect(partOf(first, 'docProps/core.xml')).toContain(`>${date}T12:00:00Z<`);
  });
});

describe.skipIf(!hasReader)('a workbook, as openpyxl reads it (not run without it)', () => {
  it('has its sheets, with titles in view and filters', async () => {
    const bytes = await evaluationWorkbook(readGolden(), english);
    const program =
      'print(json.dumps([[s.title, s.freeze_panes, s.auto_filter.ref is not None, s.protection.sheet] for s in book]))';
    expect(ask(bytes, program)).toEqual(
      ['Register', 'Answers', 'Plan', 'Scores', 'Levels'].map((name) => [name, 'A2', true, true]),
    );
  });

  it('has every requirement among the answers, ids locked and answers open', async () => {
    const evaluation = readGolden();
    const bytes = await evaluationWorkbook(evaluation, english);
    const program = [
      's = book["Answers"]',
      'ids = [c.value for c in s["A"]][1:]',
      'locks = [c.protection.locked for c in s[2]]',
      'print(json.dumps([ids, locks, [c.value for c in s[1]]]))',
    ].join('\n');
    expect(ask(bytes, program)).toEqual([
      evaluation.requirements.map(({ id }) => id),
      [true, true, true, true, false, false, false, false, false, false],
      ['id', 'clause', 'name', 'question', 'rating'].concat([
        'justification',
        'missing',
        'note',
        'evidence',
        'by',
      ]),
    ]);
  });

  it('lets a rating be chosen, and holds the days of the plan', async () => {
    const evaluation = readGolden();
    const bytes = await evaluationWorkbook(evaluation, english);
    const program = [
      'v = book["Answers"].data_validations.dataValidation',
      'p = book["Plan"]',
      'print(json.dumps([[[str(x.sqref), x.formula1] for x in v], p.max_row, str(p["G2"].value)]))',
    ].join('\n');
    const [step] = evaluation.work.steps;
    expect(ask(bytes, program)).toEqual([
      [[`E2:E${evaluation.requirements.length + 1}`, '"0,1,2,3,4,na"']],
      evaluation.work.steps.length + 1,
      `${step?.start} 00:00:00`,
    ]);
  });
});
