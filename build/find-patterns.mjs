import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { Script } from 'node:vm';
import { parse } from '@swc/core';
import { build } from 'esbuild';

const folders = ['src', 'assets', 'bin'];
const require = createRequire(import.meta.url);

/**
 * Every regular expression that is shipped: literals, those that a module puts together when it is
 * loaded, and those of the JSON Schemas.
 *
 * Takes the folder of the project. Gives `patterns` (file, line, pattern, flags), and in `unchecked`
 * the places where one is made of what only a run knows.
 */
export async function findPatterns(root) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|js|cjs|mjs)$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name)),
  );
  const found = await Promise.all(files.map((file) => findInFile(root, file)));
  return {
    patterns: [...found.flatMap(({ patterns }) => patterns), ...findInSchemas(root)],
    unchecked: found.flatMap(({ unchecked }) => unchecked),
  };
}

async function findInFile(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  const program = await parse(text, {
    syntax: extname(file) === '.ts' ? 'typescript' : 'ecmascript',
    target: 'es2024',
  });
  const literals = [];
  let made = 0;
  visit(program, (node) => {
    if (node.type === 'RegExpLiteral') literals.push(node);
    if (/^(?:New|Call)Expression$/.test(node.type) && node.callee.value === 'RegExp') made += 1;
  });
  const lineOf = (source) => text.slice(0, Math.max(0, text.indexOf(source))).split('\n').length;
  const patterns = literals.map(({ pattern, flags }) => ({
    file,
    line: lineOf(`/${pattern}/`),
    pattern,
    flags,
  }));
  if (made === 0) return { patterns, unchecked: [] };
  const line = lineOf('RegExp(');
  const loaded = await findWhenLoaded(root, file);
  const unchecked = loaded.length < made ? [{ file, line }] : [];
  return { patterns: [...patterns, ...loaded.map((one) => ({ file, line, ...one }))], unchecked };
}

function visit(node, see) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') see(node);
  for (const below of Object.values(node)) visit(below, see);
}

/** Loads a module with a `RegExp` that notes what is made of it. */
async function findWhenLoaded(root, file) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const noted = [];
  class Noted extends RegExp {
    constructor(pattern, flags = '') {
      super(pattern, flags);
      noted.push({ pattern: String(pattern), flags });
    }
  }
  const source = `(function (require, module, exports, RegExp) {${outputFiles[0].text}})`;
  const load = new Script(source, { filename: file }).runInThisContext();
  const module = { exports: {} };
  load(require, module, module.exports, Noted);
  return noted;
}

/** ajv reads the patterns of a schema as Unicode. */
function findInSchemas(root) {
  const folder = 'standards/schema';
  return readdirSync(join(root, folder)).flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(join(root, file), 'utf8');
    const patterns = new Set();
    JSON.parse(text, (key, value) => {
      if (key === 'pattern' && typeof value === 'string') patterns.add(value);
      if (key === 'patternProperties') for (const one of Object.keys(value)) patterns.add(one);
      return value;
    });
    return [...patterns].map((pattern) => {
      const at = text.indexOf(JSON.stringify(pattern));
      return { file, line: text.slice(0, at).split('\n').length, pattern, flags: 'u' };
    });
  });
}
