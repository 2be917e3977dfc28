import type { Direction } from '../characters/reading-direction.ts';
import type { PrintDocument } from '../document/block.ts';
import { brandDocument } from '../document/brand-document.ts';
import { readWhole } from '../markdown/parse-markdown.ts';
import type { PrintContext } from '../print-context.ts';
import { findTextNeeds } from '../text/find-text-needs.ts';

/** All that a document for word processors needs from outside; no fonts, which readers have. */
export type DocxContext = Omit<PrintContext, 'fonts' | 'loadSymbols'>;

/** A document that was read, and the way in which its text runs. */
export interface DocxSource {
  readonly document: PrintDocument;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
}

/**
 * Reads Markdown for a word processor. The context hears of what is shown in words instead.
 *
 * @throws EomsError `bad-data` with all problems of the Markdown and the drawings in it.
 */
export async function openForDocx(markdown: string, context: DocxContext): Promise<DocxSource> {
  const { file, readImage, brand = {} } = context;
  const read = readWhole(markdown, { file, readImage });
  if (read.warnings.length > 0) context.warn?.(read.warnings);
  const document = brandDocument(read.document, brand);
  const { direction, language } = await findTextNeeds(markdown, document);
  return { document, language: document.front.language ?? language, direction };
}
