import type { CsvShape } from './csv-shape.ts';

/** A double quote that no reader of tables can make sense of. */
export interface BrokenQuote {
  readonly kind: 'open' | 'inside';
  /** Its place: the quote that opens a cell and is never closed, or one within a cell. */
  readonly offset: number;
}

/** A table of which rows with broken quotes were emptied, so that the others can be read. */
export interface QuoteCheck {
  readonly text: string;
  readonly broken: readonly BrokenQuote[];
}

/** More of them are one mistake, such as a table that is none, and nothing below is read. */
const mostBroken = 50;

/**
 * Finds the double quotes that are broken. A quote that is not closed would swallow all rows up to
 * the next quote, which then looks like the fault: what is named is where the cell opens, and the
 * table goes on with the next line that has cells. Lines keep their numbers.
 */
export function checkQuotes({ text, delimiter }: CsvShape): QuoteCheck {
  const broken: BrokenQuote[] = [];
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length && broken.length < mostBroken; ) {
    const row = readRow({ text, delimiter }, at);
    if (typeof row === 'number') {
      at = row;
      continue;
    }
    const next = nextRow({ text, delimiter }, row.offset);
    broken.push(row);
    kept.push(text.slice(from, at), emptied(text.slice(at, next)));
    from = next;
    at = next;
  }
  const rest = broken.length < mostBroken ? text.slice(from) : '';
  return { text: [...kept, rest].join(''), broken };
}

/** The line ends of a text alone. */
function emptied(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1);
}

/** Reads the row that starts at a place: where the next one starts, or what is broken in it. */
function readRow(shape: CsvShape, start: number): number | BrokenQuote {
  for (let at = start; ; ) {
    const end = shape.text[at] === '"' ? quotedEnd(shape, at) : plainEnd(shape, at);
    if (typeof end !== 'number') return end;
    if (!shape.text.startsWith(shape.delimiter, end)) return end + 1;
    at = end + shape.delimiter.length;
  }
}

/** Where a cell in quotes ends: before a delimiter, a line end, or the end of the table. */
function quotedEnd({ text, delimiter }: CsvShape, open: number): number | BrokenQuote {
  const close = closingQuote(text, open);
  if (close === undefined) return { kind: 'open', offset: open };
  const end = close + 1;
  if (end === text.length || text[end] === '\n' || text.startsWith(delimiter, end)) return end;
  // On another line it is most likely one that opens a cell there.
  const isOnOneLine = !text.slice(open, close).includes('\n');
  return isOnOneLine ? { kind: 'inside', offset: close } : { kind: 'open', offset: open };
}

/** The quote that closes a cell; two in a row stand for one in it. */
function closingQuote(text: string, open: number): number | undefined {
  for (let from = open + 1; ; ) {
    const at = text.indexOf('"', from);
    if (at === -1) return undefined;
    if (text[at + 1] !== '"') return at;
    from = at + 2;
  }
}

function plainEnd({ text, delimiter }: CsvShape, start: number): number | BrokenQuote {
  let at = start;
  while (at < text.length && text[at] !== '\n' && !text.startsWith(delimiter, at)) {
    if (text[at] === '"') return { kind: 'inside', offset: at };
    at += 1;
  }
  return at;
}

/** The line after a broken quote; lines without a delimiter are the rest of its cell. */
function nextRow({ text, delimiter }: CsvShape, offset: number): number {
  let start = lineAfter(text, offset);
  while (start < text.length) {
    const end = lineAfter(text, start);
    if (text.slice(start, end).includes(delimiter)) return start;
    start = end;
  }
  return start;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
