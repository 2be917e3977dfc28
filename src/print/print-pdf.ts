import type { Block, PrintDocument } from './block.ts';
import { brandDocument } from './brand-document.ts';
import { cleanText } from './clean-text.ts';
import { findTextNeeds } from './find-text-needs.ts';
import { growStructure } from './grow-structure.ts';
import { layoutDocument } from './layout-document.ts';
import { paintPages } from './paint-pages.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainInlines } from './plain-inlines.ts';
import type { PrintContext } from './print-context.ts';
import { defaultTheme } from './theme.ts';
import { loadTypefaces } from './typeface.ts';

/**
 * Prints Markdown as a PDF: the same bytes for the same Markdown and context.
 * Throws EomsError('bad-data') with all problems of the Markdown and the drawings in it.
 */
export async function printPdf(markdown: string, context: PrintContext): Promise<Uint8Array> {
  const { file, readImage, fonts, text, fillable, theme = defaultTheme, brand = {} } = context;
  const document = brandDocument(parseMarkdown(markdown, { file, readImage, fillable }), brand);
  const { front } = document;
  const needs = await findTextNeeds(markdown, document);
  const faces = loadTypefaces(fonts, { ...needs, named: context.fallbacks ?? [] });
  const pageSize = front.pageSize ?? context.pageSize ?? theme.pageSize;
  const structure = growStructure(document);
  const facts = {
    title: titleOf(document, file),
    author: cleanText(front.author ?? ''),
    language: front.language ?? needs.language,
    date: context.date,
    form: front.form,
    archive: context.archive,
  };
  const pages = layoutDocument(document, { pageSize, faces, text, theme, brand });
  return paintPages([...pages], structure, { facts, faces });
}

/** Every document has a title, so that it can be told from others: its first heading, or its file. */
function titleOf({ front, blocks }: PrintDocument, file: string): string {
  const written = [front.title ?? '', ...headingTexts(blocks)].map((text) =>
    cleanText(text).trim(),
  );
  return written.find((text) => text !== '') ?? file;
}

function headingTexts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [plainInlines(block.inlines)];
    return 'blocks' in block ? headingTexts(block.blocks) : [];
  });
}
