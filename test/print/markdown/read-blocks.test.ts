import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { problemsOf } from '../print-support.ts';

const blocksOf = (markdown: string) => parseMarkdown(markdown, 'report.md').blocks;

describe('Markdown', () => {
  it('knows task lists, nested lists and numbers that start anywhere', () => {
    expect(blocksOf('- [ ] open\n- [x] done\n- plain')).toMatchObject([
      { kind: 'list', tight: true, items: [{ task: 'open' }, { task: 'done' }, {}] },
    ]);
    expect(blocksOf('1. one\n2. two')).toMatchObject([{ start: 1, items: [{}, {}] }]);
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
    const literal = '<marquee>x</marquee> <script>z</script>';
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

  it('joins the lines of a paragraph with a space', () => {
    expect(blocksOf('one\ntwo')).toMatchObject([
      { inlines: [{ text: 'one' }, { text: ' ' }, { text: 'two' }] },
    ]);
  });

  it('keeps line breaks and spans inside the words of a link', () => {
    const [paragraph] = blocksOf('[a<br>b <span class="muted">c</span>](https://x.dk)');
    expect(paragraph).toMatchObject({
      inlines: [
        {
          kind: 'link',
          inlines: [{ text: 'a' }, { kind: 'line-break' }, { text: 'b ' }, { tone: 'muted' }],
        },
      ],
    });
  });

  it('leads to headings by names that are not percent-encoded as they should be', () => {
    expect(blocksOf('# 100%\n\n[a](#100%)')).toMatchObject([
      { id: '100' },
      { inlines: [{ kind: 'text', text: 'a' }] },
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

  it.each(['|| or ||', 'text\n\n> || x ||'])(
    'is text where it begins with two bars: %j',
    (text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );

  it.each([
    ['| a |\n|---|\n| 1 |\n\n| 2 |', 5],
    ['text\n\n| a | b | c |\n|---|---|\n| 1 | 2 | 3 |', 3],
    ['a | b\n---|---|---\n1 | 2', 2],
    ['words\n| a | b |\n| c | d |', 2],
    ['> |a|b|\n> |c|d|', 1],
    ['- x\n\n  | 2 |', 3],
  ])('is refused where lines look like a table and are none: %j', (markdown, line) => {
    expect(problemsOf(markdown)).toEqual([`${line}: print.table-broken`]);
  });

  it.each([
    'the bar | and the - dash',
    '|x| is a number',
    'a || b',
    '\\| a | b \\|',
    '    | a |',
    'see `| a |`',
    '| a |\n|---|\n| 1 |\n\ntext',
    '<p>| a |</p>',
    '- | -',
  ])('may have bars among words: %j', (markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
  });

  it('is refused where a row of a table has words that no column takes', () => {
    const head = '| a | b |\n|---|---|\n';
    expect(problemsOf(`${head}| 1 | 2 |\n| 1 | 2 | lost |`)).toEqual(['4: print.row-too-long']);
    expect(problemsOf(`> ${head.replaceAll('\n', '\n> ')}1 | \`x|y\``)).toEqual([
      '3: print.row-too-long',
    ]);
    for (const row of ['| 1 | 2 |', '1 | 2', '| 1 | 2 | |', '| 1 \\| 2 | 3', '| 1 |', '| | |']) {
      expect(blocksOf(`${head}${row}`)).toHaveLength(1);
    }
  });

  it('is refused where styles nest so deep that no stack would hold them', () => {
    const endless = `A line.\n\n${'*'.repeat(30_000)}a${'*'.repeat(30_000)}`;
    expect(problemsOf(endless)).toEqual(['3: print.styles-too-deep']);
  });
});

describe('a list pasted from a word processor', () => {
  it.each([
    ['\uF0B7\tFirst\n\uF0B7\tSecond', 1],
    ['To bring:\n• pens\n• paper\n  • ruled', 3],
    ['●\u00A0one\n▪ two\n·\tthree', 2],
    ['–\tone\n–\ttwo', 1],
    ['a)\tone\nb)\ttwo', 1],
    ['words – and\n– more words · here\n·here', 0],
  ])('keeps its lines: %j', (markdown, breaks) => {
    const [block] = blocksOf(markdown);
    const inlines = block?.kind === 'paragraph' ? block.inlines : [];
    expect(inlines.filter(({ kind }) => kind === 'line-break')).toHaveLength(breaks);
  });
});
