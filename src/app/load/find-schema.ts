import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';
import { EomsError } from '../../model/problem.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';

const folder = join('standards', 'schema');
const ending = '.json';

/** The names of the JSON Schemas that eoms ships: documents that it reads, and those that it writes. */
export function schemaNames(): readonly string[] {
  return readdirSync(join(packageRoot(), folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted();
}

/**
 * The text of a JSON Schema by its name, such as `evaluation`.
 *
 * @throws EomsError `usage` where there is none of that name, with the nearest one.
 */
export function readSchema(name: string): string {
  const known = schemaNames();
  if (!known.includes(name)) {
    throw new EomsError('usage', [
      { key: 'cli.no-schema', values: { name }, ...suggestWord(name, known) },
    ]);
  }
  return readFileSync(join(packageRoot(), folder, `${name}${ending}`), 'utf8');
}
