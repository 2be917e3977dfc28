import { describe, expect, it } from 'vitest';
import { defaultTheme, mm } from '../../../src/print/document/theme.ts';
import type { Page } from '../../../src/print/layout/page.ts';
import { filler, layoutMarkdown, textsOf, wordsOf } from '../print-support.ts';

const cover = (blocks: string): Page | undefined =>
  layoutMarkdown(`<!-- cover -->\n${blocks}\n<!-- /cover -->`)[0];
const bandOf = (page: Page | undefined) => page?.marks.find(({ kind }) => kind === 'box');

describe('a table of contents', () => {
  const markdown =
    '# Contents\n\n<!-- toc: 2 -->\n\n<!-- page-break -->\n\n# One\n\n## Two\n\n### Three\n\n<!-- page-break -->\n\n# Four';
  const [first] = layoutMarkdown(markdown);

  it('lists the headings after it, to the given depth, with their pages', () => {
    expect(first === undefined ? '' : wordsOf(first)).toBe('Contents One 2 Two 2 Four 3 1 / 3');
  });

  it('leads to each of them', () => {
    const targets = first?.marks.flatMap((mark) => (mark.kind === 'link' ? [mark.target] : []));
    expect(targets).toEqual(['one', 'two', 'four'].map((id) => ({ kind: 'internal', id })));
  });
});

describe('a cover', () => {
  it('takes title and subtitle from the front matter where it has no heading', () => {
    const [page] = layoutMarkdown(
      '---\ntitle: T\nsubtitle: S\n---\n<!-- cover -->\n| | |\n|---|---|\n| k | v |\n<!-- /cover -->',
    );
    expect(page === undefined ? '' : wordsOf(page)).toBe('T S k v');
  });
});

describe('a cover with more on it', () => {
  it('has a drawing that comes first above its band', () => {
    const svg = encodeURIComponent(
      '<svg width="40" height="20"><rect width="9" height="9"/></svg>',
    );
    const page = cover(`![Logo](data:image/svg+xml,${svg})\n\n# Title`);
    const scene = page?.marks.find(({ kind }) => kind === 'picture');
    expect(scene?.y).toBeCloseTo(9 * mm, 3);
    expect(bandOf(page)?.y).toBeCloseTo(46 * mm, 3);
  });

  it('keeps its band without a title, and the colour of the band in its links', () => {
    const bare = cover('| | |\n|---|---|\n| k | v |');
    expect(bare === undefined ? '' : wordsOf(bare)).toBe('k v');
    expect(bandOf(bare)).toBeDefined();
    const linked = cover('# [Title](https://x.dk)');
    const title = linked === undefined ? undefined : textsOf(linked)[0];
    expect(title?.colour).toBe(defaultTheme.colours.coverTitle);
  });
});

describe('what holds other parts', () => {
  it('carries tables that run over pages', () => {
    const pages = layoutMarkdown(`- item\n\n  | Head |\n  |---|\n  | ${filler(120)} |\n\n  ---\n`);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1)) expect(wordsOf(page)).toMatch(/^Head x/);
    const left = pages.flatMap((page) => textsOf(page)).filter(({ text }) => text === 'x');
    expect(new Set(left.map(({ x }) => Math.round(x))).size).toBe(1);
  });

  it('is a quote with a bar along all of it', () => {
    const [page] = layoutMarkdown('> a\n>\n> b');
    const marks = page === undefined ? [] : page.marks;
    const bars = marks.flatMap((mark) => (mark.kind === 'box' ? [mark] : []));
    const tops = bars.map(({ y }) => y);
    const bottoms = bars.map(({ y, height }) => y + height);
    expect(bars).toHaveLength(2);
    expect(bottoms[0]).toBeCloseTo(tops[1] ?? 0, 6);
  });

  it('has boxes next to open tasks and tasks that are done', () => {
    const [page] = layoutMarkdown('- [ ] a\n- [x] b');
    const labels = page === undefined ? [] : textsOf(page).map(({ text }) => text);
    expect(labels).toEqual(['☐', 'a', '☑', 'b', '1 / 1']);
  });

  it('sets numbers that grow in width flush right', () => {
    const [page] = layoutMarkdown('9. a\n10. b');
    const labels = page === undefined ? [] : textsOf(page).filter(({ text }) => text.endsWith('.'));
    const [nine, ten] = labels.map(({ x, width }) => x + width);
    expect(nine).toBeCloseTo(ten ?? 0, 6);
  });
});

describe('spans and headings', () => {
  it('carry their styles to the page, in cells and in contents as plain words', () => {
    const markdown =
      '<!-- toc -->\n\n# A **b** `c` [d](#e)\n\n##### Small\n\n~~s~~ *i* ***bi*** <span class="muted">m</span> <span class="gap-major">g</span> [e](#a-b-c-d)';
    const [page] = layoutMarkdown(markdown);
    const fonts =
      page === undefined ? [] : textsOf(page).map(({ text, font }) => `${text}:${font}`);
    expect(fonts).toEqual(
      expect.arrayContaining(['A b c d:bold', 'i:italic', 'bi:boldItalic', 'm:regular', 'g:bold']),
    );
    expect(new Set(page?.marks.map(({ kind }) => kind))).toContain('line');
  });

  it('are one line in contents, with a page number next to the longest of them', () => {
    const title = 'word '.repeat(60).trim();
    const [page] = layoutMarkdown(`<!-- toc -->\n\n<!-- page-break -->\n\n# A<br>B\n\n# ${title}`);
    const words = page === undefined ? '' : wordsOf(page);
    expect(words).toMatch(/^A B 2 word/);
    expect(words).toMatch(/word 2 1 \/ 2$/);
  });

  it('work in landscape parts and in parts kept together as elsewhere', () => {
    const markdown =
      '<!-- toc -->\n\n<!-- keep-together -->\n# In\n\ntext\n<!-- /keep-together -->\n\n<!-- landscape -->\n# Wide\n<!-- portrait -->';
    const [page] = layoutMarkdown(markdown);
    expect(page === undefined ? '' : wordsOf(page)).toBe('In 1 Wide 2 In text 1 / 2');
  });
});
