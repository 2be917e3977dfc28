import { expect, it } from 'vitest';
import { readMarkdown } from '../../src/print/markdown/parse-markdown.ts';

function refusalsOf(markdown: string) {
  return readMarkdown(markdown, 'bulk.md').problems.map(({ key, place }) => [key, place?.line]);
}

const headings = Array.from({ length: 400 }, (_, index) => `## Term ${index}\n\n`).join('');

it.each([
  ['items of a list', '- tea\n'.repeat(40_000)],
  ['headings', '# Term\n\n'.repeat(40_000)],
  ['rows of a table', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(40_000)}`],
  ['line breaks', 'sea  \n'.repeat(150_000)],
  ['words in bold', '**sea** '.repeat(150_000)],
  ['lines of code', `\`\`\`\n${'x\n'.repeat(150_000)}\`\`\`\n`],
  ['page breaks', 'a\n\n<!-- eoms: page-break -->\n\n'.repeat(10_000)],
  ['tables of contents', `${'<!-- eoms: toc -->\n\n'.repeat(100)}${headings}`],
])('a document of too many %s is refused in one sentence', (_what, markdown) => {
  expect(refusalsOf(markdown)).toEqual([['print.too-many-parts', expect.any(Number)]]);
});

it('the line is named by which a document holds too much, below its front matter too', () => {
  const list = `---\ntitle: Tea\n---\n\n${'- tea\n'.repeat(40_000)}`;
  const [[, line] = []] = refusalsOf(list);
  expect(line).toBeGreaterThan(17_000);
  expect(line).toBeLessThan(17_500);
});

it('nothing of a document that holds too much is taken for the whole', () => {
  const { document, parts } = readMarkdown('- tea\n'.repeat(40_000), 'bulk.md');
  expect([document.blocks, parts]).toEqual([[], 0]);
});

it('six hundred pages of paragraphs and six hundred of tables hold less', () => {
  const words = 'The harbour school reviews what its learners need every term. '.repeat(8);
  const prose = `## Term\n\n${`${words}\n\n`.repeat(6)}`.repeat(600);
  const table = `## Term\n\n| a | b | c |\n|---|---|---|\n${'| 1 | sea | tea |\n'.repeat(15)}\n`;
  for (const markdown of [prose, table.repeat(600)]) expect(refusalsOf(markdown)).toEqual([]);
});
