import type { Place } from '../../model/problem.ts';

/** Offset in a text (UTF-16 units from 0) → its place. */
export type PlaceFinder = (offset: number) => Place;

const lineBreak = /\r\n|\r|\n/g;

/**
 * Creates the function that maps an offset of `text` to its line and column (both from 1, in UTF-16
 * units as editors count them). The text is split into lines on first use.
 */
export function createPlaceFinder(text: string, file: string): PlaceFinder {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= findLineStarts(text);
    const line = countUpTo(starts, offset);
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(lineBreak)) starts.push(match.index + match[0].length);
  return starts;
}

/** How many of the rising numbers are at most `limit`, by halving. */
function countUpTo(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
