/**
 * What reading a PDF may cost, whatever machine reads it. Our largest form, of 188 requirements, has in
 * brackets, and a little more where another program saves it.
 *
 * - `unfolded`: what all streams together unfold to, and all texts say, in bytes (6 million).
 * - `objects`: how many there are, each value in another one counted (106 000).
 * - `names`: those that differ (200).
 * - `reread`: bytes that are gone over again (600 000; 1 000 000 where it is encrypted).
 * - `misses`: places where the head of an object is sought in vain (none).
 * - `visited`: entries of lists of fields, pages, notes and files (60 000).
 */
const most = {
  unfolded: 20_000_000,
  objects: 200_000,
  names: 20_000,
  reread: 6_000_000,
  misses: 50_000,
  visited: 500_000,
};

export type Cost = keyof typeof most;

const none: Readonly<Record<Cost, number>> = {
  unfolded: 0,
  objects: 0,
  names: 0,
  reread: 0,
  misses: 0,
  visited: 0,
};
const used: Record<Cost, number> = { ...none };
const state = { isBeyond: false };

/** Counts from nothing on, for another document. */
export function countAnew(): void {
  Object.assign(used, none);
  state.isBeyond = false;
}

/** Whether the document has gone beyond the limits: pdf-lib passes over some of what is thrown. */
export function isBeyondLimits(): boolean {
  return state.isBeyond;
}

/**
 * Counts what is read of a document.
 *
 * @throws RangeError beyond the limits.
 */
export function spend(cost: Cost, count: number): void {
  used[cost] += count;
  if (used[cost] > most[cost]) giveUp();
}

/** Ends the reading of a document. Throws RangeError. */
export function giveUp(): never {
  state.isBeyond = true;
  throw new RangeError('a document goes beyond the limits');
}
