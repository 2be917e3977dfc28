import { createPdf } from '../../kit/create-pdf.ts';
import type { PdfFile } from '../../kit/pdf-file.ts';
import { shortenPdfText } from './pdf-string.ts';
import { type DocumentFacts, writeMetadata } from './write-metadata.ts';

/** Begins a PDF by the facts of a document. */
export function openPdf(facts: DocumentFacts): PdfFile {
  const { title, author, language, date } = facts;
  return createPdf({
    title: shortenPdfText(title),
    author: shortenPdfText(author),
    language,
    // The day that the caller names, not the clock's: PDF has no dates without a time.
    day: new Date(`${date}T00:00:00Z`),
    metadata: writeMetadata(facts),
  });
}
