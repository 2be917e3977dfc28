import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isCode, isOutside, startOf } from './block-lines.ts';
import { createHtmlWriter, type HtmlWriter } from './html-writer.ts';
import { type HtmlTag, scanTag } from './scan-tag.ts';
import { isBlockTag } from './tag-meanings.ts';

const blockStart = /<\/?([a-z][a-z0-9]*)(?=[\s/>])/iy;
const verbatimEnd = '</pre>';

/**
 * Adds blocks that are written in HTML: from a line that begins with the tag of a block to the next
 * blank line. They become the blocks that Markdown has for them, and their words are read as Markdown.
 */
export function addHtmlBlocks(syntax: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote'];
  syntax.block.ruler.before('heading', 'print_html', readHtml, { alt });
}

type BlockRule = readonly [state: StateBlock, line: number, end: number, silent: boolean];

function readHtml(...[state, line, end, silent]: BlockRule): boolean {
  const name = blockNameAt(state, line);
  if (name === undefined) return false;
  if (silent) return true;
  const isVerbatim = name === 'pre' && hasVerbatimEnd(state, startOf(state, line));
  const last = findEnd(state, { line, end, isVerbatim });
  writeHtml(
    state.getLines(line, last, state.blkIndent, false),
    createHtmlWriter(state, [line, last]),
  );
  state.line = last;
  return true;
}

/** The tag of a block that a line begins with. */
function blockNameAt(state: StateBlock, line: number): string | undefined {
  const start = startOf(state, line);
  blockStart.lastIndex = start;
  const [, name = ''] = blockStart.exec(state.src) ?? [];
  const isBlock = isBlockTag(name.toLowerCase()) && !isCode(state, line);
  return isBlock && scanTag(state.src, start) !== undefined ? name.toLowerCase() : undefined;
}

/** Texts that have no end of verbatim text any more. */
const unended = new WeakSet<StateBlock>();

function hasVerbatimEnd(state: StateBlock, from: number): boolean {
  if (unended.has(state)) return false;
  const isThere = state.src.includes(verbatimEnd, from);
  if (!isThere) unended.add(state);
  return isThere;
}

interface BlockRange {
  readonly line: number;
  readonly end: number;
  readonly isVerbatim: boolean;
}

/** The line below the block: a blank line, one outside the list or quote around it, or the last. */
function findEnd(state: StateBlock, { line: first, end, isVerbatim }: BlockRange): number {
  const isEnd = isVerbatim
    ? (line: number): boolean => endsVerbatim(state, line - 1)
    : (line: number): boolean => state.isEmpty(line);
  for (let line = first + 1; line < end; line += 1) {
    if (isOutside(state, line) || isEnd(line)) return line;
  }
  return end;
}

function endsVerbatim(state: StateBlock, line: number): boolean {
  return state.src.slice(state.bMarks[line], state.eMarks[line]).includes(verbatimEnd);
}

/** Splits HTML into tags of blocks and the text between them. Other tags stay in the words. */
function writeHtml(text: string, writer: HtmlWriter): void {
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; ) {
    const { length, tag } = readAt(text, at);
    if (tag !== undefined) {
      writer.write(text.slice(from, at));
      writer.tag(tag);
      from = at + length;
    }
    at = text.indexOf('<', at + length);
  }
  writer.write(text.slice(from));
  writer.finish();
}

/** What is at a `<`, how long it is, and which tag of a block it is, if it is one. */
interface FoundMark {
  readonly length: number;
  readonly tag?: HtmlTag;
}

function readAt(text: string, at: number): FoundMark {
  if (text[at - 1] === '\\') return { length: 1 };
  const comment = text.startsWith('<!--', at) ? text.indexOf('-->', at + 2) : -1;
  if (comment !== -1) return { length: comment + '-->'.length - at };
  const tag = scanTag(text, at);
  if (tag === undefined) return { length: 1 };
  const { length } = tag.written;
  return isBlockTag(tag.name) ? { length, tag } : { length };
}
