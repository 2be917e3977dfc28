import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openForDocx } from '../../../src/print/docx/open-for-docx.ts';
import { writeDocx } from '../../../src/print/docx/write-docx.ts';
import { svgLink } from '../html/html-support.ts';
import { context } from '../print-support.ts';
import { tortureMarkdown as torture } from '../torture-markdown.ts';
import { type ReadDocx, readDocx } from './read-docx.ts';

const drawing = svgLink('<rect x="1" y="1" width="8" height="8" fill="#123456"/>');

const markdown = `---
title: Visit of the kitchen
language: da
author: Harbour School
date: 2026-11-23
---

<!-- eoms: cover -->

# Visit of the kitchen

What was seen

<!-- eoms: /cover -->

<!-- eoms: toc: 3 -->

## First look

A **bold** word, *another*, \`code\`, a [link](https://harbour.example) and [one inside](#what-is-left).

3. three
4. four
   - within

- [x] done
- [ ] open

| Room | Seen |
|---|---:|
| Store & cold | 2 |
| Hall | 3 |

![A square that is dark](${drawing})

> Said by the cook.

### What is left

<!-- eoms: landscape -->

| Wide | Table |
|---|---|
| a | b |

<!-- eoms: portrait -->

\`\`\`
a < b
\`\`\`
`;

async function docxOf(text: string): Promise<Uint8Array> {
  return writeDocx(await openForDocx(text, context), context);
}

async function readOf(text: string): Promise<ReadDocx> {
  return readDocx(await docxOf(text));
}

describe('a document for word processors', () => {
  it('says its title and its language', async () => {
    const { title, language } = await readOf(markdown);
    expect({ title, language }).toEqual({ title: 'Visit of the kitchen', language: 'da' });
  });

  it('has the headings of a word processor, without a gap between levels', async () => {
    expect((await readOf(markdown)).headings).toEqual([
      'Title: Visit of the kitchen',
      'Heading1: First look',
      'Heading2: What is left',
    ]);
    const plain = '# One\n\n### Two\n\n## Three\n';
    expect((await readOf(plain)).headings).toEqual([
      'Heading1: One',
      'Heading2: Two',
      'Heading2: Three',
    ]);
  });

  it('names the columns of each table in a row that is repeated', async () => {
    expect((await readOf(markdown)).tables).toEqual([
      { rows: 3, heads: ['Room', 'Seen'] },
      { rows: 2, heads: ['Wide', 'Table'] },
    ]);
  });

  it('describes each picture, and draws it', async () => {
    const { pictures, parts } = await readOf(markdown);
    expect(pictures).toEqual(['A square that is dark']);
    expect(parts.filter((name) => name.endsWith('.svg'))).toHaveLength(1);
  });

  it('turns the pages of what is wide', async () => {
    const { body } = await readOf(markdown);
    const pages = [...body.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size = '']) => size);
    expect(pages.map((size) => size.includes('landscape'))).toEqual([false, false, true, false]);
  });

  it('has contents that lead to the headings, and links to the web', async () => {
    const { body } = await readOf(markdown);
    expect(body).toMatch(/TOC .*<w:hyperlink [^>]*w:anchor="_Part2"/);
    expect(body).toMatch(/<w:bookmarkStart w:name="_Part2"/);
    expect(body).toContain('r:id="rIdLink1"');
  });

  it('is escaped, and holds no control characters', async () => {
    const { body } = await readOf('# A & B <w:p> \u0007\u001B[31m "x"\n');
    expect(body).toContain('A &amp; B &lt;w:p&gt; [31m');
    for (const sign of ['\u0007', '\u001B']) expect(body).not.toContain(sign);
  });

  it('is the same bytes each time, wherever its day begins', async () => {
    const zone = process.env['TZ'];
    const [first, second] = [await docxOf(markdown), await docxOf(markdown)];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const elsewhere = await docxOf(markdown);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, elsewhere)).toBe(0);
  });

  it('may be empty', async () => {
    expect((await readOf('')).headings).toEqual([]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'eoms-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));
const office = spawnSync('soffice', ['--version']).status === 0;

it.skipIf(!office)(
  'is opened by LibreOffice, with all its words (not run without it)',
  async () => {
    const file = join(folder, 'visit.docx');
    writeFileSync(file, await docxOf(markdown));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, file];
    spawnSync('soffice', words, { timeout: 100_000 });
    const text = readFileSync(join(folder, 'visit.txt'), 'utf8');
    for (const said of ['First look', '3. three', 'Store & cold', 'What is left', 'a < b'])
      expect(text).toContain(said);
  },
  120_000,
);

describe('odd Markdown as a document for word processors', () => {
  const odd = [
    torture,
    '',
    '> quoted **twice**\n>\n> - in a list\n',
    '- [ ] box\n\n  more of it\n\n  | a | b |\n  |:-:|--:|\n  | 1 | 2 |\n',
    '| | |\n|---|---|\n| **Name** | |\n',
    '<!-- eoms: keep-together -->\n\ntext<br>line ~~gone~~ `code` <span class="gap-major">bad</span>\n\n<!-- eoms: /keep-together -->\n',
    '<!-- eoms: min-row-height: 12mm -->\n\n| a |\n|---|\n| |\n',
    '---\n',
    '<!-- eoms: page-break -->\n\n###### deep\n',
    '1. one\n\n   ```\n   code\n   ```\n',
    'A footnote[^1] and a picture ![of a square](x.svg).\n\n[^1]: Not one.\n',
  ].join('\n');

  it('is written whole, whatever it is', async () => {
    const { body } = await readOf(odd);
    for (const word of ['quoted', 'more of it', 'gone', 'bad', 'deep', 'code']) {
      expect(body).toContain(word);
    }
  });

  it('is written where there is hardly anything', async () => {
    expect((await readOf('text\n')).body).toContain('text');
    expect((await readOf('---\ntitle: Alone\npage-size: Letter\nauthor: A\n---\n')).title).toBe(
      'Alone',
    );
  });
});
