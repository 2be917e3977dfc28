import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorkbook, rowOf } from '../../exchange/a-workbook.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { date, textOf } from './import-support.ts';

const base = temporaryFolder();
const python = process.env['EOMS_PYTHON'] ?? 'python3';
const hasEditor = spawnSync(python, ['-c', 'import openpyxl']).status === 0;

function school(name: string, workbook?: Uint8Array): string {
  const cwd = join(base, name);
  mkdirSync(cwd);
  put(cwd, smallEngagement);
  if (workbook !== undefined) writeFileSync(join(cwd, 'answers.xlsx'), workbook);
  return cwd;
}

/** What an import of `answers.xlsx` ends with, on one line. */
async function take(cwd: string, ...more: readonly string[]) {
  const { code, err } = await eoms(['import', 'answers.xlsx', ...more, ...date], { cwd });
  return { code, err: err.replaceAll(/\s+/g, ' ') };
}

const head = rowOf(1, ['A', 'Rating'], ['B', 'id'], ['C', 'note'], ['D', 'missing']).replace(
  '</row>',
  '<c r="E1" t="inlineStr"><is><t>by</t></is></c><c r="F1" t="inlineStr"><is><t>Evidence</t></is></c><c r="G1" t="inlineStr"><is><t>justification</t></is></c></row>',
);
const facts = { eomsStandard: 'iso-21001-2018', eomsInstitution: 'Aften Skole' };

const sheets = (second: string) => ({
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="One" r:id="rId1"/><sheet name="Two" r:id="rId2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<R><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></R>',
  'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${second}</sheetData></worksheet>`,
});

describe.concurrent('a workbook that comes back', () => {
  it('adds answers by id, wherever their rows and columns stand, and says whose they are', async () => {
    const rows = [
      rowOf(9, ['A', '2'], ['B', 'policy-content'], ['C', 'Two pages.'], ['E', 'Kit Dam']),
      head.replaceAll('1"', '3"'),
      rowOf(4, ['B', 'eoms-scope']),
      rowOf(
        5,
        ['A', 'na'],
        ['B', 'climate-change-relevance'],
        ['G', 'Decided so by the board.'],
        ['D', 'x'],
      ),
    ];
    const cwd = school('adds', aWorkbook({ rows: rows.join('') }));
    const { code, err } = await take(cwd, '--yes');
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).toContain('workbook that does not say of which institution, with 2 answers');
    const text = textOf(cwd);
    expect(text).toContain('by: Kit Dam (answers.xlsx)');
    expect(text).toContain('justification: Decided so by the board.\n    by: answers.xlsx');
    expect((await take(cwd, '--dry-run')).err).toContain('there already: 2 answers');
  });

  it('says all that is wrong at once, each with its cell, and changes nothing', async () => {
    const rows = [
      head,
      rowOf(2, ['A', '7'], ['B', 'eoms-scope']),
      rowOf(3, ['A', '2'], ['B', 'policy-contnt'], ['G', 'No reason.']),
      '<row r="4"><c r="B4" t="str"><f>A1</f><v>policy-content</v></c><c r="A4"><v>3</v></c></row>',
      rowOf(5, ['A', 'na'], ['B', 'climate-change-relevance']),
    ];
    const cwd = school('wrong', aWorkbook({ rows: rows.join('') }));
    const before = textOf(cwd);
    const { code, err } = await take(cwd, '--yes');
    expect(code).toBe(65);
    const found = Array.from(err.matchAll(/answers\.xlsx:Answers!(\w+):/g), ([, cell]) => cell);
    expect(found).toEqual(['A2', 'B3', 'B4', 'A5']);
    expect(err).toContain('Did you mean "policy-content"?');
    expect(err).toContain('This cell holds a formula.');
    expect(textOf(cwd)).toBe(before);
  });

  it.each([
    [
      'another institution',
      { ...facts, eomsInstitution: 'Harbour' },
      'another engagement (Harbour)',
    ],
    ['another standard', { ...facts, eomsStandard: 'other' }, 'about the standard other'],
  ])('is refused as one of %s', async (name, about, said) => {
    const workbook = aWorkbook({ rows: head, facts: about });
    const cwd = school(name, workbook);
    expect(await take(cwd, '--yes')).toMatchObject({
      code: 65,
      err: expect.stringContaining(said),
    });
  });

  it('is taken from another institution where that is meant', async () => {
    const about = { eomsInstitution: 'Harbour' };
    const rows = head + rowOf(2, ['A', '2'], ['B', 'policy-content']);
    const cwd = school('meant', aWorkbook({ rows, facts: about }));
    const { code, err } = await take(cwd, '--yes', '--other-engagement');
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('on Harbour') });
  });

  it.each([
    ['no table', aWorkbook({ rows: rowOf(1, ['A', 'rating']) }), 'No sheet of this workbook'],
    ['no cell', aWorkbook(), 'No sheet of this workbook'],
    [
      'two tables',
      aWorkbook({ rows: head, more: sheets(head) }),
      'Two sheets of this workbook are tables of answers: One and Two',
    ],
    [
      'a head that says a column twice',
      aWorkbook({ rows: head.replace('missing', 'note') }),
      'Answers!D1',
    ],
    ['no workbook in it', new Uint8Array([80, 75]), 'The workbook is damaged'],
    [
      'very many rows',
      aWorkbook({ rows: `${head}${'<row><c><v>1</v></c></row>'.repeat(20_001)}` }),
      '20,000',
    ],
  ])('is refused with %s', async (name, workbook, said) => {
    const cwd = school(name, workbook);
    expect(await take(cwd, '--yes')).toMatchObject({
      code: 65,
      err: expect.stringContaining(said),
    });
  });

  it('is refused where it holds as many cells as would make eoms busy', async () => {
    const cwd = school('large', new Uint8Array(8_000_001));
    expect((await take(cwd, '--yes')).code).toBe(65);
    expect((await eoms(['import', 'gone.xlsx', ...date], { cwd })).code).toBe(66);
  });
});

describe.skipIf(!hasEditor)('a workbook that openpyxl changed (not run without it)', () => {
  const program = [
    'import sys, openpyxl',
    'book = openpyxl.load_workbook("answers.xlsx")',
    's = book["Answers"]',
    'head = {c.value: c.column for c in s[1]}',
    'row = {s.cell(r, 1).value: r for r in range(2, s.max_row + 1)}',
    'def put(id, column, value): s.cell(row[id], head[column]).value = value',
  ];
  const edit = (cwd: string, ...lines: readonly string[]): void => {
    const all = [...program, ...lines, 'book.save("answers.xlsx")'].join('\n');
    const { stderr, status } = spawnSync(python, ['-c', all], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };

  it('brings what was changed, leaves the rest, and replaces only where it may', async () => {
    const cwd = school('openpyxl');
    const note = 'On the wall.\nSigned.';
    const set = ['assess', '--set', 'policy-content=2', '-q', ...date];
    await eoms(set, { cwd });
    const file = join(cwd, 'more.yaml');
    writeFileSync(
      file,
      'schema: eoms/answers@1\nanswers:\n  policy-content: { rating: 2, note: "Old.", evidence: [{ title: "A; B (v2)" }] }\n',
    );
    await eoms(['assess', '--answers', 'more.yaml', '-q', ...date], { cwd });
    await eoms(['report', '--format', 'xlsx', '-o', 'answers.xlsx', '-q', ...date], { cwd });
    const before = textOf(cwd);
    expect((await take(cwd, '--dry-run')).err).toContain('There is nothing to write.');
    edit(
      cwd,
      'put("policy-content", "rating", 4)',
      `put("policy-content", "note", ${JSON.stringify(note)})`,
      'put("climate-change-relevance", "rating", "1")',
    );
    const kept = await take(cwd, '--yes');
    expect(kept.err).toContain('new: 4.1 Climate change relevance: 1 Ad hoc');
    expect(kept.err).toMatch(/kept: 5\.2\.1 .*2 Defined here, which stays; 4 Conforms in the file/);
    expect(textOf(cwd)).toContain('rating: 2');
    const replaced = await take(cwd, '--yes', '--replace');
    expect(replaced.err).toContain('other rating, note');
    expect(textOf(cwd)).toMatch(/rating: 4\n {4}note: \|-\n {6}On the wall\.\n {6}Signed\./);
    expect(textOf(cwd)).toContain('title: A; B (v2)');
    expect(readFileSync(join(cwd, 'eoms.yaml'), 'utf8')).toBe(smallEngagement['eoms.yaml']);
    expect(before).not.toBe(textOf(cwd));
  });
});
