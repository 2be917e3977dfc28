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
    [`${root}bin/eoms.js`, ...typed, '--date', '2026-10-16', '-o', `reports/${file}`, '--force'],
    { cwd: example, stdio: 'inherit' },
  );
write('gap-report.md', 'report');
write('gap-report.pdf', 'report');
write('checklist-admission.pdf', 'checklist', '--process', 'admission');

const pictures = [
  ['gap-report', 1, 'cover'],
  ['gap-report', 3, 'summary'],
  ['gap-report', 5, 'results'],
  ['gap-report', 8, 'gaps'],
  ['checklist-admission', 2, 'checklist'],
];
for (const [report, page, name] of pictures) {
  const typed = ['-r', '64', '-png', '-singlefile', '-f', String(page), '-l', String(page)];
  const drawn = spawnSync('pdftoppm', [
    ...typed,
    `${example}/reports/${report}.pdf`,
    `${images}/${name}`,
  ]);
  if (drawn.status !== 0)
    process.stderr.write(`not drawn: ${name} (pdftoppm is missing or failed)\n`);
}
