import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF of one empty page, as pdf-lib writes it. */
export async function emptyPdf(options = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save(options);
}
