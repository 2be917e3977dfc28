import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../cli/run-eoms.ts';

const folder = mkdtempSync(join(tmpdir(), 'eoms-layers-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Cruise {
  readonly violations: readonly {
    readonly from: string;
    readonly rule: { readonly name: string };
  }[];
  readonly totalCruised: number;
}

async function cruise(cwd: string): Promise<Cruise> {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { out } = await run(process.execPath, [program, 'src', '--output-type', 'json'], { cwd });
  return JSON.parse(out).summary;
}

/** A room, what a file in it imports, and the rule that refuses it. */
const planted = [
  ['model', '../evaluation/evaluate.ts', 'room-model'],
  ['messages', '../report/escape-markdown.ts', 'room-messages'],
  ['files', '../cli/version.ts', 'room-files'],
  ['standard', '../files/read-file.ts', 'room-standard'],
  ['engagement', '../assessment/build-assessment.ts', 'room-engagement'],
  ['assessment', '../standard/build-standard.ts', 'room-assessment'],
  ['branding', '../report/escape-markdown.ts', 'room-branding'],
  ['questionnaire', '../evaluation/evaluate.ts', 'room-questionnaire'],
  ['evaluation', '../report/escape-markdown.ts', 'room-evaluation'],
  ['report', '../print/print-pdf.ts', 'room-report'],
  ['print', '../report/escape-markdown.ts', 'room-print'],
  ['evaluation', 'node:fs', 'pure-rooms-touch-no-machine'],
  ['exchange', 'node:fs', 'exchange-touches-no-machine'],
  ['questionnaire', 'chalk', 'terminal-libraries-only-in-cli'],
  ['report', 'markdown-it', 'pdfkit-and-markdown-only-in-print'],
  ['report', 'bidi-js', 'pdfkit-and-markdown-only-in-print'],
  ['print', '@cantoo/pdf-lib', 'pdf-lib-only-in-exchange'],
  ['exchange', '../evaluation/evaluate.ts', 'room-exchange'],
  ['cli', 'yaml', 'yaml-and-ajv-only-at-the-gate'],
  ['cli', 'liquidjs', 'templates-only-in-report'],
  ['cli', '../../test/support/messages.ts', 'src-never-imports-test'],
  ['cli', './nowhere.ts', 'not-unresolvable'],
  ['cli', 'fast-check', 'no-dev-dependency-in-src'],
] as const;

it('lets the real tree pass, all of it', async () => {
  const { violations, totalCruised } = await cruise(resolve('.'));
  expect(violations).toEqual([]);
  expect(totalCruised).toBeGreaterThan(100);
});

it('refuses every import that the floor plan forbids', async () => {
  for (const part of ['src', 'test/support', 'messages', 'package.json', '.dependency-cruiser.mjs'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [index, [room, wanted]] of planted.entries())
    writeFileSync(join(folder, `src/${room}/planted-${index}.ts`), `import '${wanted}';\n`);
  writeFileSync(join(folder, 'src/model/planted-alone.ts'), 'export const alone = 1;\n');
  writeFileSync(join(folder, 'src/model/planted-a.ts'), "import './planted-b.ts';\n");
  writeFileSync(join(folder, 'src/model/planted-b.ts'), "import './planted-a.ts';\n");
  const { violations } = await cruise(folder);
  const found = new Set(violations.map(({ from, rule }) => `${from} ${rule.name}`));
  const wanted = [
    ...planted.map(([room, , rule], index) => `src/${room}/planted-${index}.ts ${rule}`),
    'src/model/planted-alone.ts no-orphans',
    'src/model/planted-a.ts no-circular',
  ];
  expect(wanted.filter((one) => !found.has(one))).toEqual([]);
});
