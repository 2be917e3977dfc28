import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';

const blocksOf = (markdown: string) => parseMarkdown(markdown, 'report.md').blocks;

/** What is there but for blanks, in one text. */
const words = (markdown: string) =>
  JSON.stringify(blocksOf(markdown))
    .replaceAll(/"},{"kind":"text","text":"/g, '')
    .replaceAll(/ +(?=["\\])|(?<=")(?: |\\n)+/g, '')
    .replaceAll(/ +/g, ' ');

describe('comments', () => {
  it.each([
    ['<!-- prettier-ignore -->', ''],
    ['<!-- page-brake -->', ''],
    ['<!-- tocstop -->', ''],
    ['<!---->', ''],
    ['<!-->', ''],
    ['<!-- two\n\nparts -->', ''],
    ['one <!-- and a -- half --> two', 'one  two'],
    ['one <!-- over\ntwo lines -->two', 'one two'],
    ['<!-- before --> words', 'words'],
    ['<!-- before\n\nthe --> words', 'words'],
    ['<!-- before\n\nthe --># words', '# words'],
    ['a `<!-- x -->` b', 'a `<!-- x -->` b'],
    ['<!-- left open\n\nwords', '\\<!-- left open\n\nwords'],
    ['one <!-- left open', 'one \\<!-- left open'],
    ['- <!-- x -->\n  item', '- item'],
    ['> <!-- x\n> y -->\n> words', '> words'],
    ['> <!-- x\n\ny --> words', '> \\<!-- x\n\ny --> words'],
    ['| a <!-- x --> | b |\n|---|---|', '| a | b |\n|---|---|'],
    ['# A <!-- omit in toc -->', '# A'],
  ])('are not printed: %j', (markdown, same) => {
    expect(words(markdown)).toEqual(words(same));
  });

  it('that are many and never closed are read in a moment', () => {
    expect(words('<!--'.repeat(100_000))).toContain('<!--'.repeat(100_000));
    expect(blocksOf('<!--\n'.repeat(50_000))).toHaveLength(1);
  });
});
