import { EomsError } from '../model/problem.ts';
import type { Block, PrintDocument } from './block.ts';
import { brandDocument } from './brand-document.ts';
import { cleanText } from './clean-text.ts';
import { describeMissing, type PrintedMarkdown } from './describe-missing.ts';
import { findTextNeeds } from './find-text-needs.ts';
import { growStructure } from './grow-structure.ts';
import { layoutDocument } from './layout-document.ts';
import { paintPages } from './paint-pages.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainInlines } from './plain-inlines.ts';
import type { PrintContext } from './print-context.ts';
import { defaultTheme } from './theme.ts';
import { loadTypefaces, type Typefaces } from './typeface.ts';

/**
 * Prints Markdown as a PDF: the same bytes for the same Markdown and context.
 * Throws EomsError('bad-data') with all problems of the Markdown and the drawings in it, or with
 * all characters that no font has.
 */
export async function printPdf(markdown: string, context: PrintContext): Promise<Uint8Array> {
  const { file, readImage, fonts, text, fillable, theme = defaultTheme, brand = {} } = context;
  const relieve = relieveWhenLong(markdown, context);
  const document = brandDocument(parseMarkdown(markdown, { file, readImage, fillable }), brand);
  relieve();
  const { front } = document;
  const needs = await findTextNeeds(markdown, document);
  const language = front.language ?? needs.language;
  const faces = loadTypefaces(fonts, { ...needs, language, named: context.fallbacks ?? [] });
  const pageSize = front.pageSize ?? context.pageSize ?? theme.pageSize;
  const structure = growStructure(document);
  const facts = {
    title: titleOf(document, file),
    author: cleanText(front.author ?? ''),
    language,
    date: context.date,
    form: front.form,
    archive: context.archive,
  };
  const pages = layoutDocument(document, { pageSize, faces, text, theme, brand });
  relieve();
  const bytes = await paintPages([...pages], structure, { facts, faces });
  // Only now is all text set, that of drawings too.
  await refuseMissing(faces, { markdown, file });
  return bytes;
}

async function refuseMissing({ missing }: Typefaces, printed: PrintedMarkdown): Promise<void> {
  if (missing.size > 0) throw new EomsError('bad-data', await describeMissing(missing, printed));
}

/** Markdown of some two hundred pages, in characters. */
const long = 600_000;

function relieveWhenLong(markdown: string, { relieve }: PrintContext): () => void {
  return relieve === undefined || markdown.length < long ? doNothing : relieve;
}

function doNothing(): void {}

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
