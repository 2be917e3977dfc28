/** What parts the cells of a table: commas for programs, semicolons for Excel where a comma is in decimals. */
export const separators = ['comma', 'semicolon'] as const;

export type TableSeparator = (typeof separators)[number];
