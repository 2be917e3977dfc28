/*
 * Writes the reports of the example anew, and the pictures of their pages that README shows:
 * npm run example:update. Pictures need pdftoppm (poppler); without it they stay as they are.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
write('gap-report.md', 'report');
write('gap-report.pdf', 'report');
write('checklist-admission.pdf', 'checklist', '--process', 'admission');

/* A page is found by its heading, so that no number is left behind when a report grows. */
const pageOf = (file, heading) => {
  const told = spawnSync('pdfinfo', ['-dests', file], { encoding: 'utf8' }).stdout ?? '';
  const line = told.split('\n').find((one) => one.trimEnd().endsWith(`"${heading}"`));
  return line === undefined ? undefined : Number.parseInt(line, 10);
};
const pictures = [
  ['gap-report', 'gap-report', 'cover'],
  ['gap-report', 'summary', 'summary'],
  ['gap-report', 'results', 'results'],
  ['gap-report', 'gap-register', 'gaps'],
  ['checklist-admission', '7431-programme-and-enrolment-communication', 'checklist'],
];
for (const [report, heading, name] of pictures) {
  const file = `${example}/reports/${report}.pdf`;
  const page = pageOf(file, heading);
  const typed = ['-r', '64', '-png', '-singlefile', '-f', String(page), '-l', String(page)];
  const drawn =
    page === undefined ? undefined : spawnSync('pdftoppm', [...typed, file, `${images}/${name}`]);
  if (drawn?.status !== 0)
    process.stderr.write(`not drawn: ${name} (poppler is missing, or no page begins ${heading})\n`);
}
