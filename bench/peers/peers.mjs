import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const compiler = '@myriaddreamin/typst-ts-node-compiler@0.7.0';

/**
 * Other programs that make a PDF of the same Markdown, each as a command line; with the reason where
 * one is not on this machine. For programs that want HTML, markdown-it makes it first.
 */
export function findPeers({ work, markdown, board, fonts }) {
  const html = join(work, 'report.html');
  const program = (name, args) => printHtml({ name, args, markdown, html });
  const out = (name) => join(work, `${name}.pdf`);
  return [
    typst({ work, markdown, fonts, name: 'typst', out: out('typst') }),
    typst({ work, markdown: board, fonts, name: 'typst-board', out: out('typst-board') }),
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

function printHtml({ name, args, markdown, html }) {
  if (!isThere(name)) return { name, notRun: `no ${name} here` };
  const steps = [
    [process.execPath, join(here, 'markdown-to-html.mjs'), markdown, html],
    [name, ...args],
  ];
  const line = steps.map((words) => words.map((word) => `'${word}'`).join(' ')).join(' && ');
  return { name, command: 'sh', args: ['-c', line] };
}

/** Typst's own npm build, run only for comparison: eoms does not use it. */
function typst({ work, markdown, fonts, name, out }) {
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

/** How many pages a peer made, where poppler can tell. */
export function pagesOf(file) {
  if (!isThere('pdfinfo') || !existsSync(file)) return undefined;
  return Number(
    /^Pages: +(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1],
  );
}
