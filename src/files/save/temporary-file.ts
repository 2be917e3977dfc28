import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeQuietly } from './give-name.ts';
import { chanceName, livenessOfWriter, nameWriter } from './writer-name.ts';

const shape = /^\.eoms-(.+)-[\da-z]+\.tmp$/;

const swept = new Set<string>();

/**
 * A practically unique name in `folder`, for a file that is written before it gets its final name.
 * The name identifies the writing process, so that others can recognize the leftovers of a dead one.
 */
export function temporaryPath(folder: string): string {
  return join(folder, `.eoms-${nameWriter()}-${chanceName()}.tmp`);
}

/**
 * Removes the temporary files of processes that are certainly dead from a folder, once per run. One
 * that cannot be examined or removed stays, and that is not a failure. `way` is another path to the
 * folder, if it is held.
 */
export async function sweepTemporary(folder: string, way: string = folder): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(way).catch(() => []);
  const left = names.filter((name) => isLeft(name));
  await Promise.all(left.map((name) => removeQuietly(join(way, name))));
}

function isLeft(name: string): boolean {
  const [, marks] = shape.exec(name) ?? [];
  return marks !== undefined && livenessOfWriter(marks) === 'gone';
}
