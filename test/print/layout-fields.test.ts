import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../src/print/layout-document.ts';
import type { FieldMark, Page } from '../../src/print/page.ts';
import { parseMarkdown } from '../../src/print/parse-markdown.ts';
import { defaultTheme } from '../../src/print/theme.ts';
import { context, faces, filler, layoutMarkdown, wordsOf } from './print-support.ts';

function layoutForm(markdown: string): readonly Page[] {
  const document = parseMarkdown(markdown, { file: 'report.md', fillable: true });
  const { text } = context;
  return layoutDocument(document, { pageSize: 'A4', faces, text, theme: defaultTheme });
}

const fieldsOf = ({ marks }: Page): readonly FieldMark[] =>
  marks.flatMap((mark) => (mark.kind === 'field' ? [mark] : []));
const namesOf = (page: Page) => fieldsOf(page).map(({ field }) => field.name);
const story = '<!-- field: text story "What happened" -->';
const tall = '<!-- min-row-height: 40mm -->\n\n';

describe('a field to type in', () => {
  it('fills its cell between the lines of the table', () => {
    const [page] = layoutForm(
      `<!-- widths: 50mm 50mm -->\n${tall}| | |\n|-|-|\n| Story | ${story} |`,
    );
    const [field] = page === undefined ? [] : fieldsOf(page);
    const lines =
      page?.marks.flatMap((mark) =>
        mark.kind === 'line' && mark.source !== 'page' && typeof mark.source !== 'string'
          ? [mark]
          : [],
      ) ?? [];
    const [top = 0, bottom = 0] = lines
      .flatMap(({ y, dy }) => (dy === 0 ? [y] : []))
      .toSorted((a, b) => a - b);
    expect(field?.y).toBeGreaterThan(top);
    expect(field?.y).toBeLessThan(top + 3);
    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(bottom);
    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeGreaterThan(bottom - 3);
  });

  it('has room for what stands in it', () => {
    const words = 'word '.repeat(60);
    const [page] = layoutForm(`| | |\n|-|-|\n| Story | ${words}${story} |`);
    const [field] = page === undefined ? [] : fieldsOf(page);
    expect(field?.lines.length).toBeGreaterThan(3);
    expect(field?.height).toBeGreaterThan((field?.lines.length ?? 0) * (field?.lineHeight ?? 0));
    expect(page === undefined ? '' : wordsOf(page)).not.toContain('word');
  });

  it('stands whole on a page', () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `| ${at} | ${story.replace('story', `s${at}`)} |`,
    );
    const pages = layoutForm(`${tall}| | |\n|-|-|\n${rows.join('\n')}`);
    expect(pages.length).toBeGreaterThan(1);
    const fields = pages.flatMap(fieldsOf);
    expect(fields.map(({ field }) => field.name)).toEqual(rows.map((_, at) => `s${at}`));
    expect(new Set(fields.map(({ height }) => Math.round(height))).size).toBe(1);
  });

  it('stands once, in the first part of a row that no page holds', () => {
    const pages = layoutForm(`| | |\n|-|-|\n| ${filler(120)} | ${story} |`);
    expect(pages.map(namesOf)).toEqual([['story'], []]);
    expect(pages.map(wordsOf).join(' ').match(/\bx\b/g)).toHaveLength(120);
  });
});

describe('a box to tick', () => {
  const box = '<!-- field: check ready "Ready" -->☐';

  it('stands on the line of its words, and before them', () => {
    const [page] = layoutForm(`say ${box} ready`);
    const marks = page?.marks.filter(({ source }) => typeof source !== 'string') ?? [];
    expect(marks.map(({ kind }) => kind)).toEqual(['text', 'field', 'text']);
    const [before, field, after] = marks;
    expect(field?.x).toBeGreaterThan(before?.x ?? 0);
    expect(after?.x).toBeGreaterThan(field?.x ?? 0);
    expect(after?.y).toBe(before?.y);
  });

  it('is lost in no column, however narrow', () => {
    const narrow = '<!-- widths: 99% 1% -->\n\n| | |\n|-|-|\n';
    const [page] = layoutForm(`${narrow}| ${'long '.repeat(40)} | ${box}word |`);
    expect(page === undefined ? [] : namesOf(page)).toEqual(['ready']);
  });

  it('takes no room of its words on paper', () => {
    expect(layoutMarkdown(`${box} ready`).map(wordsOf)).toEqual(
      layoutMarkdown('☐ ready').map(wordsOf),
    );
  });
});
