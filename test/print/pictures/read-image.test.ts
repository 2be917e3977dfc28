import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EomsError } from '../../../src/model/problem.ts';
import { textsOf } from '../../../src/print/document/block-texts.ts';
import { parseMarkdown, readMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { problemsOf } from '../print-support.ts';

describe('pictures', () => {
  const svg = '<svg viewBox="0 0 4 2"><rect width="4" height="2"/></svg>';
  const bytes = new TextEncoder().encode(svg);
  const readImage = (path: string) => (path === 'charts/a bar.svg' ? bytes : undefined);
  const figure = {
    kind: 'figure',
    alt: 'A bar',
    caption: 'Figure 1',
    picture: { kind: 'drawing', width: 4, height: 2 },
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
    ['![x](data:image/gif;base64,AAAA)', 'print.image-kind'],
    ['![x](data:image/png;base64,AAAA)', 'print.picture-broken'],
    ['![x](/etc/a.svg)', 'print.image-kind'],
    ['![x](data:image/svg+xml,%E5)', 'print.image-kind'],
  ])('refuses %j', (markdown, key) => {
    expect(problemsOf(markdown)).toEqual([`1: ${key}`]);
  });
});

const texts = (markdown: string) => textsOf(readMarkdown(markdown, 'a.md').document.blocks);

const broken = () => new Uint8Array([0x3c, 0xff]);

describe('a picture that is not there', () => {
  it.each([
    ['on a line of its own', 'One\n\n![a](a.svg)', ['3:1']],
    ['on a line of its own, in HTML', 'One\n\n<img src="a.svg" alt="a">', ['3:1']],
    ['as an item of a list', '- ![a](a.svg)', ['1:3']],
    ['among words', 'One line\nand ![a](a.svg) another', ['2:5']],
    ['beside another', '![](a.svg) ![](b.svg)', ['1:1', '1:12']],
    ['within a link and bold', 'See [**![a](a.svg)**](https://x.dk)', ['1:8']],
    ['in a heading', '---\ntitle: T\n---\n\n## The ![logo](a.svg)', ['5:8']],
    ['in a heading with a line below', 'The ![logo](a.svg)\n===', ['1:5']],
    ['in the header of a table', '| ![a](a.svg) |\n|---|\n| 1 |', ['1:3']],
    ['in cells', '| A | B |\n|---|---|\n| 1 | 2 |\n| ![](a.svg) | ![](a.svg) |', ['4:3', '4:16']],
    ['in a list within a quote', '> - a\n> - b ![c](c.svg)', ['2:7']],
    ['with words on two lines', '> See ![one\n> two](a.svg)', ['1:7']],
    ['in letters that a cell changes', '| A |\n|---|\n| ![a\\|b](a.svg) |', ['3:undefined']],
    ['in a file of Windows', 'One\r\n\r\nTwo ![a](a.svg)', ['3:5']],
    ['in HTML', '<p>\n  <a href="#x"><img src="a.svg" alt="a"></a> b\n</p>', ['2:16']],
  ])('is said %s, with its place, and its words are printed', (_, markdown, places) => {
    const { warnings, problems } = readMarkdown(markdown, 'a.md');
    expect(problems).toEqual([]);
    const said = { key: 'print.image-missing-words', place: { file: 'a.md' } };
    expect(warnings).toMatchObject(places.map(() => said));
    expect(warnings.map(({ place }) => `${place?.line}:${place?.column}`)).toEqual(places);
  });

  it('is reported as leaving nothing if it has no words', () => {
    for (const markdown of ['![](a.svg)', '<img src="a.svg">', 'b ![](a.svg)']) {
      const { warnings } = readMarkdown(markdown, 'a.md');
      expect(warnings).toMatchObject([{ values: { path: 'a.svg', words: 'none' } }]);
    }
  });

  it('is replaced by its words, or by its target', () => {
    expect(texts('a ![b c](d.svg) e')).toEqual(['a b c e']);
    expect(texts('[![](d.svg)](https://x.dk)[![e](f.svg)](https://y.dk)')).toEqual([
      'https://x.dk e',
    ]);
    expect(texts('![](https://x.dk/a.png)')).toEqual([]);
  });

  it('is counted where it is on the network, and never asked for', () => {
    const asked: string[] = [];
    const readImage = (path: string) => {
      asked.push(path);
      return undefined;
    };
    const markdown =
      '![a](https://x.dk/a.svg)\n\n# ![b](//x.dk/b.png)\n\n<img src="HTTP://x.dk/c">';
    const { warnings, problems, document } = readMarkdown(markdown, { file: 'a.md', readImage });
    expect({ problems, asked }).toEqual({ problems: [], asked: [] });
    expect(warnings).toEqual([
      { key: 'print.image-remote', values: { count: 3 }, place: { file: 'a.md' } },
    ]);
    expect(textsOf(document.blocks)).toEqual(['a', 'b']);
  });

  it('is refused where it is there and cannot be printed', () => {
    expect(
      readMarkdown('a ![x](a.svg)', { file: 'a.md', readImage: broken }).problems,
    ).toMatchObject([{ key: 'print.svg-malformed', place: { line: 1, column: 3 } }]);
  });

  it('is not found in code, or where its brackets are escaped', () => {
    expect(readMarkdown('`![a](a.svg)` and !\\[b](b.svg)', 'a.md').warnings).toEqual([]);
  });
});

describe('a name that has no picture', () => {
  it.each(['outside', 'folder', 'device'] as const)('is told for what it is: %s', (why) => {
    for (const markdown of ['![b](a.svg)', 'One ![b](a.svg)', '<img src="a.svg" alt="b">']) {
      const { warnings, problems } = readMarkdown(markdown, { file: 'a.md', readImage: () => why });
      expect(problems).toEqual([]);
      const values = { path: 'a.svg', why, words: 'some' };
      expect(warnings).toMatchObject([{ key: 'print.image-unread-words', values }]);
    }
  });

  it.each([
    ['a text', '# Notes\n\n- one\n', 'print.picture-foreign'],
    ['a web page', '<!DOCTYPE html>\n<html><body></body></html>', 'print.picture-foreign'],
    ['nothing', '', 'print.picture-foreign'],
    ['a drawing that breaks off', '<svg viewBox="0 0 4 2"><rect', 'print.svg-malformed'],
    ['a drawing that lacks its start', 'viewBox="0 0 4 2"><svg >', 'print.svg-malformed'],
  ])('or by its contents: %s', (_, text, key) => {
    const source = { file: 'a.md', readImage: () => Buffer.from(text) };
    expect(readMarkdown('![x](t.md)', source).problems).toMatchObject([{ key }]);
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

describe('a drawing in another encoding', () => {
  it.each([
    ['UTF-16', Buffer.from('\uFEFF<svg viewBox="0 0 1 1"><text>å</text></svg>', 'utf16le')],
    [
      'Latin 1',
      Buffer.from(
        '<?xml version="1.0" encoding="iso-8859-1"?><svg viewBox="0 0 1 1"><text>å</text></svg>',
        'latin1',
      ),
    ],
  ])('is read as what it says that it is: %s', (_, bytes) => {
    const { blocks } = parseMarkdown('![x](a.svg)', { file: 'a.md', readImage: () => bytes });
    expect(blocks).toMatchObject([{ picture: { shapes: [{ text: 'å' }] } }]);
  });
});

describe('a picture of pixels', () => {
  const photo = readFileSync('test/fixtures/pictures/turned-6.jpg');
  const gif = readFileSync('test/fixtures/pictures/tiny.gif');
  const files: Readonly<Record<string, Uint8Array>> = {
    'a photo.jpg': photo,
    'tiny.png': gif,
    'words.jpg': Buffer.from('no picture'),
  };
  const readImage = (path: string) => files[path];
  const parse = (markdown: string) => parseMarkdown(markdown, { file: 'a.md', readImage });

  it.each([
    ['a relative path', 'a%20photo.jpg'],
    ['base64 data', `data:image/jpeg;base64,${photo.toString('base64')}`],
  ])('is read from %s', (_, source) => {
    const { blocks } = parse(`![Stairs](${source} "Figure 1")`);
    const picture = { kind: 'raster', format: 'jpeg', width: 64, height: 48, orientation: 6 };
    expect(blocks).toMatchObject([{ kind: 'figure', alt: 'Stairs', caption: 'Figure 1', picture }]);
  });

  it('is read once, however often it stands there', () => {
    const { blocks } = parse('![a](a%20photo.jpg)\n\n![b](a%20photo.jpg)');
    const pictures = blocks.map((block) => (block.kind === 'figure' ? block.picture : undefined));
    expect(pictures[0]).toBeDefined();
    expect(pictures[1]).toBe(pictures[0]);
  });

  it('is refused by what it is and not by its name, every one with its place', () => {
    const refused = refusalOf(() => parse('![a](tiny.png)\n\n![b](words.jpg)'));
    expect(refused).toMatchObject({
      problems: [
        {
          key: 'print.picture-format',
          values: { source: 'tiny.png', format: 'GIF' },
          place: { line: 1 },
        },
        { key: 'print.picture-broken', values: { source: 'words.jpg' }, place: { line: 3 } },
      ],
    });
  });
});

function refusalOf(parse: () => unknown): EomsError | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof EomsError) return error;
    throw error;
  }
}
