import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../files/package-root.ts';
import { unifyLineEnds } from '../model/line-ends.ts';
import type { Templates } from '../report/create-engine.ts';

const ending = '.liquid';

/** A shipped template and its parts by name: `gap-report`, `gap-report/summary` … */
export function loadTemplates(name: string): Templates {
  const folder = join(packageRoot(), 'templates');
  const parts = readdirSync(join(folder, name))
    .filter((file) => file.endsWith(ending))
    .map((file) => `${name}/${file.slice(0, -ending.length)}`);
  return Object.fromEntries(
    [name, ...parts].map((part) => [
      part,
      unifyLineEnds(readFileSync(join(folder, `${part}${ending}`), 'utf8')),
    ]),
  );
}
