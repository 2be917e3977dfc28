import { layoutDocument } from './layout-document.ts';
import { paintPages } from './paint-pages.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { PrintContext } from './print-context.ts';
import { loadTypefaces } from './typeface.ts';

/**
 * Prints Markdown as a PDF: the same bytes for the same Markdown and context.
 * Throws EomsError('bad-data') with all problems of the Markdown and the drawings in it.
 */
export async function printPdf(markdown: string, context: PrintContext): Promise<Uint8Array> {
  const { file, readImage, fonts, text } = context;
  const document = parseMarkdown(markdown, { file, readImage });
  const { front } = document;
  const faces = loadTypefaces(fonts);
  const pageSize = front.pageSize ?? context.pageSize ?? 'A4';
  const pages = layoutDocument(document, { pageSize, faces, text });
  const facts = {
    title: front.title ?? '',
    author: front.author ?? '',
    language: front.language ?? 'en',
    date: context.date,
  };
  return paintPages(pages, facts, faces);
}
