import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../src/model/theme.ts';
import type { Table, TableCell } from '../../../src/print/document/block.ts';
import { defaultTheme, mm } from '../../../src/print/document/theme.ts';
import { layoutTable } from '../../../src/print/layout/layout-table.ts';
import type { Mark } from '../../../src/print/layout/page.ts';
import { paginate } from '../../../src/print/layout/paginate.ts';
import { indentStrip, type Strip } from '../../../src/print/layout/strip.ts';
import { faces } from '../print-support.ts';

const setting = { width: 200, height: 500, faces, theme: defaultTheme };

const cell = (lines: number): TableCell => ({
  inlines: Array.from({ length: lines * 2 - 1 }, (_, index) =>
    index % 2 === 0
      ? ({ kind: 'text', text: `${index / 2 + 1}` } as const)
      : ({ kind: 'line-break' } as const),
  ),
});

/** The row of a form of one column, of so many lines and at least so high, in millimetres. */
function rowOf(lines: number, minRowHeight?: number): Strip {
  const columns = [{ align: 'left', width: 'auto' }] as const;
  const rows = [{ cells: [cell(lines)] }];
  const looks = { minRowHeight, ruled: false, sortable: false, filterable: false };
  const table: Table = { kind: 'table', columns, header: undefined, rows, ...looks };
  const [row] = layoutTable(table, setting);
  if (row === undefined) throw new Error('no row');
  return row;
}

const wordsOf = (marks: readonly Mark[]): string =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text.trim()] : [])).join(' ');

/** The parts of a row that is parted in so much room; nothing where it is not. */
function partsOf(row: Strip, room: number): readonly Strip[] {
  return row.split?.(room) ?? [];
}

const saidBy = (parts: readonly Strip[]): readonly string[] =>
  parts.map(({ marks }) => wordsOf(marks));

const { lineHeight } = defaultTheme.type.form;
const padding = 2 * defaultTheme.spacing.cellPaddingY;

/** The boxes and the thickness of the line below each row of a table of which the first two are tinted. */
function bandsOf(theme: Theme): readonly unknown[] {
  const rows = [1, 1, 1].map((lines) => ({ cells: [cell(lines)] }));
  const columns = [{ align: 'left', width: 'auto' }] as const;
  const looks = { minRowHeight: undefined, ruled: false, sortable: false, filterable: false };
  const header = { cells: [cell(1)] };
  const table: Table = { kind: 'table', columns, header, rows, ...looks, tintedRows: 2 };
  const [, ...body] = layoutTable(table, { ...setting, theme });
  return body.map(({ marks }) =>
    marks.flatMap((mark): readonly unknown[] => {
      if (mark.kind === 'box') return [mark.colour];
      return mark.kind === 'line' ? [mark.thickness] : [];
    }),
  );
}

describe('a row of a table', () => {
  it('is on a band of colour where it is tinted, which a strong line ends', () => {
    const { fills } = defaultTheme;
    const band = fills.tableHead;
    expect(bandsOf(defaultTheme)).toEqual([[band, 0.5], [band, 0.9], [0.5]]);
    const inkless = { ...defaultTheme, fills: { ...fills, tableHead: undefined } };
    expect(bandsOf(inkless)).toEqual([[0.5], [0.9], [0.5]]);
  });

  it('is parted between its lines, as many of them above as have room', () => {
    const parts = partsOf(rowOf(5), 2.5 * lineHeight + padding);
    expect(saidBy(parts)).toEqual(['1 2', '3 4 5']);
    expect(parts[0]?.height).toBeCloseTo(2 * lineHeight + padding, 6);
  });

  it('is not parted where no line has room, or all of it has', () => {
    const row = rowOf(3);
    expect(partsOf(row, lineHeight + padding - 1)).toEqual([]);
    expect(partsOf(row, row.height)).toEqual([]);
  });

  it('keeps the rest of its height below where it is higher than its lines', () => {
    const parts = partsOf(rowOf(1, 40), 30 * mm);
    const heights = [30 * mm, 10 * mm].map((height) => expect.closeTo(height, 6));
    expect(parts.map(({ height }) => height)).toEqual(heights);
    expect(saidBy(parts)).toEqual(['1', '']);
  });

  it('is parted in the same way where it stands further in', () => {
    const row = indentStrip(rowOf(3), 30);
    expect(partsOf(row, 1)).toEqual([]);
    const parts = partsOf(row, lineHeight + padding);
    expect(saidBy(parts)).toEqual(['1', '2 3']);
    const first = parts[1]?.marks.find(({ kind }) => kind === 'text');
    expect(first?.x).toBeCloseTo(30 + defaultTheme.spacing.cellPaddingX, 6);
  });

  it('is drawn when it is parted, where it is taller than paper', () => {
    const row = rowOf(150);
    expect(row.marks).toHaveLength(1);
    const pages = paginate([row], { left: 0, top: 0, height: 500 });
    const words = pages.map((marks) => wordsOf(marks)).join(' ');
    expect(words).toBe(Array.from({ length: 150 }, (_, index) => `${index + 1}`).join(' '));
  });
});
