import { describe, expect, it } from 'vitest';
import { mm } from '../../../src/print/document/theme.ts';
import type { Mark, Page } from '../../../src/print/layout/page.ts';
import { filler, layoutMarkdown, textsOf, wordsOf } from '../print-support.ts';

/** A page as text: kind, place in whole points, and words. */
function describeMark(mark: Mark): string {
  const [x, y] = [Math.round(mark.x), Math.round(mark.y)];
  const what = mark.kind === 'text' ? `${mark.font} ${mark.size} ${mark.text}` : '';
  const target = mark.kind === 'anchor' ? mark.id : '';
  return `${mark.kind} ${x},${y} ${what}${target}`.trimEnd();
}

const sizeOf = ({ width, height }: Page): string => `${Math.round(width)}×${Math.round(height)}`;

const table = (rows: number): string =>
  `| Head | B |\n|---|---|\n${Array.from({ length: rows }, (_, index) => `| row${index} | b |`).join('\n')}`;

describe('a page', () => {
  it('sets its parts where they belong', () => {
    const [page] = layoutMarkdown(
      '---\nheader: Report\n---\n# One\n\nBody **bold** `code`.\n\n- [x] done\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n',
    );
    expect(page?.marks.map(describeMark)).toMatchInlineSnapshot(`
      [
        "anchor 57,71 one",
        "text 57,93 bold 21 One",
        "text 57,119 regular 9.75 Body",
        "text 82,119 bold 9.75 bold",
        "text 103,119 regular 9.75",
        "box 105,110",
        "text 106,119 regular 9.75 code",
        "text 128,119 regular 9.75 .",
        "text 58,140 fallback 11.25 ☑",
        "text 73,140 regular 9.75 done",
        "box 57,150",
        "text 62,161 bold 8.25 a",
        "text 528,161 bold 8.25 b",
        "line 57,167",
        "text 62,178 regular 8.25 1",
        "text 529,178 regular 8.25 2",
        "line 57,183",
        "text 57,45 regular 7.5 Report",
        "line 57,51",
        "text 523,804 regular 7.5 1 / 1",
      ]
    `);
  });

  it('is A4, Letter, or either turned', () => {
    const markdown = 'a\n\n<!-- landscape -->\nb\n<!-- portrait -->\n\nc';
    expect(layoutMarkdown(markdown).map(sizeOf)).toEqual(['595×842', '842×595', '595×842']);
    expect(layoutMarkdown(markdown, { pageSize: 'Letter' }).map(sizeOf)).toEqual([
      '612×792',
      '792×612',
      '612×792',
    ]);
  });

  it('carries its header and number, but for the cover', () => {
    const pages = layoutMarkdown(
      '---\ntitle: Gap report\n---\n<!-- cover -->\n# T\n<!-- /cover -->\n\nbody',
    );
    expect(pages.map(wordsOf)).toEqual(['T', 'body Gap report 2 / 2']);
  });

  it('stands alone where the Markdown is empty', () => {
    expect(layoutMarkdown('').map(wordsOf)).toEqual(['1 / 1']);
  });

  it('shortens a header that is too long for it', () => {
    const [page] = layoutMarkdown(`---\nheader: ${'very long '.repeat(60)}\n---\nbody`);
    expect(page === undefined ? '' : wordsOf(page)).toMatch(/body very long .*…/);
  });

  it('never ends with a heading, and never holds one line of a paragraph alone', () => {
    for (let lines = 40; lines < 60; lines++) {
      const pages = layoutMarkdown(`${filler(lines)}\n\n## Heading\n\nfirst<br>second<br>third`);
      const [last] = pages.slice(-1).map(wordsOf);
      expect(last).not.toMatch(/^(?:first|second|third)/);
    }
  });
});

describe('a table', () => {
  it('repeats its header on each page, and never stands apart from its heading', () => {
    for (const page of layoutMarkdown(table(120))) expect(wordsOf(page)).toMatch(/^Head B row/);
    for (let lines = 44; lines < 58; lines++) {
      const pages = layoutMarkdown(`${filler(lines)}\n\n## Register\n\n${table(3)}`).map(wordsOf);
      expect(pages.some((words) => words.includes('Register Head B row0'))).toBe(true);
    }
  });

  it('splits a row that no page holds, and repeats the header above the rest of it', () => {
    const pages = layoutMarkdown(`| Head |\n|---|\n| ${filler(150)} |`);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(wordsOf(page)).toMatch(/^Head x/);
    expect(pages.map(wordsOf).join(' ').match(/\bx\b/g)).toHaveLength(150);
  });

  it('has no band without a header, and rows as high as specified', () => {
    const [page] = layoutMarkdown(
      '<!-- min-row-height: 30mm -->\n| | |\n|---|---|\n| a | |\n| b | |',
    );
    const [a, b] = page === undefined ? [] : textsOf(page);
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBeCloseTo(30 * mm, 3);
    expect(page?.marks.some(({ kind }) => kind === 'box')).toBe(false);
  });

  it('has columns as wide as specified', () => {
    const [page] = layoutMarkdown('<!-- widths: 30mm auto -->\n| a | b |\n|---|---|\n| 1 | 2 |');
    const [a, b] = page === undefined ? [] : textsOf(page);
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(30 * mm, 3);
  });

  it('is split inside a quote too, where a row is higher than a page', () => {
    const pages = layoutMarkdown(`${filler(57)}\n\n> | Head |\n> |---|\n> | ${filler(150)} |`);
    const rows = pages.map(wordsOf).join(' ').match(/\bx\b/g);
    expect(rows).toHaveLength(57 + 150);
    expect(pages.length).toBeGreaterThan(3);
  });

  it('aligns its columns as they say', () => {
    const [page] = layoutMarkdown('<!-- widths: 50% 50% -->\n| l | r |\n|---|--:|\n| 1 | 2 |');
    const right = page === undefined ? undefined : textsOf(page).find(({ text }) => text === '2');
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeCloseTo(595.28 - 20 * mm - 5, 1);
  });
});
