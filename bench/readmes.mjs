/*
 * How many Markdown files of others print: node bench/readmes.mjs FOLDER [COUNT] [SEED] [OUT]
 * Chooses COUNT (400) of the README files below FOLDER, each text once and the same ones for the same
 * SEED, and prints them as PDF, into OUT where it is given. Says in JSON how many printed, what was
 * said of the others, and which PDFs qpdf finds something wrong with, where there is a qpdf.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProgram } from '../bin/load-program.cjs';
import { fontFiles, fontPaths } from './fonts.mjs';

const [, , folder, count = '400', seed = 'readmes', kept] = process.argv;
const root = new URL('..', import.meta.url);
const { printPdf } = loadProgram(fileURLToPath(new URL('dist/print.cjs', root)));
const out = kept ?? mkdtempSync(join(tmpdir(), 'readmes-'));
mkdirSync(out, { recursive: true });
const fonts = fontFiles(fontPaths());
const symbols = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
);
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

const digest = (text) => createHash('sha256').update(text).digest('hex');

function readmesBelow() {
  const byText = new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of entries) {
    if (!/^readme\.(?:md|markdown)$/i.test(name)) continue;
    const path = join(parentPath, name);
    const text = readFileSync(path, 'utf8');
    if (text.trim() !== '') byText.set(digest(text), path);
  }
  return [...byText]
    .map(([text, path]) => ({ path, rank: digest(`${seed} ${text}`) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, Number(count));
}

function contextOf(path) {
  return {
    file: relative(folder, path),
    date: '2026-10-16',
    fonts,
    loadSymbols: async () => readFileSync(symbols),
    text: (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`,
    readImage: (name) => {
      const file = join(dirname(path), name);
      const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
      return isFile ? readFileSync(file) : undefined;
    },
  };
}

const refused = [];
const broken = [];
const chosen = readmesBelow();
for (const { path, rank } of chosen) {
  const pdf = join(out, `${rank.slice(0, 12)}.pdf`);
  try {
    writeFileSync(pdf, await printPdf(readFileSync(path, 'utf8'), contextOf(path)));
    if (hasQpdf && spawnSync('qpdf', ['--check', pdf]).status !== 0) broken.push({ path, pdf });
  } catch (error) {
    const problems = error.problems ?? [{ key: String(error) }];
    const said = problems.slice(0, 3).map(({ key, place, values }) => ({ key, ...place, values }));
    refused.push({ path: relative(folder, path), count: problems.length, said });
  }
}
if (kept === undefined) rmSync(out, { recursive: true });
const printed = chosen.length - refused.length;
const result = { files: chosen.length, printed, share: printed / chosen.length };
process.stdout.write(
  `${JSON.stringify({ ...result, broken: hasQpdf ? broken : 'no qpdf', refused }, undefined, 2)}\n`,
);
