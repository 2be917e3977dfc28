import type { WorkbookCell } from '../../../src/exchange/workbook/read-sheet.ts';
import { readDocx } from '../../print/docx/read-docx.ts';

/** A part of an output, kept in a file of its own. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/** What a page says, without its style and scripts. */
export function mainOf(page: string): string {
  return `${/<main[^]*<\/main>/.exec(page)?.[0]}\n`;
}

/** The first hundred lines of a text. */
export function beginningOf(text: string): string {
  return `${text.split('\n').slice(0, 100).join('\n')}\n`;
}

/** The lines of a text that say something, however far apart a reader of PDFs puts them. */
export function linesOf(text: string): string {
  const lines = text.split(/[\n\f]/).map((line) => line.replaceAll(/\s+/g, ' ').trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** The parts of a Markdown document, each from its heading to the next, named by place and heading. */
export function partsOf(markdown: string): readonly Part[] {
  return markdown.split(/^(?=#{1,2} )/m).map(named);
}

/** Its chapters, each with all that is below it. */
export function chaptersOf(markdown: string): readonly Part[] {
  return markdown.split(/^(?=# )/m).map(named);
}

function named(text: string, index: number): Part {
  const [, heading = 'front'] = /^#+ (.*)/.exec(text) ?? [];
  const words = heading
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { name: `${String(index).padStart(2, '0')}-${words}`, text };
}

/** What a DOCX says: its title, headings and tables as they are read aloud, then its paragraphs. */
export function wordsOfDocx(bytes: Uint8Array): string {
  const { title, headings, tables, body } = readDocx(bytes);
  const lines = body
    .split('</w:p>')
    .map((one) => one.replaceAll(/<w:tab\b[^>]*>/g, '\t').replaceAll(/<[^>]*>/g, ''));
  const heads = tables.map(({ rows, heads: cells }) => `${rows} rows: ${cells.join(' | ')}`);
  return `${[title, ...headings, ...heads, ...lines].join('\n').trimEnd()}\n`;
}

/** The first rows of a sheet, a line for each: cells by their column. */
export function rowsOf(cells: readonly WorkbookCell[]): string {
  const numbers = [...new Set(cells.map(({ row }) => row))].slice(0, 12);
  return numbers
    .map((number) => {
      const told = cells.filter(({ row }) => row === number);
      return `${number}: ${told.map(({ column, text }) => `[${column}] ${text}`).join(' ')}`;
    })
    .join('\n');
}
