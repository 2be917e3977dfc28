import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Answers for `eoms init`, so that it asks nothing. */
export const named = '--name Harbour --type school --scope Everything --yes'.split(' ');

/** Makes an engagement in a folder by its name in `place`, and gives its path. */
export function begin(eoms, place, name) {
  spawnSync(process.execPath, [eoms, 'init', name, ...named, '-q'], { cwd: place });
  return join(place, name);
}

/** Answers by the ids of their requirements, of the one assessment there is: none where there is none. */
export function savedAnswers(school) {
  const folder = join(school, 'assessments');
  const name = readdirSync(folder).find((one) => one.endsWith('.yaml'));
  if (name === undefined) return {};
  return parse(readFileSync(join(folder, name), 'utf8'))?.answers ?? {};
}
