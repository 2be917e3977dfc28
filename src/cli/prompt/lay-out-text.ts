import { measureSigns, widthOf } from '../terminal/measure-text.ts';

/** A row of a text as it is shown: the part of the text from `start` to before `end`. */
export interface TextRow {
  readonly start: number;
  readonly end: number;
  /** Whether a line of the text ends here; its line feed is at `end`. */
  readonly endsLine: boolean;
}

/** The position of a text's cursor on the screen. */
export interface TextPlace {
  readonly row: number;
  readonly column: number;
}

/** A word with the blanks after it, blanks alone, or a line end. */
const pieces = /[^ \n]+ *| +|\n/g;

/**
 * Breaks a text that is being typed into rows of at most `width` columns: between words, and inside
 * of words that are wider than a row. Blanks at the end of a row may hang over. Nothing is left out,
 * so that every place of the text has its place on the screen.
 */
export function layOutText(text: string, width: number): readonly TextRow[] {
  return layOutFrom(text, 0, width);
}

/** Lays out one text after the other, as it grows. */
export type LayOut = typeof layOutText;

/**
 * The same for a text that is laid out again at every key: rows before the change stay, so that a key
 * at the end of a long text costs no more than in a short one.
 */
export function createLayOut(): LayOut {
  let last: { readonly text: string; readonly width: number; readonly rows: readonly TextRow[] } = {
    text: '',
    width: 0,
    rows: [],
  };
  return (text, width) => {
    if (last.text === text && last.width === width) return last.rows;
    const kept = last.width === width ? rowsBefore(firstChange(last.text, text), last.rows) : [];
    const rows = [...kept, ...layOutFrom(text, beginAfter(kept), width)];
    last = { text, width, rows };
    return rows;
  };
}

/** A word that now begins or ends may move up a row, and was one of at most two rows that it filled. */
const unsettledRows = 2;

/** Rows that a change at an index does not touch. */
function rowsBefore(index: number, rows: readonly TextRow[]): readonly TextRow[] {
  const changed = rows.findLastIndex(({ start }) => start <= index);
  return rows.slice(0, Math.max(0, changed - unsettledRows));
}

function beginAfter(rows: readonly TextRow[]): number {
  const last = rows.at(-1);
  if (last === undefined) return 0;
  return last.endsLine ? last.end + 1 : last.end;
}

function firstChange(before: string, after: string): number {
  if (after.startsWith(before)) return before.length;
  let index = 0;
  while (index < after.length && before.charCodeAt(index) === after.charCodeAt(index)) index += 1;
  return index;
}

function layOutFrom(text: string, begin: number, width: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  let start = begin;
  let column = 0;
  const endRow = (end: number, endsLine: boolean): void => {
    rows.push({ start, end, endsLine });
    start = endsLine ? end + 1 : end;
    column = 0;
  };
  for (const { 0: piece, index: place } of text.slice(begin).matchAll(pieces)) {
    const index = begin + place;
    if (piece === '\n') {
      endRow(index, true);
      continue;
    }
    const word = widthOf(piece.trimEnd());
    if (column > 0 && column + word > width) endRow(index, false);
    if (word > width) column = breakWord({ piece, index, width }, endRow);
    else column += word + piece.length - piece.trimEnd().length;
  }
  rows.push({ start, end: text.length, endsLine: false });
  return rows;
}

/** Breaks a word that is wider than a row; gives the column after it. */
function breakWord(
  {
    piece,
    index,
    width,
  }: { readonly piece: string; readonly index: number; readonly width: number },
  endRow: (end: number, endsLine: boolean) => void,
): number {
  let column = 0;
  let place = index;
  for (const { sign, width: added } of measureSigns(piece)) {
    if (column > 0 && column + added > width && sign !== ' ') {
      endRow(place, false);
      column = 0;
    }
    column += added;
    place += sign.length;
  }
  return column;
}

/** The row and column of an index in a text. At a break, that is the beginning of the next row. */
export function placeInRows(text: string, rows: readonly TextRow[], index: number): TextPlace {
  const row = Math.max(
    0,
    rows.findLastIndex(({ start }) => start <= index),
  );
  return { row, column: widthOf(text.slice(rows[row]?.start ?? 0, index)) };
}

/** The index of a text at a column of a row, or the nearest one in that row. */
export function indexAt(text: string, { start, end, endsLine }: TextRow, column: number): number {
  // The end of a row that is broken is the beginning of the next one.
  const isBroken = !endsLine && end < text.length;
  let index = start;
  let passed = 0;
  for (const { sign, width } of measureSigns(text.slice(start, end))) {
    passed += width;
    const next = index + sign.length;
    if (passed > column || (isBroken && next === end)) break;
    index = next;
  }
  return index;
}
