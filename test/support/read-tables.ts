/** The tables of a Markdown text whose first column has this head: rows of trimmed cells. */
export function readTables(
  markdown: string,
  head: string,
): readonly (readonly (readonly string[])[])[] {
  return markdown
    .split(/\n\n+/)
    .filter((block) => block.startsWith(`| ${head} |`))
    .map((block) => block.trim().split('\n').slice(2).map(cellsOf));
}

function cellsOf(row: string): readonly string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
