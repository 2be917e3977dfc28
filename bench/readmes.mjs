/*
 * How many Markdown files of others print: node bench/readmes.mjs FOLDER [COUNT] [SEED] [OUT]
 * Chooses COUNT (400) of the README files below FOLDER, each text once, the same ones for the same
 * SEED, and prints them as PDF into OUT, or nowhere that stays. Says in JSON how many printed, what was said of the
 * others, and whether qpdf finds anything wrong with the PDFs, where there is a qpdf.
 */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , folder, count = '400', seed = 'readmes', kept] = process.argv;
const program = fileURLToPath(new URL('../bin/eoms.cjs', import.meta.url));
const out = kept ?? mkdtempSync(join(tmpdir(), 'readmes-'));
mkdirSync(out, { recursive: true });

const digest = (text) => createHash('sha256').update(text).digest('hex');
const byName = new Map();
for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!/^readme\.(?:md|markdown)$/i.test(name)) continue;
  const path = join(parentPath, name);
  const text = readFileSync(path);
  if (text.length > 0) byName.set(digest(text), path);
}
const chosen = [...byName]
  .map(([text, path]) => ({ path, rank: digest(`${seed} ${text}`) }))
  .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
  .slice(0, Number(count));

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
/** @type {{ path: string, code: number, isWhole: boolean, said: string }[]} */
const results = [];

function print({ path, rank }) {
  const pdf = join(out, `${rank.slice(0, 12)}.pdf`);
  const given = [program, 'print', path, '-o', pdf, '--force', '--date', '2026-10-16'];
  return new Promise((done) => {
    execFile('node', given, (error, _, said) => {
      const isWhole =
        error === null && (!hasQpdf || spawnSync('qpdf', ['--check', pdf]).status === 0);
      results.push({ path: relative(folder, path), pdf, code: error?.code ?? 0, isWhole, said });
      done();
    });
  });
}

async function printNext() {
  for (let next = chosen.shift(); next !== undefined; next = chosen.shift()) await print(next);
}

const asked = chosen.length;
await Promise.all(Array.from({ length: availableParallelism() }, printNext));
const printed = results.filter(({ code }) => code === 0);
const refused = results
  .filter(({ code }) => code !== 0)
  .toSorted((a, b) => (a.path < b.path ? -1 : 1));
const report = {
  files: asked,
  printed: printed.length,
  share: printed.length / asked,
  brokenPdfs: hasQpdf
    ? printed.filter(({ isWhole }) => !isWhole).map(({ path }) => path)
    : 'no qpdf',
  refused: refused.map(({ path, code, said }) => ({
    path,
    code,
    said: said.split('\n').slice(0, 3),
  })),
};
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
if (kept === undefined) rmSync(out, { recursive: true });
