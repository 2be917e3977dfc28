/*
 * How fast eoms is, as ratios within one run: `npm run bench`. Every case is a whole process; cases
 * take turns, so that a busy machine slows all of them alike. Other programs that make a PDF of the
 * same Markdown take their turns too (bench/peers/). Results go to bench/RESULTS.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dumpPages } from './dump-pages.mjs';
import { fontPaths } from './fonts.mjs';
import { findPeers, pagesOf } from './peers/peers.mjs';
import { writeResults } from './results.mjs';

const rounds = Number(process.env.ROUNDS ?? 15);
/** Slow runs differ clearly enough in fewer rounds. */
const peerRounds = Math.min(rounds, 7);
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'eoms-bench-'));
const engagement = join(work, 'engagement');
cpSync(join(root, 'examples', 'soehesten-sprogskole'), engagement, { recursive: true });

const eoms = (...typed) => [join(root, 'bin', 'eoms.cjs'), ...typed];
const into = (name) => ['-o', join(work, name), '--force'];
const date = ['--date', '2026-10-16', '--quiet'];
const markdown = join(work, 'report.md');
run(eoms('report', '-o', markdown, ...date));
const board = join(work, 'board.md');
run(eoms('report', '--for', 'board', '-o', board, ...date));
const pages = join(work, 'pages.json');
const { count } = await dumpPages(markdown, pages, root);
const long = join(work, 'long.md');
writeFileSync(long, lengthen(readFileSync(markdown, 'utf8'), Math.ceil(500 / count)));

const cases = {
  bare: ['-e', '0'],
  help: eoms('--help'),
  validate: eoms('validate', ...date),
  markdown: eoms('report', '--format', 'md', '-o', '-', ...date),
  pdf: eoms('report', '--format', 'pdf', ...into('report.pdf'), ...date),
  floor: [join(root, 'bench', 'floor-pdf.mjs'), pages, join(work, 'floor.pdf')],
  print: eoms('print', markdown, ...into('print.pdf'), ...date),
  board: eoms('print', board, ...into('board.pdf'), ...date),
};
// The fonts that eoms prints with, and no others: to look through more would cost the others time.
const fonts = join(work, 'fonts');
for (const font of Object.values(fontPaths())) cpSync(font, join(fonts, basename(font)));
const peers = findPeers({ work, markdown, board, fonts });
const present = peers.filter(({ command }) => command !== undefined);
const times = Object.fromEntries(
  [...Object.keys(cases), ...present.map(({ name }) => name)].map((name) => [name, []]),
);

// The first round warms the machine up and does not count.
for (let round = -1; round < rounds; round += 1) {
  for (const [name, typed] of Object.entries(cases))
    note(round, name, time(process.execPath, typed));
  if (round >= peerRounds) continue;
  for (const { name, command, args } of present) note(round, name, time(command, args, work));
}
const memory = Object.fromEntries(
  Object.entries(cases).map(([name, typed]) => [name, peakMemory(typed)]),
);
const longMemory = peakMemory(eoms('print', long, ...into('long.pdf'), ...date));
const throughput = execFileSync(
  process.execPath,
  [join(root, 'bench', 'throughput.mjs'), markdown, '10'],
  { encoding: 'utf8' },
);
const results = writeResults({
  times,
  memory,
  circumstances: circumstances(),
  peers: [{ name: 'print' }, { name: 'board' }, ...peers].map((peer) => ({
    ...peer,
    pages: pagesOf(join(work, `${peer.name}.pdf`)) ?? '',
  })),
  throughput: JSON.parse(throughput),
  longMemory,
  longPages: pagesOf(join(work, 'long.pdf')) ?? '500 and more',
});
writeFileSync(join(root, 'bench', 'RESULTS.md'), results);
process.stdout.write(results);
rmSync(work, { recursive: true });

function note(round, name, milliseconds) {
  if (round >= 0) times[name].push(milliseconds);
}

function time(command, typed, cwd = engagement) {
  const started = process.hrtime.bigint();
  const ended = spawnSync(command, typed, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  if (ended.status !== 0) throw new Error(`${typed.join(' ')}: ${String(ended.stderr)}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

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

function circumstances() {
  const state = execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const [{ model }] = cpus();
  const memoryOfMachine = Math.round(totalmem() / 2 ** 30);
  const assessment = join(engagement, 'assessments', '2026-10-13.yaml');
  const answers = readFileSync(assessment, 'utf8').match(/^ {4}rating:/gm) ?? [];
  const size = Math.round(statSync(join(work, 'report.pdf')).size / 1024);
  return [
    `Machine: ${cpus().length} × ${model.trim()}, ${memoryOfMachine} GB, Node ${process.versions.node}.`,
    `State: ${state}. Rounds: ${rounds}, of other programs ${peerRounds}; taking turns, medians of whole processes.`,
    `Load: the example engagement with ${answers.length} answers; its gap report has ${count} pages and ${size} kB.`,
  ];
}

/** The same report so many times over, each on pages of its own, and one table of contents: each lists all headings. */
function lengthen(text, copies) {
  const [head, body] = text.split(/(?<=\n---\n)/);
  const further = body.replaceAll(/<!-- eoms: toc\b.*?-->/g, '');
  const bodies = [body, ...Array(copies - 1).fill(further)];
  return head + bodies.map((one) => `${one}\n\n<!-- page-break -->\n\n`).join('');
}
