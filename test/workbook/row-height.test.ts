import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planSheet } from '../../src/workbook/other-sheets.ts';
import { rowHeight } from '../../src/workbook/row-height.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { english } from '../support/messages.ts';
import { readGolden } from './golden-evaluation.ts';

const columns = [
  { title: 'A', width: 11 },
  { title: 'B', width: 21 },
];
const facts = { title: 'T', date: '2026-11-23', standard: 'tiny', institution: 'Harbour School' };

describe('the height of a row', () => {
  it.each([
    [[], 15],
    [[7, { day: '2026-11-23' }], 15],
    [['ten digits', 'short'], 15],
    [['ten digits and ten', 'short'], 30],
    [['a\nb\n\nc', 'short'], 60],
    [['x'.repeat(35), ''], 60],
    [['', `${'word '.repeat(8)}end`], 45],
    [['ab', `a ${'x'.repeat(41)} b`], 60],
    [['', 'a\n'.repeat(90)], 409],
  ])('is as high as the cell with most lines: %j', (cells, height) => {
    expect(rowHeight(cells, columns)).toBe(height);
  });

  it('is in the workbook, and its letters have a font by name', async () => {
    const bytes = await writeWorkbook([{ name: 'S', columns, rows: [['x'.repeat(25)]] }], facts);
    const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
    expect(part('xl/worksheets/sheet1.xml').match(/ ht="\d+"/g)).toEqual([' ht="15"', ' ht="45"']);
    const fonts = part('xl/styles.xml').match(/<font>.*?<\/font>/g) ?? [];
    expect(fonts).toHaveLength(2);
    expect(fonts.every((one) => one.includes('name val="Calibri"'))).toBe(true);
  });
});

it('the plan has no days for what can follow the first audit', () => {
  const evaluation = readGolden();
  const { work } = evaluation;
  const steps = work.steps.map((step) => ({ ...step, isNeeded: false }));
  const days = (from: typeof work) =>
    planSheet({ ...evaluation, work: from }, english).rows.map((row) => row.slice(-2));
  expect(days(work)).toEqual(work.steps.map(({ start, end }) => [{ day: start }, { day: end }]));
  expect(days({ ...work, steps })).toEqual(steps.map(() => [undefined, 'later']));
});
