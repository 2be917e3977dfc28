/** A pause of so many seconds is a break, and says nothing of the pace. */
const breakAfter = 20 * 60;

/** Fewer answers tell nothing of the pace. */
const leastGaps = 3;

/**
 * Seconds from one answer to the next, on average, by the times of the answers of one sitting; breaks
 * are left out. `undefined` where there are too few, or the clock stands still.
 */
export function measurePace(times: readonly string[]): number | undefined {
  const seconds = times.map((time) => Date.parse(time) / 1000);
  const gaps = seconds
    .slice(1)
    .map((second, index) => second - (seconds[index] ?? second))
    .filter((gap) => gap >= 0 && gap < breakAfter);
  if (gaps.length < leastGaps) return undefined;
  const pace = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return pace === 0 ? undefined : pace;
}
