import { describe, expect, it } from 'vitest';
import type { Inline, Table, TableCell } from '../../../src/print/document/block.ts';
import { partTable, surelyFits } from '../../../src/print/layout/part-table.ts';

const cellOf = (text: string): TableCell => ({ inlines: [{ kind: 'text', text }] });

/** A table of rows of words. */
function tableOf(rows: readonly (readonly string[])[], own: Partial<Table> = {}): Table {
  const [first = []] = rows;
  return {
    kind: 'table',
    columns: first.map((_, index) => ({
      align: index === 1 ? 'right' : 'left',
      width: { unit: 'percent', size: 100 / first.length },
    })),
    header: undefined,
    rows: rows.map((cells) => ({ cells: cells.map(cellOf) })),
    minRowHeight: undefined,
    ruled: false,
    sortable: false,
    filterable: false,
    ...own,
  };
}

/** The words of the first row of each part. */
function partsOf(table: Table, leasts: readonly number[], width: number): readonly string[] {
  const needs = leasts.map((least) => ({ least, most: least }));
  return partTable(table, needs, width).map(({ rows }) =>
    (rows[0]?.cells ?? []).map(({ inlines }) => wordsOf(inlines)).join(' '),
  );
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : `[${inline.kind}]`)).join('');
}

const row = ['a', 'b', 'c', 'd'];

describe('a table that is too wide', () => {
  it('is the same where it fits', () => {
    const table = tableOf([row]);
    expect(partTable(table, [{ least: 40, most: 90 }], 40)).toEqual([table]);
    expect([surelyFits(table, 4 * 74), surelyFits(table, 4 * 74 - 1)]).toEqual([true, false]);
  });

  it('is parted, and a narrow first column comes again', () => {
    expect(partsOf(tableOf([row]), [20, 60, 60, 60], 100)).toEqual(['a b', 'a c', 'a d']);
  });

  it('does not repeat a first column that is wide', () => {
    expect(partsOf(tableOf([row]), [30, 60, 60, 60], 100)).toEqual(['a b', 'c', 'd']);
  });

  const named = { name: 'seen', tip: 'Seen' };
  const box: Inline = { kind: 'field', text: '☐', field: named };

  it.each<[string, TableCell]>([
    ['takes words', { inlines: [], field: { ...named, severalLines: false, value: '' } }],
    ['has a box', { inlines: [{ kind: 'strong', inlines: [box] }] }],
  ])('does not repeat a first column that %s', (_, first) => {
    const table = tableOf([row]);
    const rows = table.rows.map(({ cells }) => ({ cells: [first, ...cells.slice(1)] }));
    const parts = partsOf({ ...table, rows }, [20, 60, 60, 60], 100);
    expect(parts.slice(1)).toEqual(['c', 'd']);
  });

  it('keeps the sides of its columns and the names of them, and forgets their widths', () => {
    const table = tableOf([row], { header: { cells: ['A', 'B', 'C', 'D'].map(cellOf) } });
    const needs = [20, 60, 60, 60].map((least) => ({ least, most: least }));
    const [first] = partTable(table, needs, 100);
    expect(first?.columns).toEqual([
      { align: 'left', width: 'auto' },
      { align: 'right', width: 'auto' },
    ]);
    expect(first?.header?.cells.map(({ inlines }) => wordsOf(inlines))).toEqual(['A', 'B']);
  });

  it('has empty cells where a row is short', () => {
    expect(
      partsOf(tableOf([['e']], { columns: tableOf([row]).columns }), [20, 60, 60, 60], 100),
    ).toEqual(['e ', 'e ', 'e ']);
  });

  it('is parted without rows too', () => {
    expect(partsOf(tableOf([], { columns: tableOf([row]).columns }), [60, 60], 100)).toEqual([
      '',
      '',
    ]);
  });
});
