import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** By what a test starts a program: the system's own way, and terminals. */
const starters = new Set(['node:child_process', '@lydell/node-pty']);
const imported = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/** The tests in two projects. Each test file is in one of them, by what it imports. */
export interface TestProjects {
  /** What happens in the process of the test alone: quick, and run by `npm run check`. */
  readonly inside: readonly string[];
  /** Tests that start a program, such as eoms itself, a terminal, a browser or a reader of PDFs. */
  readonly programs: readonly string[];
}

/** Sorts the test files below a folder. */
export function testProjects(folder = 'test'): TestProjects {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .toSorted();
  const read = new Map<string, readonly string[]>();
  const programs = new Set(files.filter((file) => startsPrograms(file, read)));
  return { inside: files.filter((file) => !programs.has(file)), programs: [...programs] };
}

/** Whether a file, or one that it leads to, imports what starts programs; `read` remembers what was read. */
function startsPrograms(file: string, read: Map<string, readonly string[]>): boolean {
  const reached = new Set([file]);
  // Grows on the way, by what its files import.
  for (const one of reached) {
    const names = read.get(one) ?? importsOf(one);
    read.set(one, names);
    if (names.some((name) => starters.has(name))) return true;
    for (const name of names) if (name.startsWith('.')) reached.add(join(dirname(one), name));
  }
  return false;
}

/** What a file imports; nothing where it is of another kind, such as JSON. */
function importsOf(file: string): readonly string[] {
  if (!file.endsWith('.ts') || !existsSync(file)) return [];
  return Array.from(readFileSync(file, 'utf8').matchAll(imported), ([, name = '']) => name);
}
