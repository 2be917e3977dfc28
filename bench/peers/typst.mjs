/* Markdown → PDF/UA-1 by Typst: node typst.mjs COMPILER REPORT.md OUT.pdf FONTS */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { markdownToTypst } from './markdown-to-typst.mjs';

const [, , compiler, input, output, fonts] = process.argv;
const { NodeCompiler } = createRequire(compiler)('@myriaddreamin/typst-ts-node-compiler');
const typst = NodeCompiler.create({
  workspace: dirname(input),
  fontArgs: [{ fontPaths: [fonts] }],
});
const mainFileContent = markdownToTypst(readFileSync(input, 'utf8'));
writeFileSync(
  output,
  typst.pdf({ mainFileContent }, { pdfStandard: 'ua-1', creationTimestamp: 0 }),
);
