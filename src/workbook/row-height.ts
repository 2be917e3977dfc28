import type { SheetCell, SheetColumn } from './sheet.ts';

/** Points that a line of the usual letters takes, and the most that a row may have in a workbook. */
const [lineHeight, mostHeight] = [15, 409];
/** What cells leave free at their sides, in characters. */
const sides = 1;

/**
 * The height of a row in points, in which all that is wrapped in its cells can be read: some programs make rows as high
 * as their text by themselves, and others as high as one line. Letters are taken to be as wide as digits, so that there
 * is room rather than too little.
 */
export function rowHeight(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = columns.reduce(
    (most, { width }, index) => Math.max(most, linesOf(cells[index], width - sides)),
    1,
  );
  return Math.min(mostHeight, lines * lineHeight);
}

function linesOf(cell: SheetCell, letters: number): number {
  if (typeof cell !== 'string') return 1;
  return cell.split('\n').reduce((sum, line) => sum + wrapped(line, letters), 0);
}

/** Lines of a text whose words are kept whole, but for those that are longer than a line. */
function wrapped(line: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of line.split(' ')) {
    if (used > 0 && used + 1 + length > letters) {
      lines += 1;
      used = 0;
    }
    const filled = used === 0 ? length : used + 1 + length;
    const more = Math.max(0, Math.ceil(filled / letters) - 1);
    lines += more;
    used = filled - more * letters;
  }
  return lines;
}
