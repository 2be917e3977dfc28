/*
 * Whether every regular expression takes time in proportion to what it reads: `npm run patterns`.
 * Texts come from anybody, and one pattern that does not can hold a command for hours. What has been
 * judged once is kept in node_modules/.cache, because a verdict takes up to some seconds.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findPatterns } from './find-patterns.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cacheFolder = new URL('../node_modules/.cache/', import.meta.url);
const cacheFile = new URL('eoms-patterns.json', cacheFolder);
const require = createRequire(import.meta.url);
/**
 * A pattern is judged by the characters that it makes a machine read, never by a clock, which would find
 * fault with any pattern on a busy machine. `timeout` is in milliseconds.
 */
const measure = {
  timeout: 300_000,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
};

/** How the packages of the compiled checker name systems. */
const osNames = { linux: 'linux', darwin: 'macos', win32: 'windows' };

const { version } = require('recheck/package.json');
process.env.RECHECK_BACKEND = backend();
const { check } = require('recheck');

const { patterns, unchecked } = await findPatterns(root);
const known = readCache();
const waiting = [...new Map(patterns.map((one) => [keyOf(one), one])).values()].filter(
  (one) => !known.has(keyOf(one)),
);
await Promise.all(Array.from({ length: availableParallelism() }, judgeNext));
writeCache();

const faults = [
  ...patterns.filter((one) => known.get(keyOf(one)) !== 'safe').map(sayFault),
  ...unchecked.map(
    ({ file, line }) =>
      `${file}:${line}: a pattern is put together while eoms runs, so nothing can judge it. Make it when the module is loaded.`,
  ),
];
for (const fault of faults) console.error(fault);
console.log(`${patterns.length} patterns, ${faults.length} that may take too long.`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** The compiled checker where this machine has it, which is faster; else the one in JavaScript. */
function backend() {
  try {
    require.resolve(`recheck-${osNames[process.platform]}-${process.arch}/package.json`);
    return 'native';
  } catch {
    return 'pure';
  }
}

async function judgeNext() {
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    const verdict = await check(one.pattern, one.flags, measure);
    known.set(keyOf(one), sayVerdict(verdict));
  }
}

function sayVerdict(verdict) {
  if (verdict.status !== 'vulnerable') return verdict.status;
  return `${verdict.complexity.summary} ${verdict.attack.pattern}`;
}

function keyOf({ pattern, flags }) {
  return `${version} /${pattern}/${flags}`;
}

function sayFault(one) {
  const { file, line, pattern, flags } = one;
  return `${file}:${line}: /${pattern}/${flags} takes too long: ${known.get(keyOf(one))}`;
}

function readCache() {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(cacheFile, 'utf8'))));
  } catch {
    return new Map();
  }
}

/** Only what is still there, and what is right. */
function writeCache() {
  const kept = patterns.map(keyOf).filter((key) => known.get(key) === 'safe');
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(Object.fromEntries(kept.map((key) => [key, 'safe']))));
}
