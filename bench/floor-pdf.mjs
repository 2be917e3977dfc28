/*
 * The floor that the PDF is held against: bare pdfkit writing words and lines at places that are
 * known beforehand. node bench/floor-pdf.mjs PAGES.json OUT.pdf
 */
import { createWriteStream, readFileSync } from 'node:fs';
import pdfkit from 'pdfkit';

/** Types are known only of what src/ uses. @type {any} */
const Pdf = pdfkit;

const [, , input, output] = process.argv;
const { fonts, pages } = JSON.parse(readFileSync(input, 'utf8'));
const doc = new Pdf({ autoFirstPage: false, info: { CreationDate: new Date(0) } });
doc.pipe(createWriteStream(output));
for (const [name, path] of Object.entries(fonts)) doc.registerFont(name, path);

for (const page of pages) {
  doc.addPage({ size: [page.width, page.height], margin: 0 });
  for (const mark of page.marks) paint(mark);
}
doc.end();

function paint(mark) {
  if (mark.kind === 'text') {
    doc.font(mark.font).fontSize(mark.size).fillColor(mark.colour);
    doc.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
  } else if (mark.kind === 'box') {
    doc.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour);
  } else if (mark.kind === 'line') {
    doc.moveTo(mark.x, mark.y).lineTo(mark.x + mark.dx, mark.y + mark.dy);
    doc.lineWidth(mark.thickness).stroke(mark.colour);
  }
}
