import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';
import { notWhole } from '../../model/problems/not-whole.ts';
import { unifyLineEnds } from '../../model/text/line-ends.ts';
import type { Templates } from '../../report/engine/create-engine.ts';

const ending = '.liquid';

/** Templates that render parts of another one as well as their own. */
const lenders: Readonly<Record<string, string>> = { owners: 'gap-report', record: 'gap-report' };

/** The folders whose parts a template renders: its own first, then that which it borrows from. */
export function partFolders(name: string): readonly string[] {
  const lender = lenders[name];
  return lender === undefined ? [name] : [name, lender];
}

/** A shipped template and its parts by name: `gap-report`, `gap-report/summary` … */
export function loadTemplates(name: string): Templates {
  return readTemplates([name, ...listParts(name)]);
}

/** The same with the parts that it borrows from another template. */
export function loadWithBorrowed(name: string): Templates {
  return readTemplates([name, ...partFolders(name).flatMap(listParts)]);
}

function listParts(name: string): readonly string[] {
  return readdirSync(join(templates(), name))
    .filter((file) => file.endsWith(ending))
    .map((file) => `${name}/${file.slice(0, -ending.length)}`);
}

function templates(): string {
  return join(packageRoot(), 'templates');
}

function readTemplates(names: readonly string[]): Templates {
  return Object.fromEntries(names.map((name) => [name, readTemplate(name)]));
}

/** An empty template would print an empty report. */
function readTemplate(name: string): string {
  const file = join(templates(), `${name}${ending}`);
  const text = readFileSync(file, 'utf8');
  if (text.trim() === '') throw notWhole(`empty: ${file}`);
  return unifyLineEnds(text);
}
