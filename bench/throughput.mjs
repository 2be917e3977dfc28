/*
 * Tagged PDFs one after another in one process: node bench/throughput.mjs REPORT.md TIMES
 * Prints the Markdown so many TIMES, and says in JSON how many pages came out and how long a core was
 * busy with them. Once more before, which does not count: a process that prints many has warmed up.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProgram } from '../bin/load-program.cjs';
import { fontFiles, fontPaths } from './fonts.mjs';

const [, , markdownFile, times] = process.argv;
const root = new URL('..', import.meta.url);
const { printPdf } = loadProgram(fileURLToPath(new URL('dist/print.cjs', root)));
const folder = dirname(markdownFile);
const context = {
  file: 'report.md',
  date: '2026-10-16',
  fonts: fontFiles(fontPaths()),
  text: (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`,
  readImage: (name) => readFileSync(join(folder, decodeURIComponent(name))),
};

const markdown = readFileSync(markdownFile, 'utf8');
const pagesOf = (pdf) => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
await printPdf(markdown, context);

let pages = 0;
const before = process.cpuUsage();
for (let time = 0; time < Number(times); time += 1) {
  pages += pagesOf(Buffer.from(await printPdf(markdown, context)));
}
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    pages,
    busySeconds: (user + system) / 1e6,
  }),
);
