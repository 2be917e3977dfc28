import type { MessageKey } from '../../model/message-key.ts';
import type { Problem } from '../../model/problem.ts';
import { readMarkdown } from './parse-markdown.ts';

const ofTables: ReadonlySet<MessageKey> = new Set(['print.table-broken', 'print.row-too-long']);

/** Every row of a table that any reader of the Markdown would see with its bars, or without its last cells. */
export function findTableFaults(markdown: string, file: string): readonly Problem[] {
  return readMarkdown(markdown, file).problems.filter(({ key }) => ofTables.has(key));
}
