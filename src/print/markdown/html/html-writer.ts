import type { StateBlock } from 'markdown-it';
import { alignmentOf, closeAlignment, isAligning, openAlignment } from './align-blocks.ts';
import { createTableWriter, type TableWriter } from './html-table.ts';
import { pushInline, verbatimText } from './html-words.ts';
import type { HtmlTag } from './scan-tag.ts';

/** Takes the parts of a block of HTML, and writes the tokens that Markdown has for them. */
export interface HtmlWriter {
  /** Words, with inline tags. */
  write(words: string): void;
  /** A tag of a block. */
  tag(tag: HtmlTag): void;
  finish(): void;
}

/** What is open, and whether its tokens are there: they come with the first words in it. */
interface OpenTag {
  readonly name: string;
  readonly align: string;
  closing: string | undefined;
}

interface HtmlWriting {
  readonly state: StateBlock;
  readonly lines: readonly [number, number];
  readonly open: OpenTag[];
  readonly words: string[];
  table: TableWriter | undefined;
}

/** A writer into the tokens of a state; `lines` are where the block begins and ends. */
export function createHtmlWriter(state: StateBlock, lines: readonly [number, number]): HtmlWriter {
  const writing: HtmlWriting = { state, lines, open: [], words: [], table: undefined };
  return {
    write: (words) => {
      if (writing.table === undefined) writing.words.push(words);
      else writing.table.write(words);
    },
    tag: (tag) => readTag(tag, writing),
    finish: () => finish(writing),
  };
}

function readTag(tag: HtmlTag, writing: HtmlWriting): void {
  if (writing.table !== undefined) {
    if (writing.table.tag(tag)) endTable(writing);
    return;
  }
  flush(writing);
  if (tag.name === 'hr') writing.state.push('hr', 'hr', 0).map = mapOf(writing);
  else if (tag.isClosing) closeTag(tag.name, writing);
  else if (tag.name === 'table') writing.table = createTableWriter();
  else openTag(tag, writing);
}

function mapOf({ lines: [start, end] }: HtmlWriting): [number, number] {
  return [start, end];
}

function openTag(tag: HtmlTag, writing: HtmlWriting): void {
  const { open } = writing;
  if (open.length >= deepest) return;
  if (tag.name === 'li') {
    const list = open.findLast(({ name }) => name === 'li' || lists.has(name));
    if (list?.name === 'li') closeTag('li', writing);
    else if (list === undefined) open.push({ name: 'ul', align: '', closing: undefined });
  }
  open.push({ name: tag.name, align: alignmentOf(tag), closing: undefined });
}

const lists = new Set(['ul', 'ol']);

/** Tags nested deeper than this are ignored, and their words belong to the enclosing tag. */
const deepest = 60;

function closeTag(name: string, writing: HtmlWriting): void {
  const index = writing.open.findLastIndex((one) => one.name === name);
  if (index === -1) closeAlignment(name, writing.state);
  else closeTo(index, writing);
}

function closeTo(index: number, { open, state }: HtmlWriting): void {
  for (const { closing } of open.splice(index).toReversed()) {
    if (closing !== undefined) state.push(closing, '', -1);
  }
}

/** Those that are closed in another block, as around a whole page. */
function finish(writing: HtmlWriting): void {
  endTable(writing);
  flush(writing);
  const kept = writing.open.filter(({ name }) => isAligning(name));
  closeTo(0, writing);
  for (const { align } of kept) openAlignment(align, writing.state);
}

function endTable(writing: HtmlWriting): void {
  const { table } = writing;
  writing.table = undefined;
  if (table === undefined) return;
  writing.words.push(table.wordsOutside());
  flush(writing);
  openLists(writing);
  table.finish(writing.state, mapOf(writing));
}

/** Writes the collected words as part of the open tags. */
function flush(writing: HtmlWriting): void {
  const written = writing.words.splice(0).join('');
  if (written.trim() === '') return;
  openLists(writing);
  if (writing.open.some(({ name }) => name === 'pre')) writeVerbatim(written, writing);
  else writeWords(written, writing);
}

function writeVerbatim(written: string, writing: HtmlWriting): void {
  const token = writing.state.push('fence', 'code', 0);
  token.map = mapOf(writing);
  token.content = verbatimText(written);
}

function writeWords(written: string, writing: HtmlWriting): void {
  const { state, open } = writing;
  const heading = open.findLast(({ name }) => headingForm.test(name))?.name;
  const type = heading === undefined ? 'paragraph' : 'heading';
  const opening = state.push(`${type}_open`, heading ?? 'p', 1);
  opening.map = mapOf(writing);
  opening.markup = 'html';
  // Words right in an item need no paragraph of their own.
  opening.hidden = open.at(-1)?.name === 'li';
  opening.attrs = attributesOf(open);
  const isStrong = open.some(({ name }) => name === 'summary' || name === 'dt');
  pushInline(state, isStrong ? `<strong>${written}</strong>` : written, mapOf(writing));
  state.push(`${type}_close`, heading ?? 'p', -1);
}

const headingForm = /^h[1-6]$/;

function attributesOf(open: readonly OpenTag[]): [string, string][] {
  const align = open.findLast((one) => one.align !== '')?.align;
  return align === undefined ? [] : [['align', align]];
}

const parts: Readonly<Record<string, readonly [type: string, tag: string]>> = {
  ul: ['bullet_list', 'ul'],
  ol: ['ordered_list', 'ol'],
  li: ['list_item', 'li'],
  blockquote: ['blockquote', 'blockquote'],
};

/** Opens the lists around the next words. A list without items is ignored. */
function openLists(writing: HtmlWriting): void {
  const { open, state } = writing;
  open.forEach((one, index) => {
    const part = parts[one.name];
    if (part === undefined || one.closing !== undefined) return;
    if (lists.has(one.name) && open[index + 1]?.name !== 'li') return;
    const [type, tag] = part;
    state.push(`${type}_open`, tag, 1).map = mapOf(writing);
    one.closing = `${type}_close`;
  });
}
