/*
 * What a batch takes for each institution: node bench/batch.mjs [COUNT…] [--format none] [--jobs 2]
 * Generates so many institutions (10, 100 and 1000 without COUNT), evaluates them, and once more with nothing changed;
 * and, in the same run, bare Node and single calls of eoms for some of them, as a script in a loop would make them. Only
 * ratios within one run mean something.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'none' },
    jobs: { type: 'string', default: '2' },
  },
});
const counts = positionals.length === 0 ? [10, 100, 1000] : positionals.map(Number);
/** As many single calls as give a mean. */
const mostSingle = 10;

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'eoms.cjs');
const work = mkdtempSync(join(tmpdir(), 'eoms-batch-'));
const day = ['--date', '2026-12-31', '--quiet'];

say('institutions', 'CPU ms each', 'of bare node', 'of single calls', 'wall s', 'peak MB', 'again');
for (const count of counts) measure(count);
rmSync(work, { recursive: true });

function measure(count) {
  const folder = join(work, `of-${count}`);
  const generator = join(root, 'bench', 'generate-institutions.mjs');
  run([generator, String(count), folder], work);
  const bare = mean(Array.from({ length: 5 }, () => run(['-e', '0'], work).cpu));
  const group = join(folder, 'group-001');
  const single = mean(
    readdirSync(group)
      .slice(0, mostSingle)
      .map((name) => run([program, 'status', '--json', ...day], join(group, name)).cpu),
  );
  const asked = ['--format', values.format, '--jobs', values.jobs, ...day];
  const typed = [program, 'batch', folder, '--out', join(work, `out-${count}`), ...asked];
  const first = run(typed, work);
  const second = run(typed, work);
  const each = first.cpu / count;
  say(
    count,
    each.toFixed(1),
    (each / bare).toFixed(2),
    (each / single).toFixed(2),
    first.seconds.toFixed(1),
    first.megabytes.toFixed(0),
    `${((100 * second.cpu) / first.cpu).toFixed(1)} %`,
  );
}

/** Milliseconds of CPU, seconds by the clock and the peak of memory of a process of Node. */
function run(typed, cwd) {
  const file = join(work, 'usage.json');
  const preload = ['--import', join(root, 'bench', 'report-usage.mjs')];
  const begun = performance.now();
  const ended = spawnSync(process.execPath, [...preload, ...typed], {
    cwd,
    env: { ...process.env, EOMS_BENCH_USAGE: file },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - begun) / 1000;
  if (ended.status !== 0) throw new Error(`${typed.join(' ')}: ${String(ended.stderr)}`);
  return { ...JSON.parse(readFileSync(file, 'utf8')), seconds };
}

function mean(numbers) {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function say(...cells) {
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(15)).join(' ')}\n`);
}
