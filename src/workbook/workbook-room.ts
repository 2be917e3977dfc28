/*
 * What others load of this room when a workbook is written. The build makes one script of it
 * (build/build.mjs), which other commands do without.
 */

export { evaluationWorkbook } from './evaluation-workbook.ts';
