import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTally, judge } from './judge.mjs';
import { mutate } from './random.mjs';
import { prepare, readSeed } from './seeds.mjs';

/** Damages a valid file of every reader, in turns: no crash, 5 seconds and 300 MB at most. */
export const fuzz = { name: 'fuzz', run };

async function run({ random, isOver }) {
  const place = mkdtempSync(join(tmpdir(), 'eoms-fuzz-'));
  const { school, targets } = await prepare(place);
  await assertSound(school, targets);
  const sound = Object.entries(targets).map(([name, { file, typed }]) => ({
    name,
    file,
    typed,
    seed: readSeed(school, file),
  }));
  const { add, result } = createTally();
  while (isOver() !== true) {
    for (const { name, file, typed, seed } of sound) {
      writeFileSync(join(school, file), mutate(seed, random));
      add(name, await judge(typed, school));
      writeFileSync(join(school, file), seed);
    }
  }
  rmSync(place, { recursive: true });
  return result();
}

/** Throws where a file is refused before it is damaged: to refuse it afterwards proves nothing. */
async function assertSound(school, targets) {
  for (const [name, { typed }] of Object.entries(targets)) {
    const { code } = await judge(typed, school);
    if (code !== 0) throw new Error(`the sound file for ${name} is refused with ${code}`);
  }
}
