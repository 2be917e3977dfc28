import { Buffer } from 'node:buffer';
import pdfkit from 'pdfkit';

/** Types are known only of what src/ uses. @type {any} */
const Pdf = pdfkit;

/** The bytes of a PDF without tags, as pdfkit writes it by itself. */
export function printUntagged() {
  const pdf = new Pdf();
  pdf.text('No tags.');
  const chunks = [];
  pdf.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.end();
  });
}
