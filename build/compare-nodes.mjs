/*
 * Whether eoms writes the same bytes on every Node that it runs on: npm run nodes. Two engagements,
 * the example and a small one with a standard, scripts and signs of its own, are reported in every
 * format on this Node and on those that npm has as packages for this machine. Prints the SHA-256 of
 * each result. Ends with 1 where one differs, with 77 where a Node is not to be had.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const notRun = 77;
const majors = ['22', '24', '26'];
const root = fileURLToPath(new URL('..', import.meta.url));
const eoms = join(root, 'bin', 'eoms.cjs');
const date = ['--date', '2026-10-16', '-q'];
const results = {
  'report.md': ['report'],
  'report.html': ['report'],
  'report.json': ['report'],
  'report.pdf': ['report'],
  'archive.pdf': ['report', '--archive'],
  'checklist.md': ['checklist'],
  'checklist.pdf': ['checklist'],
  'form.pdf': ['checklist', '--fillable'],
};
const answers = `schema: eoms/assessment@1
standard: { id: reading-hour }
started: 2026-10-01
answers:
  books-at-hand: { rating: 2, note: "✓ half ½ — “so” → 読書" }
`;
const work = mkdtempSync(join(tmpdir(), 'eoms-nodes-'));

try {
  process.exitCode = main();
} finally {
  rmSync(work, { recursive: true });
}

function main() {
  const schools = { example: copyExample(), small: beginSmall() };
  const own = { node: `Node ${process.versions.node}`, path: process.execPath };
  const others = majors.map((major) => ({ node: `Node ${major}`, path: findNode(major) }));
  const ready = [own, ...others.filter(({ path }) => path !== undefined)];
  const [wanted, ...compared] = ready.map(({ node, path }) => ({
    node,
    sums: sumsOf(path, schools),
  }));
  for (const [name, sum] of wanted.sums) process.stdout.write(`${sum}  ${name}\n`);
  const wrong = compared.flatMap(({ node, sums }) =>
    [...wanted.sums.keys()]
      .filter((name) => sums.get(name) !== wanted.sums.get(name))
      .map((name) => `${node}: ${name} differs`),
  );
  for (const line of wrong) process.stdout.write(`${line}\n`);
  const names = ready.map(({ node }) => node).join(', ');
  process.stdout.write(`${wanted.sums.size} results on ${names}\n`);
  if (wrong.length > 0) return 1;
  const missing = others.filter(({ path }) => path === undefined).map(({ node }) => node);
  if (missing.length > 0) process.stdout.write(`not run: ${missing.join(', ')}\n`);
  return missing.length > 0 ? notRun : 0;
}

function copyExample() {
  const school = join(work, 'example');
  cpSync(join(root, 'examples', 'soehesten-sprogskole'), school, { recursive: true });
  return school;
}

function beginSmall() {
  const standard = join(root, 'examples', 'own-standard', 'standard.yaml');
  const name = 'Skóli ☂ Школа 😀 مدرسة';
  const flags = ['--name', name, '--type', 'school', '--scope', 'Reading', '--yes', '-q'];
  eomsOn(process.execPath, ['init', 'small', '--standard', standard, ...flags], work);
  const school = join(work, 'small');
  writeFileSync(join(school, 'assessments', '2026-10-01.yaml'), answers);
  return school;
}

/** The program of a Node that npm has as a package for this machine. */
function findNode(major) {
  const folder = join(work, `node-${major}`);
  mkdirSync(folder);
  const name = `node-${process.platform}-${process.arch}@${major}`;
  const words = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', name];
  if (spawnSync('npm', words, { stdio: 'ignore' }).status !== 0) return undefined;
  return join(folder, 'node_modules', name.replace(`@${major}`, ''), 'bin', 'node');
}

/** The checksum of each result, charts included, by school and file name. */
function sumsOf(node, schools) {
  const sums = new Map();
  for (const [place, school] of Object.entries(schools)) {
    const output = join(school, 'out');
    for (const [name, words] of Object.entries(results)) {
      eomsOn(node, [...words, ...date, '-o', join(output, name)], school);
    }
    for (const name of readdirSync(output, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (!/\.\w+$/.test(name)) continue;
      const sum = createHash('sha256')
        .update(readFileSync(join(output, name)))
        .digest('hex');
      sums.set(`${place}/${name}`, sum);
    }
    rmSync(output, { recursive: true });
  }
  return sums;
}

function eomsOn(node, words, cwd) {
  const { status, stderr } = spawnSync(node, [eoms, ...words], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`eoms ${words.join(' ')}: ${status}\n${stderr}`);
}
