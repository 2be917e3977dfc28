/**
 * Draws a share of some ids, rounded up. The same seed draws the same again, so a reader of a report can
 * see that nothing was picked by hand.
 */
export function drawSample(
  ids: readonly string[],
  share: number,
  seed: string,
): ReadonlySet<string> {
  const drawn = ids
    .map((id) => ({ id, lot: lotOf(`${seed}\n${id}`) }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, Math.ceil(ids.length * share));
  return new Set(drawn.map(({ id }) => id));
}

/** A number that looks like chance: FNV-1a, whose last bits are stirred as MurmurHash does. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
