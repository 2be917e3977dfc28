import Pdf from 'pdfkit';
import type { Typeface } from '../../fonts/typeface.ts';
import type { Matrix } from '../../scene/geometry.ts';
import { shortenText } from './pdf-string.ts';
import { type DocumentFacts, writeMetadata } from './write-metadata.ts';

/** Opens a PDF 1.7 that says what it is: title, language, day, tags. */
export function openPdf(facts: DocumentFacts): PDFKit.PDFDocument {
  // The day that the caller names, not the clock's: pdfkit takes it as nothing but a Date.
  const day = new Date(`${facts.date}T00:00:00Z`);
  const { title, author, language } = facts;
  const pdf = new Pdf({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: {
      Title: shortenText(title),
      ...(author === '' ? {} : { Author: shortenText(author) }),
      Creator: 'eoms',
      CreationDate: day,
      ModDate: day,
    },
    ...beyondTypes,
  });
  // Set before the first page: pdfkit then gives each page its tab order.
  pdf._root.data.MarkInfo = pdf.ref({ Marked: true });
  pdf._addInfo = () => pdf.appendXML(writeMetadata(facts));
  return pdf;
}

/** What pdfkit's types do not know: no font but ours, as pdfkit would load Helvetica. */
const beyondTypes: { font?: string } = Object.fromEntries<null>([['font', null]]);

/** Sets the root of the structure; to be called when all pages are painted. */
export function setStructure(pdf: PDFKit.PDFDocument, root: PDFKit.PDFKitReference): void {
  pdf._root.data.StructTreeRoot = root;
}

/** Sets the form of a document. pdfkit would end one of its own, which this is not. */
export function setForm(pdf: PDFKit.PDFDocument, form: PDFKit.PDFKitReference): void {
  pdf._root.data.AcroForm = form;
  pdf.endAcroForm = () => pdf;
}

/** A font of the document, which becomes part of it with the first glyph that is encoded. */
export function fontOf(pdf: PDFKit.PDFDocument, { name, font }: Typeface): PDFKit.EmbeddedFont {
  return pdf.registerFont(name, font).font(name)._font;
}

/** Sets the tree of the places that links lead to. pdfkit's own sorts by a locale, slowly. */
export function setDestinations(pdf: PDFKit.PDFDocument, tree: PDFKit.PDFKitReference): void {
  pdf._root.data.Names.data.Dests = tree;
}

/** Sets what makes a document one for archives: what its colours mean, and the files that it carries. */
export function setArchive(
  pdf: PDFKit.PDFDocument,
  intent: PDFKit.PDFKitReference,
  files: readonly { readonly name: string; readonly specification: PDFKit.PDFKitReference }[],
): void {
  pdf._root.data.OutputIntents = [intent];
  if (files.length === 0) return;
  pdf._root.data.AF = files.map(({ specification }) => specification);
  for (const { name, specification } of files) pdf.addNamedEmbeddedFile(name, specification);
}

/** From the space that a page is painted in to its own, in which patterns count. */
export function pageMatrix(pdf: PDFKit.PDFDocument): Matrix {
  return pdf._ctm;
}
