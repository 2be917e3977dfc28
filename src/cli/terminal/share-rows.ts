import { greatestOf } from '../../model/lists/extremes.ts';
import { fitText, wrapText } from './wrap-text.ts';

/** What a window has room for. */
export interface RowRoom {
  /** Columns of a line. */
  readonly width: number;
  /** Rows of all texts together. */
  readonly rows: number;
}

/**
 * Texts → the lines of each: all of them where the rows suffice. Where they do not, each has a line at
 * least, and what rows are left go to the texts that are cut, one after the other, so that none stays
 * free; a text that is cut ends with "…".
 */
export function shareRows(
  texts: readonly string[],
  { width, rows }: RowRoom,
): readonly (readonly string[])[] {
  const whole = texts.map((text) => wrapText(text, width));
  const shares = shareOut(
    whole.map(({ length }) => length),
    rows,
  );
  return whole.map((lines, index) => cutLines(lines, shares[index] ?? 1, width));
}

/** How many rows each gets that needs so many: one at least, and a further one in turn. */
function shareOut(needs: readonly number[], rows: number): readonly number[] {
  const most = greatestOf(needs, 1);
  let shares = needs.map(() => 1);
  let left = rows - needs.length;
  for (let height = 2; height <= most; height += 1) {
    shares = shares.map((share, index) => {
      if (left <= 0 || (needs[index] ?? 0) < height) return share;
      left -= 1;
      return height;
    });
  }
  return shares;
}

function cutLines(lines: readonly string[], rows: number, width: number): readonly string[] {
  if (lines.length <= rows) return lines;
  return [...lines.slice(0, rows - 1), fitText(lines.slice(rows - 1).join(' '), width)];
}
