import { describe, expect, it } from 'vitest';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { layoutDocument } from '../../../src/print/layout/layout-document.ts';
import type { FieldMark, Page } from '../../../src/print/layout/page.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { context, faces, filler, layoutMarkdown, wordsOf } from '../print-support.ts';

function layoutForm(markdown: string): readonly Page[] {
  const document = parseMarkdown(markdown, { file: 'report.md', fillable: true });
  const { text } = context;
  return layoutDocument(document, { pageSize: 'A4', faces, text, theme: defaultTheme });
}

/** The only page of a form. */
function pageOf(markdown: string): Page {
  const [page, ...others] = layoutForm(markdown);
  if (page === undefined || others.length > 0) throw new Error('not one page');
  return page;
}

/** The only field of a page. */
function fieldOf(page: Page): FieldMark {
  const [field, ...others] = fieldsOf(page);
  if (field === undefined || others.length > 0) throw new Error('not one field');
  return field;
}

const fieldsOf = ({ marks }: Page): readonly FieldMark[] =>
  marks.flatMap((mark) => (mark.kind === 'field' ? [mark] : []));
const namesOf = (page: Page) => fieldsOf(page).map(({ field }) => field.name);
const story = '<!-- field: text story "What happened" -->';
const tall = '<!-- min-row-height: 40mm -->\n\n';

describe('a field to type in', () => {
  it('fills its cell between the lines of the table', () => {
    const page = pageOf(`<!-- widths: 50mm 50mm -->\n${tall}| | |\n|-|-|\n| Story | ${story} |`);
    const { y, height } = fieldOf(page);
    const edges = page.marks
      .flatMap((mark) =>
        mark.kind === 'line' && mark.dy === 0 && mark.source !== 'page' ? [mark] : [],
      )
      .filter(({ source }) => typeof source !== 'string')
      .map((line) => line.y)
      .toSorted((one, other) => one - other);
    expect(edges.map((edge) => Math.round(edge))).toEqual([
      Math.round(y - 1.5),
      Math.round(y + height + 1.5),
    ]);
  });

  it('has room for its content', () => {
    const page = pageOf(`| | |\n|-|-|\n| Story | ${'word '.repeat(60)}${story} |`);
    const { lines, lineHeight, height } = fieldOf(page);
    expect(lines.length).toBeGreaterThan(3);
    expect(height).toBeGreaterThan(lines.length * lineHeight);
    expect(wordsOf(page)).not.toContain('word');
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
    const { marks } = pageOf(`say ${box} ready`);
    const own = marks.filter(({ source }) => typeof source !== 'string');
    expect(own.map(({ kind }) => kind)).toEqual(['text', 'field', 'text']);
    const places = own.map(({ x }) => x);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const baselines = own.flatMap((mark) => (mark.kind === 'text' ? [mark.y] : []));
    expect(new Set(baselines).size).toBe(1);
  });

  it('stays with the first of its words', () => {
    const narrow = '<!-- widths: 80% 20% -->\n\n| | |\n|-|-|\n';
    for (let length = 1; length < 30; length++) {
      const words = 'i'.repeat(length);
      const { marks } = pageOf(`${narrow}| a | ${words} ${box} ready |`);
      const tops = marks.flatMap((mark) => {
        if (mark.kind === 'field') return [mark.y + mark.height / 2];
        return mark.kind === 'text' && mark.text.trim() === 'ready' ? [mark.y] : [];
      });
      expect(tops).toHaveLength(2);
      expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99))).toBeLessThan(6);
    }
  });

  it('can be hit by a finger: its square shares nothing with those around it', () => {
    const boxes = Array.from(
      { length: 90 },
      (_, at) => `<!-- field: check box${at} "Box" -->☐ b${at}`,
    );
    const pages = layoutForm(`| | |\n|-|-|\n| a | ${boxes.join('<br>')} |`);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(namesOf)).toHaveLength(90);
    for (const fields of pages.map(fieldsOf)) {
      for (const { width, height } of fields) expect(Math.min(width, height)).toBeGreaterThan(18);
      const tops = fields.map(({ y }) => y);
      const steps = tops.slice(1).map((top, at) => top - (tops[at] ?? 0));
      for (const step of steps)
        expect(step).toBeGreaterThanOrEqual((fields[0]?.height ?? 99) - 0.01);
    }
  });

  it('is lost in no column, however narrow', () => {
    const narrow = '<!-- widths: 99% 1% -->\n\n| | |\n|-|-|\n';
    const page = pageOf(`${narrow}| ${'long '.repeat(40)} | ${box}word |`);
    expect(namesOf(page)).toEqual(['ready']);
  });

  it('takes no room of its words on paper', () => {
    expect(layoutMarkdown(`${box} ready`).map(wordsOf)).toEqual(
      layoutMarkdown('☐ ready').map(wordsOf),
    );
  });
});
