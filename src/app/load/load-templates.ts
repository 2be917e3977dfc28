import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';
import { notWhole } from '../../model/not-whole.ts';
import { unifyLineEnds } from '../../model/text/line-ends.ts';
import type { Templates } from '../../report/create-engine.ts';

const ending = '.liquid';

/** A shipped template and its parts by name: `gap-report`, `gap-report/summary` … */
export function loadTemplates(name: string): Templates {
  const folder = join(packageRoot(), 'templates');
  const parts = readdirSync(join(folder, name))
    .filter((file) => file.endsWith(ending))
    .map((file) => `${name}/${file.slice(0, -ending.length)}`);
  return Object.fromEntries([name, ...parts].map((part) => [part, readTemplate(folder, part)]));
}

/** An empty template would print an empty report. */
function readTemplate(folder: string, part: string): string {
  const file = join(folder, `${part}${ending}`);
  const text = readFileSync(file, 'utf8');
  if (text.trim() === '') throw notWhole(`empty: ${file}`);
  return unifyLineEnds(text);
}
