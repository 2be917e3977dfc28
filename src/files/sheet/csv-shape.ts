/** The columns that a table may have, and those of them that it must have; small letters. */
export interface CsvColumns {
  readonly known: readonly string[];
  readonly needed: readonly string[];
}

/** A table as text, with the character that separates its cells. */
export interface CsvShape {
  readonly text: string;
  readonly delimiter: string;
}

/** The optional first line that names the separator for spreadsheets: `sep=;`. */
const said = /^"?sep=([^\p{L}\p{N}\s"'=]|\t)"?[^\n]*(?:\n|$)/iu;

/** What spreadsheets put between cells. The first is taken where the first line has none of them. */
const delimiters: readonly string[] = [',', ';', '\t', '|'];

/**
 * Finds out what separates the cells of a table. A line `sep=;` on top says it, and is emptied, so
 * that the lines below keep their numbers; else the first line decides: names of columns hold none
 * of these characters.
 */
export function findCsvShape(text: string): CsvShape {
  const [line, delimiter] = said.exec(text) ?? [];
  if (line !== undefined && delimiter !== undefined) {
    return { text: `\n${text.slice(line.length)}`, delimiter };
  }
  const head = text.trimStart().replace(/\n[^]*/, '');
  const bare = head.replaceAll(/"[^"]*"/g, '');
  const cellsBy = (sign: string): number => bare.split(sign).length;
  const commonest = delimiters.reduce((most, sign) =>
    cellsBy(sign) > cellsBy(most) ? sign : most,
  );
  return { text, delimiter: commonest };
}

/** How many characters of a line precede a cell, counted from 0. Quotes are skipped. */
export function startOfCell(line: string, delimiter: string, cell: number): number {
  let passed = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (passed === cell) return at;
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && line[at] === delimiter) passed += 1;
  }
  return line.length;
}
