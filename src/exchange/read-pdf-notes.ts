import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { dictsIn, pdfTextOf } from './read-pdf-values.ts';

/** Notes and drawings that a person added to a page, outside the fields of a form. */
export interface PdfNote {
  /** Counted from 1. */
  readonly page: number;
  /** Its words; empty where it has none, as a drawing. */
  readonly text: string;
}

/** Pages and page groups: more than any eoms document has. */
const mostPages = 10_000;
const deepest = 50;
/** More of a note than anybody is shown. */
const longestText = 2000;

/** Annotations that say something by themselves (ISO 32000-2, 12.5.6), and those that do by words. */
const drawn = new Set([
  'FreeText',
  'Ink',
  'Stamp',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Caret',
  'StrikeOut',
  'FileAttachment',
  'Sound',
]);
const worded = new Set(['Text', 'Highlight', 'Underline', 'Squiggly']);

/** The flags of what is not to be seen: hidden, or in no view. */
const unseen = 0b100010;

/**
 * Everything that was written or drawn onto the pages of a document by hand, in the order of its
 * pages: no part of a form, and nothing that eoms writes itself.
 */
export function readPdfNotes(document: PDFDocument): readonly PdfNote[] {
  const root = document.catalog.lookup(PDFName.of('Pages'));
  if (!(root instanceof PDFDict)) return [];
  const seen = new Set<PDFDict>();
  return pagesIn(root, seen, 0).flatMap((page, index) =>
    dictsIn(page, 'Annots').flatMap((annotation) => {
      if (seen.has(annotation)) return [];
      seen.add(annotation);
      const text = wordsOf(annotation);
      return saysSomething(annotation, text) ? [{ page: index + 1, text }] : [];
    }),
  );
}

function pagesIn(node: PDFDict, seen: Set<PDFDict>, depth: number): readonly PDFDict[] {
  if (seen.has(node) || seen.size >= mostPages || depth > deepest) return [];
  seen.add(node);
  if (!node.has(PDFName.of('Kids'))) return [node];
  return dictsIn(node, 'Kids').flatMap((kid) => pagesIn(kid, seen, depth + 1));
}

function wordsOf(annotation: PDFDict): string {
  const contents = annotation.lookup(PDFName.of('Contents'));
  // No program writes a note as a stream, and a broken one would take the fields with it.
  return contents instanceof PDFRawStream ? '' : pdfTextOf(contents).slice(0, longestText);
}

function saysSomething(annotation: PDFDict, text: string): boolean {
  const flags = annotation.lookup(PDFName.of('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & unseen) !== 0) return false;
  const subtype = annotation.lookup(PDFName.of('Subtype'));
  const kind = subtype instanceof PDFName ? subtype.asString().slice(1) : '';
  return drawn.has(kind) || (worded.has(kind) && text !== '');
}
