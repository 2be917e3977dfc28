/*
 * How many drawings of a folder are printed, and whether they look right:
 *
 *   node bench/drawings.mjs FOLDER
 *   node bench/drawings.mjs FOLDER --compare 200 --seed 7 --renderer MODULE [--keep DIRECTORY]
 *
 * Counts the SVG files that print in each folder within FOLDER, and says why others are refused. With
 * --compare, that many of the printed ones, chosen by the seed, are compared with another program's
 * rendering (compare-drawings.mjs): MODULE is a folder in which @resvg/resvg-js is installed, which is
 * not a dependency of this project. --keep saves the worst of them as pairs of pictures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareDrawings } from './compare-drawings.mjs';
import { loadRoom } from './load-room.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    compare: { type: 'string' },
    seed: { type: 'string', default: '1' },
    renderer: { type: 'string', default: '.' },
    keep: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name a folder of drawings.');

const room = await loadRoom();
const drawings = readDrawings(resolve(folder));
writeCounts(drawings);
if (values.compare !== undefined) {
  const printed = drawings.filter(({ problem }) => problem === undefined);
  await compareDrawings(choose(printed, Number(values.compare), Number(values.seed)), room, values);
}

function readDrawings(from) {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.svg$/i.test(file),
  );
  return files
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => {
      const path = join(from, file);
      const started = process.cpuUsage();
      const read = room.readPictureFile(file, readFileSync(path));
      const { user, system } = process.cpuUsage(started);
      const group = relative(from, path).split('/').at(-2) ?? '.';
      const problem = 'kind' in read ? undefined : read;
      return { path, file, group, problem, ms: (user + system) / 1e3 };
    });
}

function writeCounts(all) {
  for (const [group, some] of groupBy(all, ({ group: name }) => name)) writeCount(group, some);
  writeCount('all', all);
  const slowest = Math.max(...all.map(({ ms }) => ms));
  process.stdout.write(`slowest to read: ${slowest.toFixed(0)} ms of a core\n`);
  const refused = groupBy(
    all.filter(({ problem }) => problem !== undefined),
    ({ problem }) => whyRefused(problem),
  );
  for (const [why, some] of [...refused].toSorted(([, a], [, b]) => b.length - a.length)) {
    process.stdout.write(`${String(some.length).padStart(5)}  ${why}  e.g. ${some[0].file}\n`);
  }
}

function writeCount(group, some) {
  const printed = some.filter(({ problem }) => problem === undefined).length;
  const share = ((100 * printed) / some.length).toFixed(1);
  process.stdout.write(`${group.padEnd(24)} ${printed} of ${some.length} print (${share} %)\n`);
}

function whyRefused({ key, values: said }) {
  return [key, said.names ?? said.name ?? said.rule ?? '', said.value ?? said.element ?? ''].join(
    ' ',
  );
}

function groupBy(all, keyOf) {
  const groups = new Map();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** The same ones for the same seed. */
function choose(all, count, seed) {
  let state = seed;
  const ranked = all.map((drawing) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { drawing, rank: state };
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ drawing }) => drawing);
}
