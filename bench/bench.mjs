/*
 * How fast eoms is, as ratios within one run: `npm run bench`. Every case is a whole process; cases
 * take turns, so that a busy machine slows all of them alike. Results go to bench/RESULTS.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dumpPages } from './dump-pages.mjs';

const rounds = Number(process.env.ROUNDS ?? 15);
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'eoms-bench-'));
const engagement = join(work, 'engagement');
cpSync(join(root, 'examples', 'soehesten-sprogskole'), engagement, { recursive: true });

const eoms = (...typed) => [join(root, 'bin', 'eoms.js'), ...typed];
const date = ['--date', '2026-10-16', '--quiet'];
const markdown = join(work, 'report.md');
const pages = join(work, 'pages.json');
run(eoms('report', '-o', markdown, ...date));
const { count } = await dumpPages(markdown, pages, root);

const cases = {
  bare: ['-e', '0'],
  help: eoms('--help'),
  validate: eoms('validate', ...date),
  markdown: eoms('report', '--format', 'md', '-o', '-', ...date),
  pdf: eoms('report', '--format', 'pdf', '-o', join(work, 'report.pdf'), '--force', ...date),
  floor: [join(root, 'bench', 'floor-pdf.mjs'), pages, join(work, 'floor.pdf')],
};
/** What is held against what, and the most that the ratio may be. */
const bars = [
  ['help', 'bare', 1.4],
  ['validate', 'bare', 2.5],
  ['markdown', 'bare', 3],
  ['pdf', 'floor', 1.5],
];
const mostMemory = 150;

const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = -1; round < rounds; round += 1) {
  for (const [name, typed] of Object.entries(cases)) {
    const started = process.hrtime.bigint();
    run(typed);
    if (round >= 0) times[name].push(Number(process.hrtime.bigint() - started) / 1e6);
  }
}
const memory = Object.fromEntries(
  Object.entries(cases).map(([name, typed]) => [name, peakMemory(typed)]),
);
writeFileSync(join(root, 'bench', 'RESULTS.md'), results());
process.stdout.write(readFileSync(join(root, 'bench', 'RESULTS.md'), 'utf8'));
rmSync(work, { recursive: true });

function run(typed, env = {}) {
  const ended = spawnSync(process.execPath, typed, {
    cwd: engagement,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (ended.status !== 0) throw new Error(`${typed.join(' ')}: ${String(ended.stderr)}`);
}

/** Peak resident memory of a case in MB: a preloaded module reports it when the process ends. */
function peakMemory(typed) {
  const file = join(work, 'memory');
  run(['--import', join(root, 'bench', 'report-memory.mjs'), ...typed], {
    EOMS_BENCH_MEMORY: file,
  });
  return Number(readFileSync(file, 'utf8')) / 1024;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function results() {
  const ratios = bars.map(([name, base, most]) => {
    const ratio = median(times[name]) / median(times[base]);
    return row(
      name,
      `${ratio.toFixed(2)} × ${base}`,
      `≤ ${most}`,
      ratio <= most ? 'met' : '**not met**',
    );
  });
  const memories = bars.map(([name]) =>
    row(
      `${name}, memory`,
      `${memory[name].toFixed(0)} MB`,
      `≤ ${mostMemory} MB`,
      memory[name] <= mostMemory ? 'met' : '**not met**',
    ),
  );
  const details = Object.keys(cases).map((name) =>
    row(
      name,
      median(times[name]).toFixed(0),
      Math.min(...times[name]).toFixed(0),
      Math.max(...times[name]).toFixed(0),
      memory[name].toFixed(0),
    ),
  );
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  return [
    '# Speed',
    '',
    'Written by `npm run bench`. Only ratios within one run mean something; milliseconds do not carry over',
    'to another machine.',
    '',
    `Machine: ${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`,
    `State: ${commit}. Rounds: ${rounds}, cases taking turns, medians of whole processes.`,
    `Load: the example engagement with ${answers()} answers; its gap report has ${count} pages and ${Math.round(statSync(join(work, 'report.pdf')).size / 1024)} kB.`,
    '',
    row('case', 'measured', 'bar', ''),
    '|---|---|---|---|',
    ...ratios,
    ...memories,
    '',
    row('case', 'median ms', 'least', 'most', 'peak MB'),
    '|---|---:|---:|---:|---:|',
    ...details,
    '',
    '`bare` is `node -e 0`. `floor` is bench/floor-pdf.mjs: bare pdfkit that writes the same words and lines at',
    'the same places with the same fonts, without Markdown, measuring or layout.',
    '',
  ].join('\n');
}

function row(...cells) {
  return `| ${cells.join(' | ')} |`;
}

function answers() {
  const file = join(engagement, 'assessments', '2026-10-13.yaml');
  return (readFileSync(file, 'utf8').match(/^ {4}rating:/gm) ?? []).length;
}
