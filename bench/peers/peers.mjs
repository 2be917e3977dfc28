import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';

const here = dirname(fileURLToPath(import.meta.url));
const compiler = '@myriaddreamin/typst-ts-node-compiler@0.7.0';

/**
 * Other programs that make a PDF of the same Markdown, each as a command line; with the reason where
 * one is not on this machine. Programs that want HTML get it ready made: their time is for the PDF.
 */
export function findPeers({ work, markdown, fonts }) {
  const html = join(work, 'report.html');
  writeFileSync(html, toHtml(readFileSync(markdown, 'utf8')));
  const out = (name) => join(work, `${name}.pdf`);
  return [
    typst({ work, markdown, fonts, out: out('typst') }),
    program('chromium', [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(work, 'chromium')}`,
      `--print-to-pdf=${out('chromium')}`,
      `file://${html}`,
    ]),
    program('weasyprint', ['--pdf-variant', 'pdf/ua-1', html, out('weasyprint')]),
    groff(markdown, out('groff')),
    program('wkhtmltopdf', ['--quiet', '--enable-local-file-access', html, out('wkhtmltopdf')]),
  ];
}

function isThere(name) {
  return spawnSync('which', [name]).status === 0;
}

function program(name, args) {
  return isThere(name) ? { name, command: name, args } : { name, notRun: `no ${name} here` };
}

/** Typst's own npm build, put beside the other work of a run: eoms has no use for it. */
function typst({ work, markdown, fonts, out }) {
  const name = 'typst';
  const manifest = join(work, 'package.json');
  if (!existsSync(manifest)) {
    writeFileSync(manifest, '{"private": true}');
    const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
    const ended = spawnSync('npm', ['install', '--prefix', work, ...options, compiler]);
    if (ended.status !== 0) return { name, notRun: `npm cannot install ${compiler}` };
  }
  const args = [join(here, 'typst.mjs'), manifest, markdown, out, fonts];
  return { name, command: process.execPath, args };
}

function groff(markdown, out) {
  const name = 'groff';
  if (!isThere('pandoc') || !isThere('groff')) return { name, notRun: 'no pandoc or groff here' };
  const line = `pandoc -f gfm -t ms -s '${markdown}' | groff -ms -t -k -Tpdf > '${out}'`;
  return { name, command: 'sh', args: ['-c', line] };
}

/** Plain HTML of the report, with the look that its PDF has. */
function toHtml(markdown) {
  const body = new MarkdownIt({ html: true }).render(markdown.replace(/^---\n[^]*?\n---\n/, ''));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gap report</title>
<style>@page { size: A4; margin: 25mm 20mm 22mm }
body { font: 9.75pt/1.37 "Noto Sans", "DejaVu Sans", sans-serif } img { width: 100% }
table { border-collapse: collapse; width: 100%; font-size: 8.25pt } thead { display: table-header-group }
td, th { border-bottom: 0.5pt solid #c8d3d7; padding: 3pt 5pt; vertical-align: top; text-align: left }
tr { break-inside: avoid }</style></head><body>${body}</body></html>`;
}

/** How many pages a peer made, where poppler can tell. */
export function pagesOf(file) {
  if (!isThere('pdfinfo') || !existsSync(file)) return undefined;
  return Number(
    /^Pages: +(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1],
  );
}
