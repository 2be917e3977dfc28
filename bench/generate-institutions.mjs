/*
 * Institutions to measure with, as many as asked for: node bench/generate-institutions.mjs COUNT DIR [--seed N]
 * Each has a folder of its own, with eoms.yaml and one to three years of assessments: types, conditions, ratings spread
 * by institution, notes and evidence. The same seed makes the same bytes, and an institution does not depend on how many
 * others there are. None of them exists.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeInstitution } from './institutions/make-institution.mjs';
import { readShippedStandard } from './institutions/standard.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const [count, folder = ''] = positionals;
const [most, seed] = [Number(count), Number(values.seed)];
if (!Number.isInteger(most) || !Number.isInteger(seed) || folder === '') {
  throw new Error('node bench/generate-institutions.mjs COUNT DIR [--seed N]');
}
const standard = readShippedStandard();
for (let number = 1; number <= most; number += 1) {
  // Not more than a thousand in one folder, as people would keep them.
  const group = `group-${String(Math.ceil(number / 1000)).padStart(3, '0')}`;
  const name = `institution-${String(number).padStart(6, '0')}`;
  for (const [path, text] of Object.entries(makeInstitution(number, seed, standard))) {
    const file = join(folder, group, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
