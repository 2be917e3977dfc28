import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as plans from '../../build/rooms.mjs';
import { run } from '../cli/run-eoms.ts';
import { planted } from './forbidden-imports.ts';

const folder = mkdtempSync(join(tmpdir(), 'eoms-layers-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Cruise {
  readonly violations: readonly {
    readonly from: string;
    readonly rule: { readonly name: string };
  }[];
  /** How many of them fail a run; the others are only told. */
  readonly error: number;
  readonly totalCruised: number;
  readonly ruleSetUsed: {
    readonly forbidden: readonly {
      readonly name: string;
      readonly from: { readonly path?: string };
    }[];
  };
}

async function cruise(cwd: string): Promise<Cruise> {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { out } = await run(process.execPath, [program, 'src', '--output-type', 'json'], { cwd });
  return JSON.parse(out).summary;
}

it('lets the real tree pass, all of it', async () => {
  const { violations, totalCruised } = await cruise(resolve('.'));
  expect(violations).toEqual([]);
  expect(totalCruised).toBeGreaterThan(100);
});

it('refuses every import that the floor plan forbids', async () => {
  for (const part of [
    'src',
    'test/support',
    'messages',
    'package.json',
    '.dependency-cruiser.mjs',
    'build/rooms.mjs',
    'build/print-rooms.mjs',
  ])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [index, [room, wanted]] of planted.entries())
    writeFileSync(join(folder, `src/${room}/planted-${index}.ts`), `import '${wanted}';\n`);
  writeFileSync(join(folder, 'src/model/planted-alone.ts'), 'export const alone = 1;\n');
  writeFileSync(join(folder, 'src/model/planted-a.ts'), "import './planted-b.ts';\n");
  writeFileSync(join(folder, 'src/model/planted-b.ts'), "import './planted-a.ts';\n");
  const { violations, error, ruleSetUsed } = await cruise(folder);
  expect(error).toBe(violations.length);
  const found = new Set(violations.map(({ from, rule }) => `${from} ${rule.name}`));
  const wanted = [
    ...planted.map(([room, , rule], index) => `src/${room}/planted-${index}.ts ${rule}`),
    'src/model/planted-alone.ts no-orphans',
    'src/model/planted-a.ts no-circular',
  ];
  expect(wanted.filter((one) => !found.has(one))).toEqual([]);
  const broken = new Set(violations.map(({ rule }) => rule.name));
  expect(ruleSetUsed.forbidden.flatMap(({ name }) => (broken.has(name) ? [] : name))).toEqual([]);
});

/** Every folder below src that holds code, and how many files. */
function countFiles(): ReadonlyMap<string, number> {
  const folders = new Map<string, number>();
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    const before = folders.get(entry.parentPath) ?? 0;
    if (entry.isFile()) folders.set(entry.parentPath, before + 1);
  }
  return folders;
}

/** Whether a law speaks of just this room, not of those within it. */
function isOf(room: string, law: string): boolean {
  const form = new RegExp(law);
  return form.test(`${room}/any.ts`) && !form.test(`${room}/inner/any.ts`);
}

it('has a law for every room within a room, and rooms that can be looked over', async () => {
  const { ruleSetUsed } = await cruise(resolve('.'));
  const laws = ruleSetUsed.forbidden.flatMap(({ from }) => from.path ?? []);
  const folders = countFiles();
  const inner = [...folders.keys()].filter((one) => /^src\/[^/]+\/./.test(one));
  expect(inner.filter((room) => !laws.some((one) => isOf(room, one)))).toEqual([]);
  expect(inner.length).toBeGreaterThan(30);
  expect(readdirSync('src').toSorted()).toEqual(Object.keys(plans.rooms).toSorted());
  expect([...folders].filter(([, files]) => files > 25)).toEqual([]);
});

/** Rooms from which arrows lead round, whatever else they lead to; none where all arrows lead down. */
function knotsOf(plan: Readonly<Record<string, readonly string[]>>): readonly string[] {
  let left = Object.keys(plan);
  for (const _ of left)
    left = left.filter((one) => plan[one]?.some((other) => left.includes(other)) ?? false);
  return left;
}

it.each(Object.entries(plans))('%s have arrows that lead down only', (_name, plan) => {
  expect(knotsOf(plan)).toEqual([]);
});

it('sees rooms that are each above the other', () => {
  expect(knotsOf({ low: [], one: ['low', 'other'], other: ['one'] })).toEqual(['one', 'other']);
});
