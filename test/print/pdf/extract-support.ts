import { inspectPdf } from '../../support/inspect-pdf.ts';

/** The text of a PDF as `pdftotext` finds it, line by line, without the marks of direction that it adds. */
export function extractLines(bytes: Uint8Array): readonly string[] {
  return inspectPdf(bytes, 'pdftotext')
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\f]/g, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
