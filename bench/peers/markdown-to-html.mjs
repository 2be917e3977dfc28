/* Markdown → plain HTML with the look of the PDF: node markdown-to-html.mjs REPORT.md OUT.html */
import { readFileSync, writeFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';

const [, , input, output] = process.argv;
const markdown = readFileSync(input, 'utf8').replace(/^---\n[^]*?\n---\n/, '');
const body = new MarkdownIt({ html: true }).render(markdown);
writeFileSync(
  output,
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gap report</title>
<style>@page { size: A4; margin: 25mm 20mm 22mm }
body { font: 9.75pt/1.37 "Noto Sans", "DejaVu Sans", sans-serif } img { width: 100% }
table { border-collapse: collapse; width: 100%; font-size: 8.25pt } thead { display: table-header-group }
td, th { border-bottom: 0.5pt solid #c8d3d7; padding: 3pt 5pt; vertical-align: top; text-align: left }
tr { break-inside: avoid }</style></head><body>${body}</body></html>`,
);
