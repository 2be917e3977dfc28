import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from '../../../src/print/characters/clean-text.ts';
import type { Block, Inline, Picture } from '../../../src/print/document/block.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { printHtml } from '../../../src/print/html/print-html.ts';
import { layoutDocument } from '../../../src/print/layout/layout-document.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { anyText } from '../any-text.ts';
import { context, faces, squeeze } from '../print-support.ts';
import { tortureMarkdown } from '../torture-markdown.ts';
import { htmlContext, htmlOf } from './html-support.ts';
import { textOfHtml } from './text-of-html.ts';

function wordsOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('text' in inline) return cleanText(inline.text);
      return 'inlines' in inline ? wordsOfInlines(inline.inlines) : ' ';
    })
    .join('');
}

/** The words of a document in the order of its Markdown. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if ('inlines' in block) return wordsOfInlines(block.inlines);
      if ('blocks' in block) return wordsOf(block.blocks);
      if (block.kind === 'list') return block.items.map((item) => wordsOf(item.blocks)).join(' ');
      if (block.kind === 'code') return block.text;
      if (block.kind === 'table') {
        const rows = block.header === undefined ? block.rows : [block.header, ...block.rows];
        return rows
          .flatMap(({ cells }) => cells.map(({ inlines }) => wordsOfInlines(inlines)))
          .join(' ');
      }
      if (block.kind !== 'figure') return '';
      return `${wordsOfPicture(block.picture)} ${cleanText(block.caption)}`;
    })
    .join(' ');
}

function wordsOfPicture(picture: Picture): string {
  if (picture.kind === 'raster') return '';
  const drawn = picture.shapes.map((shape) => (shape.kind === 'text' ? shape.text : ''));
  return drawn.map(cleanText).join(' ');
}

const wordsOfMarkdown = (markdown: string): string =>
  wordsOf(parseMarkdown(markdown, 'report.md').blocks);

it('a page has the words of its Markdown in their order: the torture document', async () => {
  const html = await htmlOf(tortureMarkdown);
  const [ours, theirs] = [textOfHtml(html), wordsOfMarkdown(tortureMarkdown)].map(squeeze);
  expect(differenceOf(ours ?? '', theirs ?? '')).toBe('');
  expect(ours?.length).toBeGreaterThan(10_000);
});

it('a page has the words of its Markdown in their order, whatever they are', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (a, b, c) => {
      const markdown = `# ${a}x\n\n${b} **${c}**\n\n- [ ] ${c}\n  - ${a}\n\n| ${a} | ${b} |\n|---|--:|\n| ${c} | ${a} |\n\n> ${b}\n\n<!-- collapsible -->\n## ${c}\n\n${a}\n<!-- /collapsible -->`;
      const words = squeeze(wordsOfMarkdown(markdown));
      expect(squeeze(textOfHtml(await htmlOf(markdown)))).toBe(words);
    }),
    { numRuns: 60 },
  );
});

it('a page has the words of the PDF', async () => {
  const reports = 'examples/soehesten-sprogskole/reports';
  const markdown = readFileSync(`${reports}/gap-report.md`, 'utf8');
  const readImage = (name: string) => readFileSync(`${reports}/${name}`);
  const document = parseMarkdown(markdown, { file: 'gap-report.md', readImage });
  const look = { pageSize: 'A4', faces, text: context.text, theme: defaultTheme } as const;
  const pages = layoutDocument(document, look);
  const marks = pages.flatMap((page) => page.marks);
  const painted = marks.map((mark) => {
    if (mark.kind === 'picture') return wordsOfPicture(mark.picture);
    if (mark.kind !== 'text' || typeof mark.source === 'string') return '';
    const isLabel = !('kind' in mark.source) && 'blocks' in mark.source;
    const isContents = 'kind' in mark.source && mark.source.kind === 'toc-line';
    return isLabel || isContents ? '' : mark.text;
  });
  const html = await printHtml(markdown, { ...htmlContext, readImage });
  expect(countCharacters(textOfHtml(html))).toEqual(countCharacters(painted.join('')));
});

/** What follows the first place where two texts are not the same. */
function differenceOf(one: string, other: string): string {
  if (one === other) return '';
  const at = Array.from(one).findIndex((_, index) => one[index] !== other[index]);
  return `${one.slice(at, at + 40)} | ${other.slice(at, at + 40)}`;
}

/** How often each character occurs in a text, apart from blanks: pages put words in another order. */
function countCharacters(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const character of squeeze(text)) counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}
