/** The quoted cell of a spreadsheet, from where an entry or a column begins to where it ends. */
const quotedCell =
  /(?<before>^|[;\t\n])(?<space> *)(?<cell>"(?:[^"]|"")*")(?= *(?:[;\t\n,:(]|[-–—] |$))|[\u{E000}-\u{F8FF}]/gu;
const sign = /[\u{E000}-\u{F8FF}]/gu;
const firstSign = 0xe0_00;
const mostSigns = 0x19_00;

/** A text in which one sign stands for each quoted cell, so that nothing in a cell divides the text. */
export interface ProtectedText {
  readonly text: string;
  /** A part of it as it was typed; line ends within a cell are spaces. */
  readonly typed: (part: string) => string;
  /** A part of it as it is meant: without the quote marks. */
  readonly meant: (part: string) => string;
  /** Whether a part of it is a quoted cell, and nothing else. */
  readonly isCell: (part: string) => boolean;
}

/**
 * Protects the quoted cells of a text that may come from a spreadsheet: `"Holm, Ada"`. Marks within
 * a name, such as those of a nickname, stay as they are.
 *
 * @param shown lines that are taken as they are.
 */
export function protectCells(text: string, shown: readonly string[] = []): ProtectedText {
  const cells: string[] = [];
  const keep = (cell: string): string => {
    if (cells.length >= mostSigns) return cell;
    cells.push(cell.replaceAll('\n', ' '));
    return String.fromCodePoint(firstSign + cells.length - 1);
  };
  const isShown = (at: number): boolean => shown.length > 0 && shown.includes(lineAt(text, at));
  const replaced = text.replaceAll(quotedCell, (all: string, ...found: readonly unknown[]) => {
    const [before, space, cell, at] = found;
    if (typeof cell !== 'string') return keep(all);
    return isShown(Number(at) + String(before).length)
      ? all
      : `${String(before)}${String(space)}${keep(cell)}`;
  });
  const put = (part: string, write: (cell: string) => string): string =>
    part.replaceAll(sign, (one) => write(cells[(one.codePointAt(0) ?? 0) - firstSign] ?? one));
  return {
    text: replaced,
    typed: (part) => put(part, (cell) => cell),
    meant: (part) => put(part, unquote).trim(),
    isCell: (part) => part.length === 1 && put(part, (cell) => cell).length > 1,
  };
}

function unquote(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end).trim();
}
