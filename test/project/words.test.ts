import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Folders that no checkout holds. */
const made = new Set(
  readFileSync('.gitignore', 'utf8')
    .split('\n')
    .filter((line) => /^[^#*]/.test(line))
    .map((line) => line.replaceAll('/', '')),
);
/** This file has to spell out what it looks for. */
const itself = 'test/project/words.test.ts';

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === '.git' || made.has(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() && path !== itself ? [path] : [];
  });
}

const isText = /\.(ts|js|mjs|json|ya?ml|md|liquid|txt|svg|csv|npmrc)$|(^|\/)[^.]+$/;
const texts = filesIn('.')
  .filter((path) => isText.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const code = texts.filter(({ path }) => /\.(ts|js|mjs)$/.test(path));

function linesWith(pattern: RegExp, files: typeof texts): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

it('looks at the whole project', () => {
  expect(code.length).toBeGreaterThan(250);
  expect(texts.length).toBeGreaterThan(350);
  for (const known of ['README.md', '.ci/run', 'package-lock.json', 'templates/checklist.liquid'])
    expect(texts.map(({ path }) => path)).toContain(known);
});

it.each([
  ['nothing is put off', /\b(TODO|FIXME|XXX|HACK)\b/],
  ['the process is never ended in the middle', /\bprocess\.exit\(/],
  ['no type is cast away', /\bas (any|never|unknown as)\b|@ts-(ignore|nocheck|expect-error)/],
  ['no test is left out or alone', /\b(it|test|describe)\.(skip|only|todo|fails)\b/],
])('%s in the code', (_what, pattern) => {
  expect(linesWith(pattern, code)).toEqual([]);
});

it.each([
  ['what is thrown has its tag', /^\s*(?:\/\*)?\*.*\bThrows (?:EomsError|as)\b/],
  ['no function stands within another, below what it gives back', /^ +(?:async )?function \w/],
])('%s in src', (_what, pattern) => {
  const src = code.filter(({ path }) => path.startsWith('src/'));
  expect(linesWith(pattern, src)).toEqual([]);
});

it.each([
  ['folder of a machine', /(^|[\s"'`(=:])\/(work|home|root|Users)\/\w/],
  ['host of a package registry', /\bregistry\.|\bnpmmirror\b|\.pkg\.dev\b|\bartifactory\b/i],
  ['secret', /-----BEGIN|\b(ghp|npm|sk)_[A-Za-z0-9]{20,}/],
])('no %s is named anywhere', (_what, pattern) => {
  expect(linesWith(pattern, texts)).toEqual([]);
});

it('looks at the clock only where a run begins and where an answer is stamped', () => {
  const clocks = linesWith(
    /new Date\(\)|Date\.now|[^w] Date\(\)/,
    code.filter(({ path }) => path.startsWith('src/')),
  );
  expect(clocks.map((line) => line.replace(/:.*/s, ''))).toEqual([
    'src/cli/terminal/stamp-time.ts',
    'src/cli/terminal/terminal.ts',
    'src/library/run.ts',
  ]);
});
