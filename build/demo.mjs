/* The main job on the example engagement: validate, status, gap report and checklists. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = `${root}examples/soehesten-sprogskole`;
const reports = `${root}reports`;
mkdirSync(reports, { recursive: true });

const eoms = (...typed) =>
  execFileSync(process.execPath, [`${root}bin/eoms.cjs`, ...typed, '--date', '2026-10-16'], {
    cwd: example,
    stdio: 'inherit',
  });
const write = (file, ...typed) => {
  eoms(...typed, '-o', `${reports}/${file}`, '--force', '--quiet');
  return `  reports/${file}  ${Math.ceil(statSync(`${reports}/${file}`).size / 1024)} kB`;
};

eoms('validate');
eoms('status');
const written = [
  write('board-report.pdf', 'report', '--for', 'board'),
  write('gap-report.md', 'report'),
  write('gap-report.pdf', 'report'),
  write('evaluation.json', 'report', '--format', 'json'),
  write('checklist-admission.pdf', 'checklist', '--process', 'admission'),
  write('checklist-gaps.pdf', 'checklist', '--gaps-only', '--with-gaps'),
  write('interview-teacher.pdf', 'checklist', '--role', 'teacher'),
];
process.stdout.write(`\nThe reports are here:\n${written.join('\n')}\n`);
