/*
 * npm run mutate: puts faults into the code, one at a time, and sees whether a test finds them; each
 * area of areas.mjs for itself, where so many of 100 have to be found as its bar says. `npm run mutate -- scope`
 * takes one area; `npm run mutate -- changed COMMIT` takes of all areas the lines that were changed since a
 * commit, without one those of the last ten commits; `sample` of these as many as the gate has time
 * for: a few places of one area after the other, in an order that is another one for another state of the tree.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areas } from './areas.mjs';
import { changedPlaces, thinOut } from './changed-places.mjs';

const stryker = fileURLToPath(
  new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url),
);

/**
 * Puts faults into an area, or into places of it: whether a test finds as many as its bar says.
 *
 * @param {string} name
 * @param {string[]} [places]
 */
function isJudgedWell(name, places) {
  process.stdout.write(`\n=== ${name}${places === undefined ? '' : `: ${places.join(' ')}`}\n`);
  const only = places === undefined ? {} : { EOMS_MUTATE_PLACES: JSON.stringify(places) };
  const run = spawnSync(process.execPath, [stryker, 'run', 'mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, EOMS_MUTATE: name, ...only },
  });
  return run.status === 0;
}

/**
 * The areas in which too few faults are found.
 *
 * @param {string[]} asked
 */
function findMissed(asked) {
  const [what, base = 'HEAD~10'] = asked;
  const names = Object.keys(areas);
  if (what !== 'changed')
    return (asked.length > 0 ? asked : names).filter((name) => !isJudgedWell(name));
  return changedSince(base)
    .filter(({ name, places }) => !isJudgedWell(name, places))
    .map(({ name }) => name);
}

/**
 * The places of each area that were changed since a commit.
 *
 * @param {string} base
 */
function changedSince(base) {
  return Object.entries(areas)
    .map(([name, { mutate }]) => ({ name, places: changedPlaces(mutate, base) }))
    .filter(({ places }) => places.length > 0);
}

/** Minutes that the gate has for a sample; an area that is begun is ended. */
const minutesOfSample = 1;
/** Of fewer faults than this, a share says nothing. */
const leastFaults = 20;
/** Less than the bar of any area: a few faults more or less are chance. */
const leastFound = 60;

/**
 * Whether enough faults are found in a sample of what was changed since a commit. Areas come in an order drawn by the
 * content of the tree: the same for the same content.
 *
 * @param {string} base
 */
function isSampleFound(base) {
  const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' });
  const changed = changedSince(base);
  const first = Number.parseInt(tree.slice(0, 8), 16) % Math.max(1, changed.length);
  const until = Date.now() + minutesOfSample * 60_000;
  let [faults, found] = [0, 0];
  for (const { name, places } of [...changed.slice(first), ...changed.slice(0, first)]) {
    if (Date.now() > until) break;
    isJudgedWell(name, thinOut(places, 4));
    for (const status of statusesOf(name)) {
      faults += 1;
      if (['Killed', 'Timeout'].includes(status)) found += 1;
    }
  }
  process.stdout.write(`\nsample: ${found} of ${faults} faults found\n`);
  return faults < leastFaults || (100 * found) / faults >= leastFound;
}

/**
 * What came of each fault in an area, as the report of its last run says.
 *
 * @param {string} name
 * @returns {string[]}
 */
function statusesOf(name) {
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const report = JSON.parse(readFileSync(`reports/mutation-${name}.json`, 'utf8'));
  return Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
}

const asked = process.argv.slice(2);
const unknown = ['changed', 'sample'].includes(asked[0] ?? '')
  ? undefined
  : asked.find((name) => !Object.hasOwn(areas, name));
if (unknown !== undefined) {
  const known = ['changed', 'sample', ...Object.keys(areas)].join(', ');
  process.stderr.write(`mutate: no area ${unknown}; there are ${known}\n`);
  process.exitCode = 2;
} else if (asked[0] === 'sample') {
  const isFound = isSampleFound(asked[1] ?? 'HEAD~10');
  if (!isFound) process.stderr.write('mutate: too few found in what was changed\n');
  process.exitCode = isFound ? 0 : 1;
} else {
  const missed = findMissed(asked);
  if (missed.length > 0) process.stderr.write(`mutate: too few found in ${missed.join(', ')}\n`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}
