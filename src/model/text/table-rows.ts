/** Whether a line begins and ends with a bar, as the row of a table does; `|x|` may be a number. */
export function isTableRow(line: string): boolean {
  const written = line.trim();
  if (!written.startsWith('|') || !/[^\\]\|$/.test(written)) return false;
  return /^\|\s/.test(written) || written.split('|').length > 3;
}

/** Whether a line is the delimiter row of a table: dashes, and at least one bar. */
export function isDelimiterRow(line: string): boolean {
  if (!line.includes('|') || !line.includes('-')) return false;
  const isLong = line.includes('--') || line.split('|').length > 2;
  return isLong && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** The cells of a row as they are written; a bar after a backslash parts none. */
export function cellsOf(line: string): readonly string[] {
  const cells = line.trim().split(/(?<!\\)\|/);
  const first = cells[0]?.trim() === '' ? 1 : 0;
  const hasEnd = cells.length > first + 1 && cells.at(-1)?.trim() === '';
  return cells.slice(first, hasEnd ? -1 : undefined);
}
