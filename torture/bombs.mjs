import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listBombs } from './bomb-list.mjs';
import { createTally, judge } from './judge.mjs';
import { shuffle } from './random.mjs';
import { prepare } from './seeds.mjs';

/** Gives each bomb to the command that reads such a file: 5 seconds and 300 MB at most. */
export const bombs = { name: 'bombs', run };

/** Each bomb goes off whole; those for which no time is left are named, and did not pass. */
async function run({ random, isOver }) {
  const place = mkdtempSync(join(tmpdir(), 'eoms-bombs-'));
  const { school } = await prepare(join(place, 'start'));
  const { add, result } = createTally();
  const waiting = shuffle(listBombs(), random);
  const { length } = waiting;
  while (waiting.length > 0 && isOver() !== true) {
    const { name, file, content, typed } = waiting.shift();
    const own = join(place, 'own');
    cpSync(school, own, { recursive: true });
    mkdirSync(dirname(join(own, file)), { recursive: true });
    writeFileSync(join(own, file), content());
    add(name, await judge(typed, own));
    rmSync(own, { recursive: true });
  }
  rmSync(place, { recursive: true });
  const names = waiting.map(({ name }) => name).join(', ');
  const left = `${waiting.length} of ${length} for want of time: ${names}`;
  return { ...result(), ...(waiting.length > 0 ? { left } : {}) };
}
