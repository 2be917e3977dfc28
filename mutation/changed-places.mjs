import { spawnSync } from 'node:child_process';

/** Lines on either side: a fault may reach over more than one line, and is put in where all of it is. */
const around = 4;

/** How many runs of changed lines are judged at most: faults are put in one at a time. */
const mostPlaces = 40;

/**
 * Where lines of an area were changed since a commit, as `file:line-line`: all such places, or as many as
 * are judged in a few minutes, taken evenly.
 *
 * @param {string[]} mutate patterns of the files
 * @param {string} base a commit
 * @returns {string[]}
 */
export function changedPlaces(mutate, base) {
  const patterns = mutate.map((pattern) => `:(glob)${pattern}`);
  const asked = ['diff', '--unified=0', '--no-color', '--diff-filter=d', base, '--', ...patterns];
  const { status, stdout, stderr } = spawnSync('git', asked, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return thinOut([...placesIn(stdout)], mostPlaces);
}

/**
 * As many of some places as are wanted, taken evenly.
 *
 * @param {string[]} places
 * @param {number} most
 * @returns {string[]}
 */
export function thinOut(places, most) {
  const step = Math.max(1, places.length / most);
  return places.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** @param {string} diff */
function* placesIn(diff) {
  let file = '';
  for (const line of diff.split('\n')) {
    file = /^\+\+\+ b\/(.*)$/u.exec(line)?.[1] ?? file;
    const [, first, count = '1'] = /^@@ .* \+(\d+)(?:,(\d+))? @@/u.exec(line) ?? [];
    if (first === undefined || count === '0') continue;
    const last = Number(first) + Number(count) - 1;
    yield `${file}:${Math.max(1, Number(first) - around)}-${last + around}`;
  }
}
