import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { problemsOf } from '../print-support.ts';

describe('a comment that begins with the word of the prefix', () => {
  it.each([
    'eoms is great',
    'eoms',
    'eoms rocks',
    'eoms wrote the cover of this',
    'eomspage-break',
    'eoms, see the toc',
  ])('is not a hint if it is a sentence: %s', (comment) => {
    expect(readMarkdown(`a\n\n<!-- ${comment} -->\n\nb`, 'a.md').problems).toEqual([]);
  });

  it.each(['eoms: page-break', 'eoms:page-break', 'EOMS: page-break', 'Eoms : page-break'])(
    'is a hint with its colon: %s',
    (comment) => {
      const { document, problems } = readMarkdown(`a\n\n<!-- ${comment} -->\n\nb`, 'a.md');
      expect(problems).toEqual([]);
      expect(document.blocks.map(({ kind }) => kind)).toContain('page-break');
    },
  );

  it.each([
    ['<!-- EOMS : page-brake -->', 'print.hint-unknown'],
    ['<!-- eoms page-break -->', 'print.hint-colon'],
    ['<!-- eoms-page-break -->', 'print.hint-colon'],
    ['<!-- Eoms; pagebreak -->', 'print.hint-colon'],
    ['<!-- eoms toc 2 -->', 'print.hint-colon'],
    ['<!-- eoms widths: 10% 30mm auto -->', 'print.hint-colon'],
    ['<!-- eoms /cover -->', 'print.hint-colon'],
    ['<!-- eoms field: line a "b" -->', 'print.hint-colon'],
    ['text <!-- eoms landscape -->', 'print.hint-alone'],
  ])('is an error where it is a hint but for its colon: %s', (markdown, key) => {
    expect(problemsOf(markdown)).toEqual([`1: ${key}`]);
  });
});
