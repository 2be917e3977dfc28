import Pdf from 'pdfkit';
import type { FontName, Typefaces } from './typeface.ts';
import { type DocumentFacts, writeMetadata } from './write-metadata.ts';

const fontNames: readonly FontName[] = ['regular', 'bold', 'italic', 'boldItalic', 'fallback'];

/** Opens a PDF 1.7 that says what it is: title, language, day, tags; with the fonts at hand. */
export function openPdf(facts: DocumentFacts, faces: Typefaces): PDFKit.PDFDocument {
  // The day that the caller names, not the clock's: pdfkit takes it as nothing but a Date.
  const day = new Date(`${facts.date}T00:00:00Z`);
  const { title, author, language } = facts;
  const pdf = new Pdf({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      ...(author === '' ? {} : { Author: author }),
      Creator: 'eoms',
      CreationDate: day,
      ModDate: day,
    },
    ...beyondTypes,
  });
  // Set before the first page: pdfkit then gives each page its tab order.
  pdf._root.data.MarkInfo = pdf.ref({ Marked: true });
  pdf._addInfo = () => pdf.appendXML(writeMetadata(facts));
  for (const name of fontNames) pdf.registerFont(name, faces[name].font);
  return pdf;
}

/**
 * What pdfkit's types do not know: no font but ours, as pdfkit would load Helvetica; and no second
 * copy of all words that were set, as ours are quick to set again.
 */
const beyondTypes: { font?: string } = Object.fromEntries<null | false>([
  ['font', null],
  ['fontLayoutCache', false],
]);

/** Sets the root of the structure; to be called when all pages are painted. */
export function setStructure(pdf: PDFKit.PDFDocument, root: PDFKit.PDFKitReference): void {
  pdf._root.data.StructTreeRoot = root;
}

/** Sets the form of a document. pdfkit would end one of its own, which this is not. */
export function setForm(pdf: PDFKit.PDFDocument, form: PDFKit.PDFKitReference): void {
  pdf._root.data.AcroForm = form;
  pdf.endAcroForm = () => pdf;
}

/** A text in a font of the document, for content that pdfkit does not write. */
export interface EncodedText {
  /** The name of the font, and the font, as resources list it. */
  readonly fontId: string;
  readonly font: PDFKit.PDFKitReference;
  /** The text as a string of PDF syntax. */
  readonly codes: string;
}

/** Encodes a text in one of the fonts, which embeds the glyphs that it takes. */
export function encodeText(pdf: PDFKit.PDFDocument, name: FontName, text: string): EncodedText {
  pdf.font(name);
  const { _font: font } = pdf;
  const [codes] = font.encode(text);
  return { fontId: font.id, font: font.ref(), codes: `<${codes.join('')}>` };
}
