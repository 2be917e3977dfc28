/*
 * What others load of this room when a document for word processors is written. The build makes one
 * script of it (build/build.mjs), as the library in it is large.
 */

export { writeDocx } from './write-docx.ts';
