import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/print/parse-markdown.ts';
import { describeProblems, messages, problemsOf } from './print-support.ts';

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

  it('is absent where the Markdown starts otherwise', () => {
    expect(parseMarkdown('text\n\n---\n', 'report.md').front).toEqual({});
  });

  it.each([
    ['titel: X', '2: print.front-matter-key'],
    ['just words', '2: print.front-matter-line'],
    ['title: "open', '2: print.front-matter-quotes'],
    ['date: 2026-13-01', '2: print.front-matter-date'],
    ['page-size: A5', '2: print.front-matter-page-size'],
    ['language: english please', '2: print.front-matter-language'],
    ['title: a\ntitle: b', '3: print.front-matter-twice'],
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
      '<!-- widths: 10% 30mm auto -->\n<!-- min-row-height: 12mm -->\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |',
    );
    expect(table).toMatchObject({
      columns: [
        { width: { unit: 'percent', size: 10 } },
        { width: { unit: 'mm', size: 30 } },
        { width: 'auto' },
      ],
      minRowHeight: 12,
    });
  });

  it.each([
    ['<!-- page-brake -->', 'print.hint-unknown'],
    ['<!-- a comment -->', 'print.hint-unknown'],
    ['<!-- page-break --> text', 'print.hint-alone'],
    ['<!-- two\nlines -->', 'print.hint-alone'],
    ['<!-- page-break: 3 -->', 'print.hint-value'],
    ['<!-- widths: 10 -->', 'print.hint-widths'],
    ['<!-- toc: 9 -->', 'print.hint-toc'],
    ['<!-- min-row-height: 2cm -->', 'print.hint-row-height'],
    ['<!-- widths: 10% -->\n\ntext', 'print.hint-needs-table'],
    ['<!-- widths: 10% -->', 'print.hint-needs-table'],
    ['<!-- widths: 10% -->\n| a | b |\n|---|---|', 'print.hint-widths-count'],
    ['<!-- portrait -->', 'print.hint-unopened'],
    ['<!-- cover -->\n\ntext', 'print.hint-unclosed'],
    ['> <!-- page-break -->', 'print.hint-place'],
    ['- <!-- toc -->', 'print.hint-place'],
  ])('refuses %j', (markdown, key) => {
    expect(problemsOf(markdown).map((problem) => problem.split(' ')[1])).toContain(key);
  });

  it('are counted by the lines of the whole file, and all told at once', () => {
    expect(problemsOf('---\ntitle: X\n---\n\n<!-- pagebreak -->\n\n<!-- covr -->')).toEqual([
      '5: print.hint-unknown',
      '7: print.hint-unknown',
    ]);
  });

  it('that are misspelt are answered with the nearest', () => {
    const values = { name: 'page-brake', nearest: 'page-break', known: 'page-break' };
    expect(messages.text('print.hint-unknown', values)).toContain('Did you mean "page-break"?');
    const none = messages.text('print.hint-unknown', { ...values, nearest: 'none' });
    expect(none).not.toContain('Did you mean');
  });

  it('are text inside code', () => {
    expect(kindsOf('```\n<!-- whatever -->\n```')).toEqual(['code']);
  });
});

describe('Markdown', () => {
  it('knows task lists, nested lists and numbers that start anywhere', () => {
    expect(blocksOf('- [ ] open\n- [x] done\n- plain')).toMatchObject([
      { kind: 'list', tight: true, items: [{ task: 'open' }, { task: 'done' }, {}] },
    ]);
    expect(blocksOf('7. seven\n   - inner')).toMatchObject([
      { start: 7, items: [{ blocks: [{ kind: 'paragraph' }, { kind: 'list' }] }] },
    ]);
  });

  it('takes the box off the words of a task', () => {
    expect(blocksOf('- [x] done')).toMatchObject([
      { items: [{ blocks: [{ inlines: [{ kind: 'text', text: 'done' }] }] }] },
    ]);
  });

  it('has no header where all header cells are blank', () => {
    expect(blocksOf('| | |\n|---|---|\n| a | b |')).toMatchObject([{ header: undefined }]);
  });

  it('breaks lines at <br> and colours spans of known classes only', () => {
    expect(blocksOf('a<br>b <span class="gap-major">c **d**</span>')).toMatchObject([
      {
        inlines: [
          { text: 'a' },
          { kind: 'line-break' },
          { text: 'b ' },
          { kind: 'span', tone: 'gap-major', inlines: [{ text: 'c ' }, { kind: 'strong' }] },
        ],
      },
    ]);
    const literal = '<span class="evil">x</span> <b>y</b> <script>z</script>';
    expect(blocksOf(literal)).toEqual([
      { kind: 'paragraph', inlines: [{ kind: 'text', text: literal }] },
    ]);
  });

  it('links to the web, mail and its own headings, and to nothing else', () => {
    const markdown =
      '# Læring & test\n\n[a](https://x.dk) [b](mailto:a@b.dk) [c](#læring--test) [d](javascript:alert(1)) [e](#nowhere) [f](file:///etc/passwd)';
    const [, paragraph] = blocksOf(markdown);
    const inlines = paragraph?.kind === 'paragraph' ? paragraph.inlines : [];
    expect(inlines.filter(({ kind }) => kind === 'link')).toMatchObject([
      { target: { kind: 'web', href: 'https://x.dk' } },
      { target: { kind: 'web', href: 'mailto:a@b.dk' } },
      { target: { kind: 'internal', id: 'læring--test' } },
    ]);
  });

  it('gives headings of the same words ids of their own', () => {
    expect(blocksOf('# A\n\n# A\n\n# A-1\n\n# A')).toMatchObject([
      { id: 'a' },
      { id: 'a-1' },
      { id: 'a-1-1' },
      { id: 'a-2' },
    ]);
  });

  it('is refused where lists nest so deep that words would be lost', () => {
    expect(problemsOf(`${'> '.repeat(60)}deep`)).toEqual(['1: print.too-deep']);
  });
});

describe('pictures', () => {
  const svg = '<svg viewBox="0 0 4 2"><rect width="4" height="2"/></svg>';
  const bytes = new TextEncoder().encode(svg);
  const readImage = (path: string) => (path === 'charts/a bar.svg' ? bytes : undefined);
  const figure = {
    kind: 'figure',
    alt: 'A bar',
    caption: 'Figure 1',
    scene: { width: 4, height: 2 },
  };

  it.each([
    ['base64 data', `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`],
    ['percent-encoded data', `data:image/svg+xml,${encodeURIComponent(svg)}`],
    ['a relative path', 'charts/a%20bar.svg'],
  ])('are drawings from %s', (_, source) => {
    const { blocks } = parseMarkdown(`![A bar](${source} "Figure 1")`, { file: 'a.md', readImage });
    expect(blocks).toMatchObject([figure]);
  });

  it.each([
    ['![x](https://x.dk/a.svg)', 'print.image-kind'],
    ['![x](data:image/png;base64,AAAA)', 'print.image-kind'],
    ['![x](/etc/a.svg)', 'print.image-kind'],
    ['![x](missing.svg)', 'print.image-missing'],
    ['![x](data:image/svg+xml,%E5)', 'print.image-kind'],
    ['words ![x](missing.svg)', 'print.image-alone'],
  ])('refuses %j', (markdown, key) => {
    expect(problemsOf(markdown)).toEqual([`1: ${key}`]);
  });
});

describe('a drawing from a file', () => {
  it('is UTF-8', () => {
    const bytes = new Uint8Array([0x3c, 0xff]);
    const readImage = (path: string) => (path === 'a.svg' ? bytes : undefined);
    expect(() => parseMarkdown('![x](a.svg)', { file: 'a.md', readImage })).toThrow(
      'print.svg-malformed',
    );
  });
});

describe('messages', () => {
  it('are whole with the values that their problems carry', () => {
    const documents = [
      '---\nx: y\n---\n<!-- a -->\n\n![a](b.svg)\n\n<!-- widths: 1 -->',
      '<!-- cover -->',
    ];
    const said = documents.flatMap(describeProblems);
    expect(said).toHaveLength(5);
    for (const message of said) expect(message).not.toMatch(/[{}]|undefined/);
  });
});
