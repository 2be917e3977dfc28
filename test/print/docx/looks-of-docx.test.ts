import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/print/document/brand.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { type DocxContext, openForDocx } from '../../../src/print/docx/open-for-docx.ts';
import { writeDocx } from '../../../src/print/docx/write-docx.ts';
import { readSvg } from '../../../src/print/pictures/drawings/read-svg.ts';
import { svgLink } from '../html/html-support.ts';
import { context } from '../print-support.ts';
import { type ReadDocx, readDocx } from './read-docx.ts';

const drawing = svgLink('<rect width="20" height="10" fill="#123456"/>');
const fixture = (name: string): Uint8Array => readFileSync(`test/fixtures/pictures/${name}`);

async function readOf(text: string, own: Partial<DocxContext> = {}): Promise<ReadDocx> {
  const whole = { ...context, readImage: fixture, ...own };
  return readDocx(await writeDocx(await openForDocx(text, whole), whole));
}

/** The widths of the columns of the only table, as shares of all. */
async function columnsOf(markdown: string): Promise<readonly number[]> {
  const { body } = await readOf(markdown);
  const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  const all = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => Math.round((100 * width) / all));
}

/** How many cells have the ground of a head. */
const shadesOf = async (markdown: string): Promise<number> =>
  [...(await readOf(markdown)).body.matchAll(/<w:shd [^>]*w:fill="E4EEF0"/gi)].length;

describe('columns in a document for word processors', () => {
  const table = '| a | b | c |\n|---|:-:|--:|\n| one | two | three |\n';

  it('have the widths that are asked for, and share the rest by their words', async () => {
    expect(await columnsOf(`<!-- eoms: widths: 20% 60% 20% -->\n\n${table}`)).toEqual([20, 60, 20]);
    expect(await columnsOf(`<!-- eoms: widths: 17mm auto auto -->\n\n${table}`)).toEqual([
      10, 42, 48,
    ]);
    expect(await columnsOf('| a | b |\n|---|---|\n| x | some more words |\n')).toEqual([26, 74]);
  });

  it('leave room for each other, whatever is asked for', async () => {
    const [, , last = 0] = await columnsOf(`<!-- eoms: widths: 80% 80% auto -->\n\n${table}`);
    expect(last).toBeGreaterThan(10);
  });

  it('are aligned as they are written', async () => {
    const { body } = await readOf(table);
    expect(body.match(/<w:jc w:val="(center|right)"/g)).toEqual([
      '<w:jc w:val="center"',
      '<w:jc w:val="right"',
      '<w:jc w:val="center"',
      '<w:jc w:val="right"',
    ]);
  });

  it('are shaded in the head and in tinted rows', async () => {
    const rows = `${table}| four | five | six |\n`;
    expect(await shadesOf(rows)).toBe(3);
    expect(await shadesOf(`<!-- eoms: tinted-rows: 1 -->\n\n${rows}`)).toBe(6);
  });

  it('need no rows', async () => {
    const { tables, body } = await readOf('Before.\n\n| | |\n|---|---|\n\nAfter.\n');
    expect(tables).toEqual([]);
    expect(body).toMatch(/Before\..*After\./);
  });

  it('are those of the rows where no row names them', async () => {
    const { tables } = await readOf('| | |\n|---|---|\n| **Room** | Hall |\n');
    expect(tables).toEqual([{ rows: 1, heads: [] }]);
  });
});

describe('text that runs from right to left', () => {
  const arabic = `---
language: ar
---

# مدرسة

نص **مهم** طويل

- نقطة

| غرفة | عدد |
|---|---|
| قاعة | 2 |

![مربع](${drawing} "وصف")
`;

  it('runs so in paragraphs, words and tables', async () => {
    const { body } = await readOf(arabic);
    const paragraphs = body.match(/<w:p>/g)?.length ?? 0;
    const turned = body.match(/<w:bidi\/>/g)?.length ?? 0;
    // All but the one of the picture, and the one below the table.
    expect(turned).toBe(paragraphs - 2);
    expect(body).toContain('<w:bidiVisual/>');
    expect(body).toMatch(/<w:rtl\/>.*?مهم/);
  });

  it('is not taken for such where it is not', async () => {
    const { body } = await readOf('# School\n\n| a |\n|---|\n| b |\n');
    expect(body).not.toMatch(/<w:(?:bidi|rtl|bidiVisual)\/>/);
  });
});

describe('pictures in a document for word processors', () => {
  it('are described by their own words, or by those below them', async () => {
    const { pictures, body } = await readOf(
      `![A square](${drawing})\n\n![](${drawing} "A square below")\n\n![](${drawing})\n`,
    );
    expect(pictures).toEqual(['A square', 'A square below']);
    expect(body.match(/<wp:docPr /g)).toHaveLength(3);
    expect(body).toMatch(/<w:pStyle w:val="Caption"\/>.*A square below/);
  });

  it('are the files that were given, where they are photos', async () => {
    const { parts, pictures } = await readOf(
      '![Grey](grey.jpg)\n\n![Few](palette.png) among words\n',
    );
    expect(pictures).toEqual(['Grey', 'Few']);
    const media = parts.filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => name.replace(/.*\./, '')).toSorted()).toEqual(['jpg', 'png']);
  });

  it('are as large as there is room, where they are logos', async () => {
    const picture = readSvg('<svg viewBox="0 0 300 60"><rect width="300" height="60"/></svg>');
    const brand: Brand = { logo: { picture, alt: 'Lighthouse' }, author: 'Lighthouse' };
    const cover = '<!-- eoms: cover -->\n\n# Title\n\n<!-- eoms: /cover -->\n\ntext\n';
    const { pictures, body } = await readOf(cover, { brand });
    expect(pictures).toEqual(['Lighthouse']);
    const [, width = '', height = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(5, 1);
    expect(Number(width)).toBeGreaterThan(2_000_000);
  });
});

describe('headings in a document for word processors', () => {
  it('without words are left out, of the contents too', async () => {
    const { headings, body } = await readOf('<!-- eoms: toc: 2 -->\n\n# One\n\n##\n\n## Two\n');
    expect(headings).toEqual(['Heading1: One', 'Heading2: Two']);
    expect(body.match(/<w:hyperlink /g)).toHaveLength(2);
  });

  it('and paragraphs stand where HTML says', async () => {
    const { body } = await readOf(
      '<h1 align="center">Middle</h1>\n\n<p align="right">Right</p>\n\nLeft\n',
    );
    expect(body.match(/<w:jc w:val="[a-z]+"/g)).toEqual([
      '<w:jc w:val="center"',
      '<w:jc w:val="right"',
    ]);
  });

  it('are led to where they are there; a link to nothing is its words alone', async () => {
    const { body } = await readOf('# One\n\n[up](#one) and [away](#nowhere)\n');
    expect(body.match(/<w:hyperlink /g)).toHaveLength(1);
    expect(body).toContain('away');
  });

  it('may stand on a cover that begins with something else', async () => {
    const { headings } = await readOf(
      '<!-- eoms: cover -->\n\nFirst words\n\n# Title\n\n<!-- eoms: /cover -->\n\n# One\n',
    );
    expect(headings.map((heading) => heading.split(': ')[1])).toEqual(['Title', 'One']);
  });
});

describe('lists in a document for word processors', () => {
  it('have an item of something other than words below its mark', async () => {
    const { body } = await readOf('- ```\n  code\n  ```\n- | a |\n  |---|\n  | b |\n');
    expect(body.match(/<w:pStyle w:val="ListParagraph"\/>/g)).toHaveLength(2);
    expect(body).toMatch(/<w:pStyle w:val="CodeBlock"\/>.*code/);
  });

  it('keep what is kept together on one page', async () => {
    const { body } = await readOf(
      `<!-- eoms: keep-together -->\n\nOne\n\n![A square](${drawing})\n\nTwo\n\n<!-- eoms: /keep-together -->\n`,
    );
    expect(body.match(/<w:keepNext\/>/g)).toHaveLength(2);
  });

  it('may be hidden on a screen, and is there on paper', async () => {
    const { headings, body } = await readOf(
      '<!-- eoms: collapsible -->\n\n## More\n\nHidden words\n\n<!-- eoms: /collapsible -->\n',
    );
    expect(headings).toEqual(['Heading1: More']);
    expect(body).toContain('Hidden words');
  });
});

describe('a theme in a document for word processors', () => {
  const cover =
    '<!-- eoms: cover -->\n\n# Title\n\nBelow\n\n<!-- eoms: /cover -->\n\n```\na\n```\n';

  it('has grounds where it gives them, and paper where it does not', async () => {
    const { fills, tones } = defaultTheme;
    const paper = { cover: undefined, tableHead: undefined, codeBlock: undefined };
    const plain = {
      ...defaultTheme,
      fills: { ...fills, ...paper },
      tones: { ...tones, muted: { ...tones.muted, underlined: true } },
    };
    const table = '| a |\n|---|\n| b |\n';
    const [shaded, bare] = [
      await readOf(cover + table),
      await readOf(cover + table, { theme: plain }),
    ];
    expect(shaded.body).toContain('<w:shd ');
    expect(bare.body).not.toContain('<w:shd ');
    expect(bare.headings).toEqual(shaded.headings);
  });
});
