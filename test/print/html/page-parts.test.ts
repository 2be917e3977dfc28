import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../src/print/html/print-html.ts';
import { aPng } from '../pictures/png-support.ts';
import { htmlContext, htmlOf, mainOf, partOf, svgLink } from './html-support.ts';

/** The cover of a document with these blocks on it. */
const coverOf = async (blocks: string, front = ''): Promise<string> => {
  const html = await htmlOf(`${front}<!-- cover -->\n${blocks}\n<!-- /cover -->\n\nWords.`);
  return /<div class="cover">[^]*<\/div>(?=\n)/.exec(html)?.[0] ?? '';
};

describe('a cover on a web page', () => {
  const table = '| | |\n|---|---|\n| Place | Farm |';

  it('has no band where nothing is its title', async () => {
    const cover = await coverOf(table);
    expect(cover).toContain('<div class="below">');
    expect(cover).not.toContain('class="band"');
  });

  it('may have a subtitle of the document alone, or a title alone', async () => {
    expect(await coverOf(table, '---\nsubtitle: For 2026\n---\n')).toContain('<p>For 2026</p>');
    const titled = await coverOf(table, '---\ntitle: Plan\n---\n');
    expect(titled).toMatch(/<div class="band">\n<h1>Plan<\/h1>\n<\/div>/);
  });

  it('may have a logo and nothing else', async () => {
    const logo = `![Logo](${svgLink('<rect width="9" height="9"/>')})`;
    const cover = await coverOf(logo, '---\ntitle: Plan\n---\n');
    expect(cover).toMatch(
      /<div class="logo">[^]*<div class="band">\n<h1>Plan<\/h1>\n<\/div>\n<\/div>/,
    );
  });
});

describe('the contents of a web page', () => {
  it('are a list without entries where no heading follows', async () => {
    expect(await mainOf('# A\n\nb\n\n<!-- toc -->')).toMatch(
      /<nav class="contents" aria-label="[^"]+">\n\n<\/nav>/,
    );
  });

  it('are not made a second time for a page that has its own', async () => {
    const html = await htmlOf('Words.\n\n# A\n\n<!-- toc -->\n\n# B\n\n# C\n\n# D');
    expect(html.match(/<nav\b/g)).toHaveLength(1);
  });

  it('lead nowhere where a heading is all signs', async () => {
    const html = await mainOf('# A\n\nb\n\n<!-- toc -->\n\n# !!!\n\n## C');
    expect(html).toContain('<li>!!!\n<ul>\n<li><a href="#c">C</a></li>\n</ul></li>');
    expect(html).toContain('<h2>!!!</h2>');
  });
});

describe('the main part of a web page', () => {
  it('is empty where a document has nothing but the ends of pages', async () => {
    expect(await mainOf('<!-- page-break -->\n\n<!-- page-break -->')).toBe('');
  });

  it('is aligned as the Markdown says it', async () => {
    expect(await mainOf('<p align="center">a</p>\n\n<h3 align="right">b</h3>')).toBe(
      '<p class="center">a</p>\n<h1 id="b" class="right">b</h1>',
    );
  });
});

const shapeOf = async (shape: string): Promise<string> =>
  partOf(await mainOf(`![a](${svgLink(shape)})`), 'svg');

describe('shapes of a drawing on a web page', () => {
  it.each([
    ['fill-rule="evenodd"', 'fill-rule="evenodd"'],
    ['stroke="red" stroke-linecap="round"', 'stroke-linecap="round"'],
    ['stroke="red" stroke-linejoin="bevel"', 'stroke-linejoin="bevel"'],
    ['stroke="red" paint-order="stroke fill"', 'paint-order="stroke"'],
    ['stroke="red" stroke-miterlimit="9"', 'stroke-miterlimit="9"'],
  ])('keep their looks: %s', async (said, written) => {
    expect(await shapeOf(`<path d="M0 0H4V4Z" ${said}/>`)).toContain(` ${written}`);
    expect(await shapeOf('<path d="M0 0H4V4Z" stroke="red"/>')).not.toContain(` ${written}`);
  });

  it('may be pictures of pixels', async () => {
    const png = aPng({ width: 1, height: 1, depth: 8, colourType: 0, rows: [0, 7] });
    const data = png.toString('base64');
    const image = `<image href="data:image/png;base64,${data}" x="2" width="3" height="3" opacity=".5"/>`;
    expect(await shapeOf(image)).toContain(
      `<image href="data:image/png;base64,${data}" width="1" height="1" preserveAspectRatio="none" opacity="0.5" transform="matrix(3 0 0 3 2 0)"/>`,
    );
  });
});

describe('a picture among words on a web page', () => {
  const svg = Buffer.from('<svg width="40" height="20"><rect width="9" height="9"/></svg>');
  const sizeOf = async (said: string): Promise<string> => {
    const html = await printHtml(`One <img src="a.svg" alt="b" ${said}> two`, {
      ...htmlContext,
      readImage: () => svg,
    });
    return /<svg viewBox="[^"]*" (width="[^"]*" height="[^"]*")/.exec(html)?.[1] ?? '';
  };

  it.each([
    ['', 'width="50" height="25"'],
    ['width="20"', 'width="20" height="10"'],
    ['height="5"', 'width="10" height="5"'],
    ['width="20" height="20"', 'width="20" height="20"'],
    ['width="100%" height="10px"', 'width="20" height="10"'],
  ])('has the sides that are said, and those that follow: %s', async (said, size) => {
    expect(await sizeOf(said)).toBe(size);
  });
});
