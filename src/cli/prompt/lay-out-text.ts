import stringWidth from 'string-width';
import { graphemes } from '../../model/text/graphemes.ts';

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

const onlyAscii = /^[ -~]*$/;
/** A word with the blanks after it, blanks alone, or a line end. */
const pieces = /[^ \n]+ *| +|\n/g;

/** Columns that a text takes. Most text is ASCII, and a long one is measured at every key. */
function widthOf(text: string): number {
  return onlyAscii.test(text) ? text.length : stringWidth(text);
}

/**
 * Breaks a text that is being typed into rows of at most `width` columns: between words, and inside
 * of words that are wider than a row. Blanks at the end of a row may hang over. Nothing is left out,
 * so that every place of the text has its place on the screen.
 */
export function layOutText(text: string, width: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  let start = 0;
  let column = 0;
  const endRow = (end: number, endsLine: boolean): void => {
    rows.push({ start, end, endsLine });
    start = endsLine ? end + 1 : end;
    column = 0;
  };
  for (const { 0: piece, index } of text.matchAll(pieces)) {
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
  for (const { segment, index: place } of graphemes.segment(piece)) {
    const sign = widthOf(segment);
    if (column > 0 && column + sign > width && segment !== ' ') {
      endRow(index + place, false);
      column = 0;
    }
    column += sign;
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
  for (const { segment } of graphemes.segment(text.slice(start, end))) {
    passed += widthOf(segment);
    const next = index + segment.length;
    if (passed > column || (isBroken && next === end)) break;
    index = next;
  }
  return index;
}
