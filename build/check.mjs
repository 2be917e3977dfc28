/*
 * npm run check: all that judges the code without starting it, as many stages at a time as the machine
 * has cores, then the tests that start no program, alone. What a stage says is shown whole when it ends,
 * with the seconds that it took; after the first that fails none is begun. `npm run check -- static` leaves
 * the tests out. At the end the tree has to be as it was at the beginning: what a stage writes is either
 * no part of it or was the same before.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';

/*
 * Stages that make `dist/` or read it, one after the other: `package:check` builds anew, and no two builds may be
 * under way. Beside them goes what reads sources alone; then the rest, which reads both.
 */
const ofBuild = ['build', 'package:check', 'standard:lint'];
const ofSources = ['format:check', 'layers', 'duplicates', 'patterns'];
const stages = ['lint', 'typecheck', 'unused'];
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

/**
 * Runs a stage. What it says is kept until it ends, so that no two speak at once.
 *
 * @param {string} stage
 * @returns {Promise<void>}
 */
function carryOut(stage) {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', stage], { stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
    const end = (/** @type {number | null} */ code) => {
      const took = (performance.now() - begun) / 1000;
      seconds.set(stage, took);
      if (code !== 0) failed.push(stage);
      const verdict = code === 0 ? '' : ' FAILED';
      process.stdout.write(`\n--- ${stage}${verdict} (${took.toFixed(1)} s)\n`);
      process.stdout.write(Buffer.concat(said));
      resolve();
    };
    child.on('error', () => end(null));
    child.on('close', end);
  });
}

/**
 * Runs stages, some at a time; after a failure none is begun.
 *
 * @param {readonly string[]} waiting
 * @param {number} atOnce
 */
async function carryOutAll(waiting, atOnce) {
  const left = [...waiting];
  const work = async () => {
    for (let stage = left.shift(); stage !== undefined && failed.length === 0; stage = left.shift())
      await carryOut(stage);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const begun = performance.now();
const before = describeTree();
/** @type {Map<string, number>} */
const seconds = new Map();
/** @type {string[]} */
const failed = [];
const cores = availableParallelism();
if (cores === 1) await carryOutAll([...ofBuild, ...ofSources], 1);
else await Promise.all([carryOutAll(ofBuild, 1), carryOutAll(ofSources, cores - 1)]);
await carryOutAll(stages, cores);
if (!process.argv.includes('static')) await carryOutAll([tests], 1);
const isSame = describeTree() === before;

process.stdout.write('\n');
for (const [stage, took] of seconds)
  process.stdout.write(`${took.toFixed(1).padStart(7)} s  ${stage}\n`);
const whole = (performance.now() - begun) / 1000;
process.stdout.write(`${whole.toFixed(1).padStart(7)} s  in all\n`);
for (const stage of failed) process.stderr.write(`check: ${stage} failed, see above\n`);
if (!isSame) {
  process.stderr.write('check: a stage changed files of the tree; see git status\n');
  spawnSync('git', ['status', '--short'], { stdio: 'inherit' });
}
process.exitCode = failed.length === 0 && isSame ? 0 : 1;
