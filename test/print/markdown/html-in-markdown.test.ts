import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/print/document/block.ts';
import { plainInlines } from '../../../src/print/document/plain-inlines.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';

const blocksOf = (markdown: string) => parseMarkdown(markdown, 'readme.md').blocks;

/** The inlines of a text with their kinds: `strong(a) b`. */
function shapeOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'line-break') return '/';
      if (inline.kind === 'text') return inline.text;
      const inner = 'inlines' in inline ? shapeOf(inline.inlines) : plainInlines([inline]);
      const target =
        inline.kind === 'link' && inline.target.kind === 'web' ? inline.target.href : '';
      return `${inline.kind}${target === '' ? '' : ` ${target}`}(${inner})`;
    })
    .join('');
}

/** Each block as its kind and what it says. */
function saidBy(markdown: string): readonly string[] {
  return blocksOf(markdown).map((block) => {
    if ('inlines' in block) {
      const align = block.align === undefined ? '' : ` ${block.align}`;
      const level = block.kind === 'heading' ? ` ${block.level}` : '';
      return `${block.kind}${level}${align}: ${shapeOf(block.inlines)}`;
    }
    if (block.kind === 'code') return `code: ${block.text}`;
    if (block.kind === 'table') {
      const rows = [...(block.header === undefined ? [] : [block.header]), ...block.rows];
      return `table: ${rows.map(({ cells }) => cells.map(({ inlines }) => shapeOf(inlines)).join('|')).join(' # ')}`;
    }
    return block.kind;
  });
}

describe('tags among words', () => {
  it.each([
    ['<b>a</b> <i>b</i> <del>c</del>', 'strong(a) emphasis(b) strike(c)'],
    ['<B>a</B>', 'strong(a)'],
    ['<kbd>Ctrl</kbd>+<code>x <b>y</b></code>', 'code(Ctrl)+code(x y)'],
    ['H<sub>2</sub>O, m<sup>2</sup>, <sub>small</sub>', 'H₂O, m², small'],
    ['<a href="https://a.example">**x**</a>', 'link https://a.example(strong(x))'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a name="here"></a>x', 'x'],
    ['[a <a href="https://b.example">b</a>](https://a.example)', 'link https://a.example(a b)'],
    ['<a href="https://a.example">[b](https://b.example)</a>', 'link https://a.example(b)'],
    ['<span class="muted">a <span>b</span> c</span>', 'span(a b c)'],
    ['one<br>two<br/>three', 'one/two/three'],
    ['<u>a</u><wbr><small>b</small>', 'ab'],
    ['<b>open', '<b>open'],
    ['shut</b>', 'shut</b>'],
    ['**<b>a**</b>', 'strong(<b>a)</b>'],
    ['<b><i>a</b></i>', 'strong(<i>a)</i>'],
    ['Array<string> and <your-name>', 'Array<string> and <your-name>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1) alt="&lt;a&gt;">', 'emphasis(<a>)'],
    ['`<b>` \\<b>a', 'code(<b>) <b>a'],
  ])('mean what Markdown has for them, or are text: %s', (markdown, shape) => {
    expect(saidBy(markdown)).toEqual([`paragraph: ${shape}`]);
  });

  it('begin lines in a cell where they begin blocks elsewhere', () => {
    const cell = '<p>a</p><ul><li>b</li><li>**c**</li></ul>d';
    expect(saidBy(`| x |\n|---|\n| ${cell} |`)).toEqual(['table: x # a/• b/• strong(c)/d']);
  });
});

describe('blocks in HTML', () => {
  it.each([
    [
      '<p align="center">\n    <b>a</b>\n</p>\ntext',
      ['paragraph center: strong(a)', 'paragraph: text'],
    ],
    ['<h1 align=right>A</h1>', ['heading 1 right: A']],
    [
      '<div align="center">\n\n# A\n\nb\n\n</div>\n\nc',
      ['heading 1 center: A', 'paragraph center: b', 'paragraph: c'],
    ],
    ['<center>\n\na\n\n</center>\n\nb', ['paragraph center: a', 'paragraph: b']],
    [
      '<details>\n<summary>More</summary>\n\n*a*\n\n</details>',
      ['paragraph: strong(More)', 'paragraph: emphasis(a)'],
    ],
    ['a\n<hr>\n<!-- <p>x -->b', ['paragraph: a', 'rule', 'paragraph: b']],
    [
      '<pre><code class="x">\na &lt; b\n\n  <i>c</i>\n</code></pre>\nd',
      ['code: a < b\n\n  c', 'paragraph: d'],
    ],
    ['<table><tr><th>A<th>B</tr><tr><td>a | b<td>c</tr></table>', ['table: A|B # a | b|c']],
    [
      '<table>\n<tr><td colspan="2">a</td></tr>\n<tr><td>b</td><td><p>c</p>d</td></tr>\n</table>',
      ['table: a| # b|c/d'],
    ],
    ['<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>', ['table: a']],
    ['<ul><li>a<li>b</ul>', ['list']],
    ['<ul>\n</ul>', []],
    ['<blockquote>a</blockquote>', ['quote']],
    ['<p>\\<b>a', ['paragraph: <b>a']],
    ['<p>a</p><script>x</script>', ['paragraph: a', 'paragraph: <script>x</script>']],
    ['<p\na', ['paragraph: <p a']],
    ['    <p>a</p>', ['code: <p>a</p>']],
    ['- <p>a</p>\n\nb', ['list', 'paragraph: b']],
  ])('become those of Markdown: %j', (markdown, said) => {
    expect(saidBy(markdown)).toEqual(said);
  });

  it('nest lists as they are nested, with words right in the items', () => {
    expect(blocksOf('<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>')).toMatchObject([
      {
        kind: 'list',
        start: 1,
        tight: true,
        items: [{ blocks: [{ kind: 'paragraph' }, { kind: 'list', start: undefined }] }, {}],
      },
    ]);
  });

  it('are read however deep they go', () => {
    for (const tag of ['<div align="center">\n\n', '<ul><li>', '<blockquote>a', '<table>', '<b>']) {
      expect(() => blocksOf(tag.repeat(3000))).not.toThrow(RangeError);
    }
  });
});
