import { scrollBy } from './scroll.ts';

/** Rows of a text that is too long for the screen, counted from 1. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** What stays above a field, and the rows that there are for it. */
export interface AboveRoom {
  readonly lines: readonly string[];
  readonly room: number;
}

/** A page of it, with a line that says so where it is not all. */
export function pageAbove(
  { lines, room }: AboveRoom,
  first: number,
  partShown: (part: TextPart) => string,
): readonly string[] {
  if (lines.length <= room) return lines;
  const page = pageRows(room);
  const from = Math.min(first, lines.length - page);
  const shown = lines.slice(from, from + page);
  return [...shown, partShown({ from: from + 1, to: from + page, total: lines.length })];
}

/** The first line of the page that a key turns to; `undefined` where it turns none. */
export function turnAbove(
  key: string,
  { lines, room }: AboveRoom,
  first: number,
): number | undefined {
  if (lines.length <= room || (key !== 'pageup' && key !== 'pagedown')) return undefined;
  const moved = scrollBy(key, { first, page: pageRows(room), count: lines.length });
  return moved === first ? undefined : moved;
}

/** A row of them says which part is shown. */
function pageRows(room: number): number {
  return Math.max(1, room - 1);
}
