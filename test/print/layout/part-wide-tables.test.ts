import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { layoutDocument } from '../../../src/print/layout/layout-document.ts';
import type { Page, TextMark } from '../../../src/print/layout/page.ts';
import { partWideTables } from '../../../src/print/layout/part-wide-tables.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { context, faces } from '../print-support.ts';

const room = { pageSize: 'A4', faces, theme: defaultTheme } as const;

const fitted = (markdown: string) => partWideTables(parseMarkdown(markdown, 'plan.md'), room);

function pagesOf(markdown: string): readonly Page[] {
  const { document } = fitted(markdown);
  return layoutDocument(document, { ...room, text: (key) => key });
}

const textsOn = ({ marks }: Page): readonly TextMark[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const rule = rowOf(head.map(() => '---'));
  return [rowOf(head), rule, ...body.map(rowOf)].join('\n');
}

/** A table of so many columns whose words are long, and each there once. */
const wide = (columns: number, rows = 2): string =>
  tableOf(
    Array.from({ length: rows + 1 }, (_, row) =>
      Array.from({ length: columns }, (__, column) => `Effectively${row}x${column}`),
    ),
  );

const turned = (table: string) =>
  `<!-- eoms: landscape -->\n\n${table}\n\n<!-- eoms: portrait -->\n`;

const letters = (text: string) => text.replaceAll(/[^a-z0-9]/g, '').length;

function overlapsIn(page: Page): readonly string[] {
  const texts = textsOn(page);
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.y - other.y) < 2 &&
          one.x < other.x + other.width - 0.5 &&
          other.x < one.x + one.width - 0.5,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

describe('a table with more columns than its page has room for', () => {
  it.each([8, 12, 25, 120])('is printed whole in parts: %i columns', (columns) => {
    const pages = pagesOf(wide(columns));
    expect(pages.flatMap(overlapsIn)).toEqual([]);
    const printed = new Set(pages.flatMap(textsOn).map(({ text }) => text.trim()));
    const cells = Array.from({ length: columns * 3 }, (_, index) => {
      return `Effectively${Math.floor(index / columns)}x${index % columns}`;
    });
    expect(cells.filter((cell) => !printed.has(cell))).toEqual([]);
  });

  it('has its first column in each part where that is narrow', () => {
    const { document } = fitted(
      tableOf([['No', ...Array.from('abcdefghij', (name) => name.repeat(14))]]),
    );
    const heads = document.blocks.map((block) =>
      block.kind === 'table' ? block.header?.cells.map(({ inlines }) => inlines[0]) : undefined,
    );
    expect(heads).toHaveLength(2);
    expect(heads.map((cells) => cells?.[0])).toEqual([
      { kind: 'text', text: 'No' },
      { kind: 'text', text: 'No' },
    ]);
  });

  it('is parted in lists and quotes, and not on pages that are wide enough', () => {
    const inList = wide(8).replaceAll(/^/gm, '  ').replace('  ', '- ');
    expect(fitted(inList).parted).toMatchObject([{ count: 2, isLandscape: false }]);
    expect(fitted(wide(8).replaceAll(/^/gm, '> ')).parted).toHaveLength(1);
    expect(fitted(turned(wide(9))).parted).toEqual([]);
    expect(fitted(turned(wide(30))).parted).toMatchObject([{ isLandscape: true }]);
  });

  it('stays one where its words have room, or are too long for any column', () => {
    const address = `https://harbour.example/${'quay/'.repeat(12)}`;
    expect(fitted(tableOf([Array.from({ length: 20 }, () => 'ab')])).parted).toEqual([]);
    expect(
      fitted(
        tableOf([
          ['a', 'b', 'c', 'd'],
          [address, address, address, address],
        ]),
      ).parted,
    ).toEqual([]);
  });

  it('is told of with its line, and what to do', async () => {
    const warned: Problem[] = [];
    const markdown = `---\ntitle: Plan\n---\n\n# Plan\n\n${wide(12)}\n`;
    await printPdf(markdown, { ...context, warn: (found) => warned.push(...found) });
    expect(warned).toMatchObject([
      {
        key: 'print.table-parted',
        place: { file: 'report.md', line: 7 },
        values: { columns: 12, count: 2 },
        hintKey: 'print.table-parted.turn',
      },
    ]);
  });

  it('loses nothing, and prints nothing on top of another, whatever its cells', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[a-z]{1,30}( [a-z]{1,12}){0,3}$/),
      fc.constantFrom('', '1', '2026-01-02'),
    );
    const tables = fc.integer({ min: 1, max: 40 }).chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(tables, (rows) => {
        const pages = pagesOf(tableOf(rows));
        expect(pages.flatMap(overlapsIn)).toEqual([]);
        const printed = pages.flatMap(textsOn).map(({ text }) => text);
        const least = letters(rows.flat().join(''));
        expect(letters(printed.join(''))).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 60 },
    );
  });
});
