/*
 * npm run check: all that judges the code without starting it, then the tests that start no program,
 * cheapest first, each with the seconds that it took; ends with the first that fails. `npm run check
 * -- static` leaves the tests out. At the end the tree has to be as it was at the beginning: what a
 * stage writes is either no part of it or was the same before.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

const stages = [
  'format:check',
  'layers',
  'unused',
  'duplicates',
  'typecheck',
  'build',
  'standard:lint',
  'patterns',
  'lint',
  'package:check',
];
const tests = 'test:inside';

/** What differs from the last commit, with its content: the same text for the same tree. */
function describeTree() {
  const hash = createHash('sha256');
  for (const asked of [
    ['status', '--porcelain'],
    ['diff', 'HEAD'],
  ])
    hash.update(spawnSync('git', asked, { maxBuffer: 2 ** 28 }).stdout);
  return hash.digest('hex');
}

/** @param {string} stage */
function carryOut(stage) {
  process.stdout.write(`\n--- ${stage}\n`);
  const begun = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', stage], { stdio: 'inherit' });
  seconds.set(stage, (performance.now() - begun) / 1000);
  return status === 0;
}

const before = describeTree();
/** @type {Map<string, number>} */
const seconds = new Map();
const asked = process.argv.includes('static') ? stages : [...stages, tests];
const failed = asked.find((stage) => !carryOut(stage));
const isSame = describeTree() === before;

process.stdout.write('\n');
for (const [stage, took] of seconds)
  process.stdout.write(`${took.toFixed(1).padStart(7)} s  ${stage}\n`);
const sum = [...seconds.values()].reduce((all, one) => all + one, 0);
process.stdout.write(`${sum.toFixed(1).padStart(7)} s  together\n`);
if (failed !== undefined) process.stderr.write(`check: ${failed} failed\n`);
if (!isSame) {
  process.stderr.write('check: a stage changed files of the tree; see git status\n');
  spawnSync('git', ['status', '--short'], { stdio: 'inherit' });
}
process.exitCode = failed === undefined && isSame ? 0 : 1;
