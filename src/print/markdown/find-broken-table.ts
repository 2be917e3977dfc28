import type { Token } from 'markdown-it';
import { leastOf } from '../../model/lists/extremes.ts';
import { isDelimiterRow, isTableRow } from '../../model/text/table-rows.ts';
import { addProblem } from '../document/problem-list.ts';
import type { Reading } from './reading.ts';

/** Finds lines of a paragraph that were surely meant to be a table, and would be printed with their bars. */
export function refuseBrokenTable({ map, markup }: Token, reading: Reading): void {
  if (map === null || markup !== '') return;
  const lines = reading
    .sourceLines()
    .slice(map[0], map[1])
    .map((line) => line.replace(/^[\s>]+/, ''));
  if (!lines.some((line) => line.includes('|'))) return;
  const rows = lines.flatMap((line, index) => (isTableRow(line) ? [index] : []));
  const delimiter = lines.findIndex(isDelimiterRow);
  if (delimiter === -1 && !areRows(lines, rows.length)) return;
  const line = map[0] + leastOf(rows, delimiter === -1 ? lines.length : delimiter);
  addProblem(reading.problems, line + reading.lineOffset + 1, { key: 'print.table-broken' });
}

/** Rows without a line of dashes. Two bars alone are an operator: `|| or ||`. */
function areRows([first = '', ...others]: readonly string[], rows: number): boolean {
  return rows > 1 || (rows === 1 && others.length === 0 && !first.startsWith('||'));
}
