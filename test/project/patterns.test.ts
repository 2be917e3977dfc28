import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findPatterns } from '../../build/find-patterns.mjs';

const root = mkdtempSync(join(tmpdir(), 'eoms-patterns-'));
afterAll(() => rmSync(root, { recursive: true }));

const files = {
  'src/written.ts': 'export const written: RegExp =\n  /a+b/u;\n',
  'src/made.ts': "const part = 'c+';\nexport const made = new RegExp(`^${part}$`, 'i');\n",
  'src/late.ts': 'export const late = (word: string) => new RegExp(word);\n',
  'assets/page.js': '(() => /d+/.test(document.title))();\n',
  'bin/run.cjs': 'module.exports = /e+/;\n',
  'standards/schema/one.json': '{ "properties": { "x": { "pattern": "^f+$" } } }',
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

it('every pattern is found: written, put together, and in schemas', async () => {
  const { patterns } = await findPatterns(root);
  expect(patterns.map((one) => `${one.file}:${one.line} /${one.pattern}/${one.flags}`)).toEqual([
    'src/made.ts:2 /^c+$/i',
    'src/written.ts:2 /a+b/u',
    'assets/page.js:1 /d+/',
    'bin/run.cjs:1 /e+/',
    'standards/schema/one.json:1 /^f+$/u',
  ]);
});

it('a pattern built at run time is reported, because it cannot be checked', async () => {
  const { unchecked } = await findPatterns(root);
  expect(unchecked).toEqual([{ file: 'src/late.ts', line: 1 }]);
});
