import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@swc/core';
import { expect, it } from 'vitest';

/*
 * A list that is spread into arguments (`push(...list)`, `Math.max(...list)`) ends the program where it
 * is longer than the stack is deep, which a file from outside may bring about.
 */

/** Calls that may spread, and why the list is short, whatever a file holds. */
const allowed: Readonly<Record<string, string>> = {
  'src/app/load/load-messages.ts: assign': 'the files of messages that eoms ships',
  'src/editing/read-alike.ts: stringify': 'the arguments that a function was called with',
  'src/exchange/limit-reading.ts: before': 'the arguments that a function was called with',
  'src/exchange/leave-pictures.ts: before': 'the arguments that a function was called with',
  'src/exchange/patch-pdf-lib.ts: apply': 'the arguments that a function was called with',
  'src/print/fonts/font-tables.ts: fromCharCode': 'the four letters of a name of a table',
  'src/print/kit/create-pdf.ts: transform': 'the six numbers of a matrix',
  'src/print/kit/pack-objects.ts: end': 'a stream and its bytes',
  'src/print/pdf/srgb-profile.ts: numbers32': 'numbers that are in the code',
  'src/standard/check-requirement-texts.ts: pair': 'the names on both sides',
};

async function findSpreads(file: string, text: string): Promise<readonly string[]> {
  const found: string[] = [];
  visit(await parse(text, { syntax: 'typescript', target: 'es2024' }), (node) => {
    if (node['type'] !== 'CallExpression' && node['type'] !== 'NewExpression') return;
    const { callee } = node;
    const called = nameOf(callee);
    const isApplied = called === 'apply' && isNode(callee) && callee['type'] === 'MemberExpression';
    if (isApplied || spreads(node['arguments'])) found.push(`${file}: ${called}`);
  });
  return [...new Set(found)];
}

type SyntaxNode = Readonly<Record<string, unknown>>;

function visit(node: unknown, see: (node: SyntaxNode) => void): void {
  if (!isNode(node)) return;
  see(node);
  for (const below of Object.values(node)) visit(below, see);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null;
}

/** The last name of what is called: `push` of `list.push`. */
function nameOf(callee: unknown): string {
  if (!isNode(callee)) return '';
  const named = callee['property'] ?? callee['base'] ?? callee['expression'];
  return typeof callee['value'] === 'string' ? callee['value'] : nameOf(named);
}

function spreads(given: unknown): boolean {
  if (!Array.isArray(given)) return false;
  return given.some((one: unknown) => isNode(one) && isNode(one['spread']));
}

it('no list of any length is spread into the arguments of a call', async () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join('src', name));
  expect(files.length).toBeGreaterThan(500);
  const found = await Promise.all(
    files.map((file) => findSpreads(file, readFileSync(file, 'utf8'))),
  );
  expect(found.flat().toSorted()).toEqual(Object.keys(allowed).toSorted());
});

it.each([
  ['list.push(...more);', 'push'],
  ['list?.at(-1)?.push(first, ...more);', 'push'],
  ['const top = Math.max(0, ...list);', 'max'],
  ['const made = new Made(...list);', 'Made'],
  ['const top = Math.max.apply(null, list);', 'apply'],
])('%s is found', async (text, called) => {
  expect(await findSpreads('one.ts', text)).toEqual([`one.ts: ${called}`]);
});

it('a list made of others is not a call', async () => {
  expect(await findSpreads('one.ts', 'const all = [...one, ...other]; see({ ...one });')).toEqual(
    [],
  );
});
