import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { describeProblems, problemsOf } from '../print-support.ts';

const blocksOf = (markdown: string) => parseMarkdown(markdown, 'report.md').blocks;
const kindsOf = (markdown: string) => blocksOf(markdown).map(({ kind }) => kind);

describe('front matter', () => {
  it('carries plain and JSON-quoted values', () => {
    const { front } = parseMarkdown(
      '---\ntitle: "A: \\"b\\""\nauthor: Ørsted\ndate: 2026-11-23\npage-size: Letter\n---\n# X',
      'report.md',
    );
    expect(front).toEqual({
      title: 'A: "b"',
      author: 'Ørsted',
      date: '2026-11-23',
      pageSize: 'Letter',
    });
  });

  it('may have notes, blank lines and keys without a value', () => {
    const markdown = '---\n# a note\n\ntitle: X\ndate:\n---\n';
    expect(parseMarkdown(markdown, 'report.md').front).toEqual({ title: 'X' });
  });

  it('is absent where the Markdown starts otherwise', () => {
    expect(parseMarkdown('text\n\n---\n', 'report.md').front).toEqual({});
  });

  it.each([
    ['form: x\njust words', '3: print.front-matter-line'],
    ['title: "open', '2: print.front-matter-quotes'],
    ['header-section: 7', '2: print.front-matter-header-section'],
  ])('refuses the line %j', (line, problem) => {
    expect(problemsOf(`---\n${line}\n---\n`)).toEqual([problem]);
  });

  it('must be closed', () => {
    expect(problemsOf('---\ntitle: X\n')).toEqual(['1: print.front-matter-open']);
  });
});

describe('print hints', () => {
  it('become blocks, sections and settings of the next table', () => {
    const markdown = [
      '<!-- cover -->\n# T\n<!-- /cover -->\n<!-- toc: 2 -->\n<!-- page-break -->',
      '<!-- landscape -->\ntext\n<!-- portrait -->',
      '<!-- keep-together -->\na\n\nb\n<!-- /keep-together -->',
    ].join('\n\n');
    expect(kindsOf(markdown)).toEqual(['cover', 'toc', 'page-break', 'landscape', 'keep-together']);
  });

  it('set the columns and the height of rows of the next table', () => {
    const [table] = blocksOf(
      '<!-- widths: 10% 30mm auto -->\n<!-- min-row-height: 12mm -->\n<!-- eoms: ruled -->\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |',
    );
    expect(table).toMatchObject({
      columns: [
        { width: { unit: 'percent', size: 10 } },
        { width: { unit: 'mm', size: 30 } },
        { width: 'auto' },
      ],
      minRowHeight: 12,
      ruled: true,
      sortable: false,
      filterable: false,
    });
  });

  it('put the first rows of the next table on a band of colour', () => {
    const table = '| a |\n|---|\n| 1 |\n| 2 |';
    expect(blocksOf(`<!-- eoms: tinted-rows: 2 -->\n${table}`)).toMatchObject([{ tintedRows: 2 }]);
    expect(blocksOf(table)[0]).not.toHaveProperty('tintedRows');
  });

  it('say what a screen can do with the next table, and which parts it may hide', () => {
    const table = '| a |\n|---|\n| 1 |';
    expect(blocksOf(`<!-- sortable -->\n${table}`)).toMatchObject([
      { sortable: true, filterable: false },
    ]);
    expect(blocksOf(`<!-- filterable -->\n<!-- widths: 10% -->\n${table}`)).toMatchObject([
      { sortable: false, filterable: true, columns: [{ width: { size: 10 } }] },
    ]);
    const part = '<!-- collapsible -->\n# A\n\ntext\n<!-- /collapsible -->';
    expect(blocksOf(part)).toMatchObject([
      { kind: 'collapsible', blocks: [{ kind: 'heading' }, { kind: 'paragraph' }] },
    ]);
    expect(blocksOf(`<!-- landscape -->\n${part}\n<!-- portrait -->`)).toMatchObject([
      { kind: 'landscape', blocks: [{ kind: 'collapsible' }] },
    ]);
  });

  it.each([
    ['<!-- eoms: page-brake -->', 'print.hint-unknown'],
    ['<!--eoms:\n page-brake\n-->', 'print.hint-unknown'],
    ['<!-- eoms: -->', 'print.hint-unknown'],
    ['<!-- eoms: toc: 9 -->', 'print.hint-toc'],
    ['<!-- eoms: page-break', 'print.hint-alone'],
    ['<!-- eoms: page-break --> text', 'print.hint-alone'],
    ['text <!-- eoms: page-break -->', 'print.hint-alone'],
    ['<!-- eoms:\npage-break --> text', 'print.hint-alone'],
    ['<!-- page-break --> text', 'print.hint-alone'],
    ['<!-- page-break: 3 -->', 'print.hint-value'],
    ['<!-- widths: 10 -->', 'print.hint-widths'],
    ['<!-- toc: 9 -->', 'print.hint-toc'],
    ['<!-- min-row-height: 2cm -->', 'print.hint-row-height'],
    ['<!-- tinted-rows: 0 -->', 'print.hint-tinted-rows'],
    ['<!-- tinted-rows -->', 'print.hint-tinted-rows'],
    ['<!-- tinted-rows: 1 -->\n\ntext', 'print.hint-needs-table'],
    ['<!-- tinted-rows: 2 -->\n| a |\n|---|\n| 1 |', 'print.hint-tinted-count'],
    ['<!-- widths: 10% -->\n\ntext', 'print.hint-needs-table'],
    ['<!-- widths: 10% -->', 'print.hint-needs-table'],
    ['<!-- widths: 10% -->\n| a | b |\n|---|---|', 'print.hint-widths-count'],
    ['<!-- portrait -->', 'print.hint-unopened'],
    ['<!-- cover -->\n\ntext', 'print.hint-unclosed'],
    ['> <!-- page-break -->', 'print.hint-place'],
    ['- <!-- toc -->', 'print.hint-place'],
    ['<!-- sortable: no -->', 'print.hint-value'],
    ['<!-- sortable -->\n\ntext', 'print.hint-needs-table'],
    ['<!-- sortable -->\n| | |\n|---|---|\n| a | b |', 'print.hint-needs-header'],
    ['<!-- filterable -->\n| |\n|---|\n| a |', 'print.hint-needs-header'],
    ['<!-- collapsible -->\n\ntext\n<!-- /collapsible -->', 'print.hint-needs-heading'],
    ['<!-- collapsible -->\n\n# A', 'print.hint-unclosed'],
    ['> <!-- collapsible -->\n> # A\n> <!-- /collapsible -->', 'print.hint-place'],
    ['<!-- keep-together -->\n<!-- collapsible -->\n# A', 'print.hint-place'],
    ['<!-- collapsible -->\n# A\n<!-- page-break -->\n', 'print.hint-place'],
  ])('refuses %j', (markdown, key) => {
    expect(problemsOf(markdown).map((problem) => problem.split(' ')[1])).toContain(key);
  });

  it('are counted by the lines of the whole file, and all told at once', () => {
    expect(
      problemsOf('---\ntitle: X\n---\n\n<!-- eoms: pagebreak -->\n\n<!-- eoms: covr -->'),
    ).toEqual(['5: print.hint-unknown', '7: print.hint-unknown']);
  });

  it('that are misspelt are answered with the nearest', () => {
    expect(describeProblems('<!-- eoms: page-brake -->\n\n<!-- eoms: bla -->')).toEqual([
      'There is no print hint "page-brake". Did you mean "page-break"?',
      expect.stringMatching(/^There is no print hint "bla"\. Known here: page-break, landscape, /),
    ]);
  });

  it.each(['page-break', 'toc: 2'])(
    'mean the same with and without the prefix, and over several lines: %s',
    (hint) => {
      const blocks = blocksOf(`text\n<!-- eoms: ${hint} -->\n`);
      expect(blocks).toHaveLength(2);
      expect(blocksOf(`text\n<!-- ${hint} -->\n`)).toEqual(blocks);
      expect(blocksOf(`text\n<!--eoms:${hint}-->\n`)).toEqual(blocks);
      expect(blocksOf(`text\n<!--\n\n  eoms:\n${hint}\n-->\n`)).toEqual(blocks);
    },
  );

  it('end a paragraph without a blank line', () => {
    expect(kindsOf('text\n<!-- page-break -->\ntext')).toEqual([
      'paragraph',
      'page-break',
      'paragraph',
    ]);
  });

  it('do not open parts of a page inside a quote', () => {
    expect(problemsOf('> <!-- landscape -->\n> text\n>\n> <!-- portrait -->')).toEqual([
      '1: print.hint-place',
    ]);
  });

  it('are text inside code', () => {
    expect(kindsOf('```\n<!-- whatever -->\n```')).toEqual(['code']);
    expect(blocksOf('    <!-- page-break -->')).toEqual([
      { kind: 'code', text: '<!-- page-break -->' },
    ]);
  });
});

describe('messages', () => {
  it('are whole with the values that their problems carry', () => {
    const documents = [
      '---\nheader-section: y\n---\n<!-- eoms: a -->\n\n![a](data:image/gif;base64,AAAA)\n\n<!-- eoms toc 2 -->\n\n<!-- widths: 1 -->',
      '<!-- cover -->',
    ];
    const said = documents.flatMap(describeProblems);
    expect(said).toHaveLength(6);
    for (const message of said) expect(message).not.toMatch(/[{}]|undefined/);
  });
});
