/* Pages side by side as one picture: a picture in Markdown stands alone in its paragraph. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';

const gap = 13.5;

/** Pages of one size, each as its file and its number from 1, two in a row → the bytes of a PNG. */
export async function joinPages(pages) {
  const sheet = await PDFDocument.create();
  const shown = [];
  for (const { file, page } of pages) {
    shown.push(...(await sheet.embedPdf(readFileSync(file), [page - 1])));
  }
  const [{ width, height }] = shown;
  const rows = Math.ceil(shown.length / 2);
  const whole = { width: 2 * width + gap, height: rows * (height + gap) - gap };
  const paper = sheet.addPage([whole.width, whole.height]);
  paper.drawRectangle({ ...whole, color: rgb(0.8, 0.8, 0.8) });
  shown.forEach((one, index) => {
    const x = (index % 2) * (width + gap);
    const y = whole.height - height - Math.floor(index / 2) * (height + gap);
    paper.drawRectangle({ x, y, width, height, color: rgb(1, 1, 1) });
    paper.drawPage(one, { x, y });
  });
  const options = { input: await sheet.save(), maxBuffer: 1e8 };
  return spawnSync('pdftoppm', ['-r', '64', '-png'], options).stdout;
}
