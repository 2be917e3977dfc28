/*
 * Does to eoms what machines and strangers do: `npm run torture`. Whatever happens, an answer that was
 * acknowledged is there, a file is whole, and the exit code is honest. Ends with 1 where it is not.
 *
 *   --minutes N   how long in all (default: 3), but for what is begun and is ended
 *   --seed N      another order of trials (default: 1); the same seed makes the same trials
 *   --only A,B    some kinds of trial
 *   --json FILE   the figures, for a page or a program
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bombs } from './bombs.mjs';
import { error, kill } from './faults.mjs';
import { fuzz } from './fuzz.mjs';
import { keys } from './keys.mjs';
import { links } from './links.mjs';
import { sessions } from './sessions.mjs';
import { writers } from './writers.mjs';

/** Every kind of trial: a name, and `run({ eoms, random, isOver })` → `{ rows, faults, left }` or `{ notRun }`. */
const kinds = [kill, error, sessions, keys, writers, links, fuzz, bombs];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: kinds.map(({ name }) => name).join(',') },
    json: { type: 'string' },
  },
});
const names = new Set(values.only.split(','));
const wanted = kinds.filter(({ name }) => names.has(name));
const eoms = fileURLToPath(new URL('../bin/eoms.cjs', import.meta.url));
const results = [];
const deadline = Date.now() + Number(values.minutes) * 60_000;
for (const [index, { name, run }] of wanted.entries()) {
  // What one kind leaves over is for those after it.
  const share = Math.max(0, deadline - Date.now()) / (wanted.length - index);
  const random = seeded(Number(values.seed));
  const result = await Promise.resolve(run({ eoms, random, isOver: clock(share) }));
  results.push({ name, ...result });
  say(name, result);
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ seed: values.seed, results }, null, 2)}\n`);
}
process.exitCode = results.some(({ faults = [] }) => faults.length > 0) ? 1 : 0;

/**
 * @param {string} name
 * @param {{ rows?: any[], faults?: string[], notRun?: string, left?: string }} result
 */
function say(name, result) {
  const { rows = [], faults = [], notRun, left } = result;
  process.stdout.write(`\n${name}${notRun === undefined ? '' : `: not run, ${notRun}`}\n`);
  if (rows.length > 0) console.table(rows);
  if (left !== undefined) process.stdout.write(`not run, so not passed: ${left}\n`);
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
}

/** Whether the time is over, which begins with the first question: getting ready does not count. */
function clock(milliseconds) {
  let end;
  return () => {
    end ??= Date.now() + milliseconds;
    return Date.now() > end;
  };
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
