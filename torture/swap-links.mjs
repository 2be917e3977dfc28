/*
 * Exchanges places for links that lead out, and back, until it is killed: a program of its own, since
 * it has to be quicker than who writes there. `node swap-links.mjs OUTSIDE PLACE…`: what stands at a
 * place is set aside for a moment.
 */
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

const [outside, ...places] = process.argv.slice(2);

for (let round = 0; ; round += 1) {
  const place = places[round % places.length];
  const aside = `${place}.aside`;
  attempt(() => renameSync(place, aside));
  attempt(() =>
    symlinkSync(/\.\w+$/.test(basename(place)) ? join(outside, 'secret') : outside, place),
  );
  pause(round);
  attempt(() => rmSync(place, { recursive: true }));
  attempt(() => renameSync(aside, place));
  pause(round);
}

/** Another process writing at the same time may be quicker. */
function attempt(step) {
  try {
    step();
  } catch {
    // The next round finds another state.
  }
}

/** Up to half a millisecond, without giving the processor away. */
function pause(round) {
  const end = process.hrtime.bigint() + BigInt((round * 7) % 11) * 50_000n;
  while (process.hrtime.bigint() < end);
}
