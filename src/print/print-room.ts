/*
 * What others load of this room when something is printed or a font or a picture is looked at. The
 * build makes one script of it (build/build.mjs), which other commands do without.
 */

export { openForDocx } from './docx/open-for-docx.ts';
export { printHtml } from './html/print-html.ts';
export { findFrontMatterFaults } from './markdown/find-front-matter-faults.ts';
export { findTableFaults } from './markdown/find-table-faults.ts';
export { findWrongHint } from './markdown/find-wrong-hint.ts';
export { printPdf } from './pdf/print-pdf.ts';
export { readPictureFile } from './pictures/read-image.ts';
export { readPicture } from './pictures/read-picture.ts';
export { findMissingIn } from './text/open-faces.ts';
export { printWebForm } from './web-form/print-web-form.ts';
