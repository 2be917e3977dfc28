import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/print/document/block.ts';
import { textsOf } from '../../../src/print/document/block-texts.ts';
import { plainInlines } from '../../../src/print/document/plain-inlines.ts';
import { parseMarkdown, readWhole } from '../../../src/print/markdown/parse-markdown.ts';

const blocksOf = (markdown: string): readonly Block[] => parseMarkdown(markdown, 'a.md').blocks;

const said = (markdown: string): readonly string[] =>
  textsOf(blocksOf(markdown)).filter((text) => text !== '');

/** The kind of each block with its alignment: `paragraph center`. */
const looks = (markdown: string): readonly string[] =>
  blocksOf(markdown).map((block) =>
    'align' in block && block.align !== undefined ? `${block.kind} ${block.align}` : block.kind,
  );

/** The cells of the first table, row by row; a row of header cells first, where it has one. */
function rowsOf(markdown: string): readonly (readonly string[])[] {
  const table = blocksOf(markdown).find((block) => block.kind === 'table');
  if (table === undefined) return [];
  const rows = table.header === undefined ? table.rows : [table.header, ...table.rows];
  return rows.map(({ cells }) => cells.map(({ inlines }) => plainInlines(inlines)));
}

describe('a table of HTML', () => {
  it.each([
    [
      'parts of a table',
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
    ],
    ['cells without a row', '<table><td>1</td><td>2</td></table>', [['1', '2']]],
    [
      'a cell of no columns',
      '<table><tr><td colspan="0">1</td><td colspan="two">2</td></tr></table>',
      [['1', '2']],
    ],
    [
      'a cell of three columns',
      '<table><tr><td colspan="3">1</td></tr><tr><td>2</td></tr></table>',
      [
        ['1', '', ''],
        ['2', '', ''],
      ],
    ],
    [
      'rows without words',
      '<table><tr><td> </td></tr><tr></tr><tr><td>1</td></tr></table>',
      [['1']],
    ],
    ['a cell that is never closed', '<table><tr><td>1', [['1']]],
  ])('may have %s', (_, html, rows) => {
    expect(rowsOf(html)).toEqual(rows);
  });

  it('has columns that are aligned as its first row is', () => {
    const html =
      '<table><tr><th align="right">Cost</th><th align="center">Room</th><th>Who</th></tr><tr><td>4</td><td>2</td><td>Board</td></tr></table>';
    expect(blocksOf(html)).toMatchObject([
      { columns: [{ align: 'right' }, { align: 'center' }, { align: 'left' }] },
    ]);
  });

  it('loses no words outside its cells', () => {
    const html = '<table>Rooms<caption>of the <b>school</b></caption><tr><td>1</td></tr></table>';
    expect(said(html)).toEqual(['Rooms of the school']);
    expect(rowsOf(html)).toEqual([['1']]);
  });

  it('is none without words', () => {
    expect(blocksOf('<table><tr><td></td></tr></table>')).toEqual([]);
  });
});

describe('alignment that HTML gives to its content', () => {
  it.each([
    [
      'goes on in a part that says nothing',
      '<div align="center">\n\n<div>\n\na\n\n</div>\n\nb\n\n</div>\n\nc',
      ['paragraph center', 'paragraph center', 'paragraph'],
    ],
    [
      'is that of the innermost',
      '<center>\n\n<div align="right">\n\na\n\n</div>\n\nb\n\n</center>',
      ['paragraph right', 'paragraph center'],
    ],
    ['is none where nothing is said', '<div>\n\na\n\n</div>', ['paragraph']],
    [
      'ends with what is closed twice',
      '<div align="center">\n\na\n\n</div>\n\n</div>\n\nb',
      ['paragraph center', 'paragraph'],
    ],
    [
      'is read in any letters',
      '<p align="MIDDLE">a</p>\n\n<h2 align="justify">b</h2>',
      ['paragraph center', 'heading'],
    ],
  ])('%s', (_, html, kinds) => {
    expect(looks(html)).toEqual(kinds);
  });
});

describe('a list of HTML', () => {
  it.each([
    ['an item without a list', '<li>a</li><li>b</li>', ['list']],
    ['words without an item', '<ul>Rooms<li>a</li></ul>', ['paragraph', 'list']],
    ['a list in a quote', '<blockquote><ol><li>a</li></ol></blockquote>', ['quote']],
  ])('may be %s', (_, html, kinds) => {
    expect(looks(html)).toEqual(kinds);
  });
});

describe('text of HTML that is shown as it is written', () => {
  it.each([
    ['<pre>a < b and <room> c</pre>', 'a < b and <room> c'],
    ['<pre>\n<b>a</b>\n  &amp; <</pre>', 'a\n  & <'],
    ['<pre>a\n\nb</pre>', 'a\n\nb'],
  ])('keeps what is not a tag: %j', (html, text) => {
    expect(blocksOf(html)).toEqual([{ kind: 'code', text }]);
  });

  it('ends with its block where nothing closes it, as often as it is opened', () => {
    expect(blocksOf('<pre>a\n\n<pre>b\n\nc')).toMatchObject([
      { kind: 'code', text: 'a' },
      { kind: 'code', text: 'b' },
      { kind: 'paragraph' },
    ]);
  });
});

describe('tags among words', () => {
  it.each([
    ['that close themselves are text', 'a <b/> c', 'a <b/> c'],
    ['that begin no tag are text', '<p>a < b, <3 and <room>', 'a < b, <3 and <room>'],
    ['that are escaped are text', '<p>\\<p>a', '<p>a'],
    ['that are in a comment are none', '<p>a <!-- <p>b --> c', 'a  c'],
    ['that are closed in a comment are text', '<b>a <!-- </b> -->', '<b>a '],
  ])('%s', (_, markdown, text) => {
    expect(said(markdown)).toEqual([text]);
  });

  it('may be in the words of a link or of a picture', () => {
    expect(said('[Plan <!-- of 2026 --> <u>B</u>](https://farm.example)')).toEqual(['Plan  B']);
    expect(said('![Plan <!-- of 2026 --> *B*](https://farm.example/b.png)')).toEqual(['Plan  B']);
  });
});

describe('a comment that is opened in a list or a quote', () => {
  it('goes on in the lines that belong to its words', () => {
    expect(said('- a\n\n  <!-- b\nc --> d')).toEqual(['a', ' d']);
  });

  it('is text where it is closed outside, so that nothing is lost', () => {
    expect(said('> a\n>\n> <!-- b\n\nc -->')).toEqual(['a', '<!-- b', 'c -->']);
    expect(said('- a\n\n  <!-- b\n\nc -->')).toEqual(['a', '<!-- b', 'c -->']);
  });
});

describe('a picture without the name of a file', () => {
  it.each(['a ![]() b', 'a <img> b', 'a <img src=""> b', 'a <img alt="" src=" "> b'])(
    'is passed over with its line: %s',
    (markdown) => {
      const { document, warnings } = readWhole(`# X\n\n${markdown}`, 'a.md');
      expect(textsOf(document.blocks).join(' ').replace(/\s+/g, ' ')).toContain('a b');
      expect(warnings.map(({ key, place }) => [key, place?.line])).toEqual([
        ['print.image-unnamed-words', 3],
      ]);
    },
  );

  it.each(['a </img> b', '</img>', '<p></img></p>'])('is none in an end tag: %s', (markdown) => {
    const read = readWhole(markdown, { file: 'a.md', readImage: () => 'folder' });
    expect([read.warnings, read.problems]).toEqual([[], []]);
  });
});
