/*
 * npm run mutate: puts faults into the code, one at a time, and sees whether a test finds them; each
 * area of areas.mjs for itself, where so many of 100 have to be found as its bar says. `npm run mutate -- scope`
 * takes one area; `npm run mutate -- changed COMMIT` takes of all areas the lines that were changed since a
 * commit, without one those of the last ten commits.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { areas } from './areas.mjs';
import { changedPlaces } from './changed-places.mjs';

const stryker = fileURLToPath(
  new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url),
);

/**
 * Whether a test finds enough of the faults that are put into an area, or into places of it.
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
  return Object.entries(areas)
    .map(([name, { mutate }]) => ({ name, places: changedPlaces(mutate, base) }))
    .filter(({ places }) => places.length > 0)
    .filter(({ name, places }) => !isJudgedWell(name, places))
    .map(({ name }) => name);
}

const asked = process.argv.slice(2);
const unknown =
  asked[0] === 'changed' ? undefined : asked.find((name) => !Object.hasOwn(areas, name));
if (unknown !== undefined) {
  const known = ['changed', ...Object.keys(areas)].join(', ');
  process.stderr.write(`mutate: no area ${unknown}; there are ${known}\n`);
  process.exitCode = 2;
} else {
  const missed = findMissed(asked);
  if (missed.length > 0) process.stderr.write(`mutate: too few found in ${missed.join(', ')}\n`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}
