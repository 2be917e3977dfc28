import type { StateBlock } from 'markdown-it';
import { append } from '../../../model/lists/append.ts';
import { greatestOf } from '../../../model/lists/extremes.ts';
import { alignmentOf } from './align-blocks.ts';
import { pushInline } from './html-words.ts';
import type { HtmlTag } from './scan-tag.ts';

/** Marks rows that are not written as Markdown has them. */
export const htmlRow = 'html';

/** Takes the parts of a table of HTML. */
export interface TableWriter {
  write(words: string): void;
  /** Takes a tag; true = it ends the table. */
  tag(tag: HtmlTag): boolean;
  /** The content of the table outside its cells. */
  wordsOutside(): string;
  finish(state: StateBlock, map: [number, number]): void;
}

interface HtmlCell {
  readonly isHead: boolean;
  readonly align: string;
  readonly words: string[];
}

interface Collecting {
  readonly rows: HtmlCell[][];
  readonly outside: string[];
  cell: HtmlCell | undefined;
  /** How many tables are open in this one. */
  depth: number;
}

const widest = 100;

export function createTableWriter(): TableWriter {
  const collecting: Collecting = { rows: [], outside: [], cell: undefined, depth: 0 };
  return {
    write: (words) => (collecting.cell?.words ?? collecting.outside).push(words),
    tag: (tag) => readTag(tag, collecting),
    wordsOutside: () => collecting.outside.join(' ').trim(),
    finish: (state, map) => writeRows(collecting.rows.filter(saysSomething), state, map),
  };
}

function readTag(tag: HtmlTag, collecting: Collecting): boolean {
  const { name, isClosing } = tag;
  if (name === 'table') {
    if (isClosing && collecting.depth === 0) return true;
    collecting.depth += isClosing ? -1 : 1;
  }
  if (isOfCell(tag, collecting)) collecting.cell?.words.push(tag.written);
  else if (isClosing) collecting.cell = undefined;
  else readPart(tag, collecting);
  return false;
}

/** Whether a tag belongs to what is in a cell, such as a table in it. */
function isOfCell({ name }: HtmlTag, { depth, cell }: Collecting): boolean {
  return depth > 0 || (cell !== undefined && !['td', 'th', 'tr'].includes(name));
}

function readPart(tag: HtmlTag, collecting: Collecting): void {
  if (tag.name === 'tr') collecting.rows.push([]);
  else if (tag.name === 'td' || tag.name === 'th') openCell(tag, collecting);
}

function openCell(tag: HtmlTag, collecting: Collecting): void {
  const { rows } = collecting;
  const row = rows.at(-1) ?? [];
  if (rows.length === 0) rows.push(row);
  const cell = { isHead: tag.name === 'th', align: alignmentOf(tag), words: [] };
  const others = Math.min(widest, Number(tag.attributes.get('colspan') ?? 1) || 1) - 1;
  const empty = Array.from({ length: Math.max(0, others) }, () => ({ ...cell, words: [] }));
  append(row, [cell, ...empty]);
  collecting.cell = cell;
}

function saysSomething(row: readonly HtmlCell[]): boolean {
  return row.some(({ words }) => words.join('').trim() !== '');
}

/** The first row is the head where all of it is; else the table has a head that is blank. */
function writeRows(rows: readonly HtmlCell[][], state: StateBlock, map: [number, number]): void {
  const [first, ...others] = rows;
  if (first === undefined) return;
  const columns = greatestOf(rows.map((row) => row.length));
  const hasHead = others.length > 0 && first.every(({ isHead }) => isHead);
  const blank: HtmlCell = { isHead: true, align: '', words: [] };
  const fill = (row: readonly HtmlCell[]): readonly HtmlCell[] =>
    Array.from({ length: columns }, (_, index) => row[index] ?? blank);
  state.push('table_open', 'table', 1).map = map;
  state.push('thead_open', 'thead', 1);
  writeRow(fill(hasHead ? first : []), 'th', { state, map });
  state.push('thead_close', 'thead', -1);
  state.push('tbody_open', 'tbody', 1);
  for (const row of hasHead ? others : rows) writeRow(fill(row), 'td', { state, map });
  state.push('tbody_close', 'tbody', -1);
  state.push('table_close', 'table', -1);
}

interface RowPlace {
  readonly state: StateBlock;
  readonly map: [number, number];
}

function writeRow(cells: readonly HtmlCell[], tag: 'td' | 'th', { state, map }: RowPlace): void {
  const row = state.push('tr_open', 'tr', 1);
  row.map = map;
  row.markup = htmlRow;
  for (const { align, words } of cells) {
    const cell = state.push(`${tag}_open`, tag, 1);
    if (align !== '') cell.attrSet('style', `text-align:${align}`);
    pushInline(state, words.join(''), map);
    state.push(`${tag}_close`, tag, -1);
  }
  state.push('tr_close', 'tr', -1);
}
