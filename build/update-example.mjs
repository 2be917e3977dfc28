/*
 * Writes the reports of the example anew, and the picture of their pages that README shows:
 * npm run example:update. The picture needs pdftoppm (poppler); without it, it stays as it is.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { joinPages } from './join-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = `${root}examples/soehesten-sprogskole`;
const images = `${root}docs/images`;
mkdirSync(`${example}/reports`, { recursive: true });
mkdirSync(images, { recursive: true });

const write = (file, ...typed) =>
  execFileSync(
    process.execPath,
    [`${root}bin/eoms.cjs`, ...typed, '--date', '2026-10-16', '-o', `reports/${file}`, '--force'],
    { cwd: example, stdio: 'inherit' },
  );
// What the board must know is proposed anew, as for somebody who prints the report for the first time.
rmSync(`${example}/summary.en.md`, { force: true });
write('board-report.md', 'report', '--for', 'board');
write('board-report.pdf', 'report', '--for', 'board');
write('gap-report.md', 'report');
write('gap-report.pdf', 'report');
write('checklist-admission.pdf', 'checklist', '--process', 'admission');
write('interview-teacher.pdf', 'checklist', '--role', 'teacher');
// The record of what was written is for who works on it, not for the example.
rmSync(`${example}/.eoms`, { recursive: true, force: true });

/* A page is found by its heading, so that no number is left behind when a report grows. */
const pageOf = (file, heading) => {
  const told = spawnSync('pdfinfo', ['-dests', file], { encoding: 'utf8' }).stdout ?? '';
  const line = told.split('\n').find((one) => one.trimEnd().endsWith(`"${heading}"`));
  return line === undefined ? undefined : Number.parseInt(line, 10);
};
const shown = [
  ['board-report', 'what-the-board-must-know'],
  ['board-report', 'where-we-stand'],
  ['board-report', 'the-way-to-the-certificate'],
  ['interview-teacher', 'interview-teacher-or-trainer'],
];
const pages = shown.map(([report, heading]) => {
  const file = `${example}/reports/${report}.pdf`;
  return { file, page: pageOf(file, heading), heading };
});
const unknown = pages.filter(({ page }) => page === undefined);
for (const { heading } of unknown)
  process.stderr.write(`not drawn: poppler is missing, or no page begins ${heading}\n`);
if (unknown.length === 0) writeFileSync(`${images}/pages.png`, await joinPages(pages));
