import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../../src/app/look/load-theme.ts';
import { printHtml } from '../../../src/print/html/print-html.ts';
import { htmlContext, htmlOf, mainOf, partOf } from './html-support.ts';

describe('blocks', () => {
  it('become the elements of their kind', async () => {
    const markdown =
      'a **b** *c* ~~d~~ `e`<br>f <span class="muted">g</span>\n\n> q\n\n---\n\n```\nx\n\ty\n```\n\n3. one\n4. two\n\n- [x] t\n- [ ] u\n\n1. [ ] v';
    expect(await mainOf(markdown)).toBe(
      [
        '<p>a <strong>b</strong> <em>c</em> <s>d</s> <code>e</code><br>f <span class="muted">g</span></p>',
        '<blockquote>\n<p>q</p>\n</blockquote>',
        '<hr>',
        '<pre role="group" tabindex="0" aria-label="Code"><code>x\n    y</code></pre>',
        '<ol start="3">\n<li>one</li>\n<li>two</li>\n</ol>',
        '<ul>\n<li class="task"><span class="box">☑</span> t</li>\n<li class="task"><span class="box">☐</span> u</li>\n</ul>',
        '<ol>\n<li class="task"><span class="box">☐</span> v</li>\n</ol>',
      ].join('\n'),
    );
  });

  it('in loose lists keep their paragraphs, and in lists their lists', async () => {
    expect(await mainOf('- a\n\n- b\n  - c')).toBe(
      '<ul>\n<li><p>a</p></li>\n<li><p>b</p>\n<ul>\n<li>c</li>\n</ul></li>\n</ul>',
    );
    expect(await mainOf('- a\n  - b')).toBe('<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>');
  });

  it('link out without saying where from, and within the page', async () => {
    expect(await mainOf('# A\n\n[x](https://x.dk/?a=1&b=2) [y](#a) [z](mailto:a@b.dk)')).toContain(
      '<a href="https://x.dk/?a=1&amp;b=2" rel="noopener noreferrer">x</a> <a href="#a">y</a> <a href="mailto:a@b.dk" rel="noopener noreferrer">z</a>',
    );
  });

  it('are kept together, turned and broken on paper by their class', async () => {
    const markdown =
      '<!-- keep-together -->\na\n<!-- /keep-together -->\n<!-- page-break -->\n<!-- landscape -->\nb\n<!-- portrait -->';
    expect(await mainOf(markdown)).toBe(
      '<div class="keep">\n<p>a</p>\n</div>\n<div class="page-break"></div>\n<div class="wide">\n<p>b</p>\n</div>',
    );
  });

  it('that are tables have tinted rows by their class', async () => {
    const table = '| a |\n|---|\n| 1 |\n| 2 |';
    const classes = async (hints: string): Promise<readonly string[]> =>
      [
        ...(await mainOf(`${hints}\n${table}`)).matchAll(/<tr( class="[^"]+")? role="row"><td/g),
      ].map(([, found = '']) => found.trim().replace(/row[^ "]+/, 'ROW'));
    expect(await classes('<!-- eoms: tinted-rows: 1 -->')).toEqual(['class="tinted"', '']);
    const both = '<!-- eoms: tinted-rows: 1 -->\n<!-- eoms: min-row-height: 12mm -->';
    expect((await classes(both)).map((found) => found.split(' ').length)).toEqual([2, 1]);
  });

  it('that are collapsible are parts with a body', async () => {
    expect(await mainOf('<!-- collapsible -->\n# A\n\nb\n\n- c\n<!-- /collapsible -->')).toBe(
      '<section class="fold">\n<h1 id="a">A</h1>\n<div class="fold-body">\n<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n</div>\n</section>',
    );
  });
});

const he = (words: string): string => `<span lang="he">${words}</span>`;

describe('scripts that run from right to left', () => {
  it('turn the page where the document is written in one', async () => {
    const html = await htmlOf('---\nlanguage: ar\n---\n# تقرير\n\nEnglish.\n\nISO هو معيار');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(partOf(html, 'main')).toBe(
      '<h1 id="تقرير">تقرير</h1>\n<p dir="ltr">English.</p>\n<p>ISO هو معيار</p>',
    );
    expect(await htmlOf('שלום עולם')).toContain('<html lang="he" dir="rtl">');
  });

  it('turn their own paragraphs, lists and cells in other documents, and are named', async () => {
    const markdown =
      '---\nlanguage: en\n---\nA בית ספר, b.\n\nשלום all\n\n- פריט\n\n> ציטוט\n\n| a |\n|---|\n| מטרה |';
    const html = await mainOf(markdown);
    expect(html).toContain(`<p>A ${he('בית ספר, ')}b.</p>`);
    expect(html).toContain(`<p dir="rtl">${he('שלום ')}all</p>`);
    expect(html).toContain(`<ul dir="rtl">\n<li>${he('פריט')}</li>`);
    expect(html).toContain('<blockquote dir="rtl">');
    expect(html).toContain(`<td role="cell" dir="rtl" data-label="a">${he('מטרה')}</td>`);
  });
});

describe('tables', () => {
  it('have a name, and headers that say what they head', async () => {
    const html = await mainOf(
      '# S\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n| c | |\n|---|---|\n| 3 | 4 |',
    );
    expect(html).toContain('aria-labelledby="Table1"');
    expect(html).toContain('<caption id="Table1">S</caption>');
    expect(html).toContain('<caption id="Table2">S, table 2</caption>');
    const head = 'th scope="col" role="columnheader"';
    expect(html).toContain(`<tr role="row"><${head}>a</th><${head} class="right">b</th></tr>`);
    expect(html).toContain(`<tr role="row"><${head}>c</th><td role="cell"></td></tr>`);
    expect(await mainOf('| a |\n|---|\n| 1 |')).toContain('<caption id="Table1">Table 1</caption>');
  });

  it('say of each cell under which head it stands, for screens where rows are cards', async () => {
    const html = await mainOf('| a "<b> | | c |\n|---|---|--:|\n| 1 | 2 | |');
    expect(html).toContain(
      '<tr role="row"><td role="cell" data-label="a &quot;&lt;b&gt;">1</td><td role="cell">2</td><td role="cell" class="right" data-label="c"></td></tr>',
    );
  });

  it('without rows have no headers', async () => {
    expect(await mainOf('| a |\n|---|')).toContain('<tr role="row"><td role="cell">a</td></tr>');
  });

  it('without a header are forms, whose first cells head their rows', async () => {
    const html = await mainOf(
      '<!-- min-row-height: 12.5mm -->\n| | |\n|---|---|\n| a | |\n| | b |',
    );
    expect(html).toContain('<table class="form handwritten" role="table">');
    expect(html).toContain(
      '<tr class="row-12_5" role="row"><th scope="row" role="rowheader">a</th><td role="cell"></td></tr>',
    );
    expect(html).toContain('<td role="cell"></td><td role="cell">b</td>');
    expect(
      partOf(await htmlOf('<!-- min-row-height: 12.5mm -->\n| | |\n|---|---|\n| a | |'), 'style'),
    ).toContain('.row-12_5 { height: 12.5mm }');
  });

  it('take their widths from the Markdown', async () => {
    const html = await htmlOf(
      '<!-- widths: 10% 30mm auto -->\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |',
    );
    expect(html).toContain('<col class="column-percent-10"><col class="column-mm-30"><col>');
    expect(html).toContain('.column-percent-10 { width: 10% }');
    expect(html).toContain('.column-mm-30 { width: 30mm }');
  });

  it('say that they can be sorted and filtered, and by what words in a tone are sorted', async () => {
    const row = '| <span class="gap-minor">m</span> | <span class="muted">x</span>y |';
    const table = `| a | b |\n|---|---|\n${row}`;
    const html = await mainOf(`<!-- sortable -->\n<!-- filterable -->\n${table}`);
    expect(html).toContain(' data-sortable data-filterable>');
    expect(html).toContain('<td role="cell" data-order="1" data-label="a">');
    expect(await mainOf(table)).not.toMatch(/data-(?:order|sortable|filterable)/);
  });
});

describe('a theme', () => {
  it('without areas lets the page show, and draws lines in their place', async () => {
    const theme = await loadTheme({ reference: 'ink-saving', folder: '.' });
    const style = partOf(await printHtml('x', { ...htmlContext, theme }), 'style');
    expect(style).toContain('--cover-ground: #ffffff;');
    expect(style).toContain('--table-head: #ffffff;');
    expect(style).toContain('.band { border-block-end: 2px solid var(--strong-line); }');
    expect(style).toMatch(/\.gap-major \{[^}]*text-decoration: underline;/);
    expect(style).toMatch(/color-scheme: dark; [^}]*--cover-ground: #15/);
    const classic = partOf(await htmlOf('x'), 'style');
    expect(classic).not.toMatch(/color-scheme: dark; [^}]*--cover-ground/);
  });
});
