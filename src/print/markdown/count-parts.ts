import type { MarkdownIt, Token } from 'markdown-it';
import { hintToken } from './html/comment-tokens.ts';
import { parseHint } from './parse-hint.ts';

/**
 * What a document may hold at most: some 500 pages of tables and notes, as in a report, do not reach
 * it. All of it is in memory until the last page is set.
 */
export const mostParts = 120_000;

/** Parts by the work that they make: headings have bookmarks, items of lists have labels. */
const weights: Readonly<Record<string, number>> = {
  heading_open: 8,
  list_item_open: 4,
  paragraph_open: 2,
  td_open: 2,
  th_open: 2,
};
/** Line breaks, links and pictures make more work than words. */
const inlineWeights: Readonly<Record<string, number>> = { text: 1, hardbreak: 3 };
/** What is counted when all is parsed: a line of code, a line of a table of contents, a new page. */
const [codeLine, entry, page] = [3, 7, 30];

/** Thrown where a document holds more than is printed. */
export class TooManyParts extends Error {
  /** The line of the Markdown, from 0, on which it holds too many. */
  readonly line: number;

  constructor(line: number) {
    super(`more than ${mostParts} parts at line ${line}`);
    this.name = 'TooManyParts';
    this.line = line;
  }
}

/** The parts so far of each document that is being parsed, and the line of the words in work. */
const counts = new WeakMap<object, { parts: number; line: number }>();

function count(document: object, parts: number, line?: number): void {
  const known = counts.get(document) ?? { parts: 0, line: 0 };
  counts.set(document, known);
  known.parts += parts;
  known.line = line ?? known.line;
  if (known.parts > mostParts) throw new TooManyParts(known.line);
}

/**
 * Makes a parser count what it finds, from its `env`, and throw TooManyParts: it would otherwise fill
 * the memory before anybody could count.
 */
export function addPartCount(syntax: MarkdownIt): void {
  syntax.block.State = class extends syntax.block.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      if (nesting !== -1) count(this.env, weights[type] ?? 1, this.line);
      return super.push(type, tag, nesting);
    }
  };
  syntax.inline.State = class extends syntax.inline.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      if (nesting !== -1) count(this.env, inlineWeights[type] ?? 2);
      return super.push(type, tag, nesting);
    }
  };
  syntax.core.ruler.at('inline', ({ tokens, md, env }) => {
    for (const { type, content, map, children } of tokens) {
      if (type !== 'inline') continue;
      count(env, 0, map?.[0]);
      md.inline.parse(content, md, env, children ?? []);
    }
  });
}

/**
 * The parts of a document, from its tokens and the `env` that they were parsed with. Counts what only
 * becomes many parts when it is laid out, too; throws TooManyParts.
 */
export function countParts(tokens: readonly Token[], env: object): number {
  const headings = tokens.filter(({ type }) => type === 'heading_open').length;
  for (const token of tokens) count(env, laterPartsOf(token, headings), token.map?.[0]);
  return counts.get(env)?.parts ?? 0;
}

function laterPartsOf({ type, content }: Token, headings: number): number {
  if (type === 'fence' || type === 'code_block') {
    return codeLine * (content.split('\n').length - 1);
  }
  return type === hintToken ? partsOfHint(content, headings) : 0;
}

function partsOfHint(content: string, headings: number): number {
  const hint = parseHint(content.slice('<!--'.length, -'-->'.length));
  if (hint === undefined || 'key' in hint) return 0;
  if (hint.kind === 'toc') return entry * headings;
  const isOnPagesOfItsOwn = hint.kind === 'open' && hint.container === 'landscape';
  return hint.kind === 'page-break' || isOnPagesOfItsOwn ? page : 0;
}
