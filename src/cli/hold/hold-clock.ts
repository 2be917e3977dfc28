/** The time of an interview: what a plan gives each question, and how long the sitting lasts. */
export interface HoldClock {
  /** Minutes for a requirement, by its id. */
  readonly planned: (id: string) => number;
  /** Minutes for all that is asked. */
  readonly total: number;
  /** Minutes since the sitting began. */
  readonly used: () => number;
}

/**
 * Starts the clock of an interview.
 *
 * @param now the time, as ISO 8601; it can be the same always, and no time is used then.
 */
export function startClock(minutes: ReadonlyMap<string, number>, now: () => string): HoldClock {
  const started = Date.parse(now());
  return {
    planned: (id) => minutes.get(id) ?? 0,
    total: [...minutes.values()].reduce((sum, one) => sum + one, 0),
    used: () => Math.max(0, Math.floor((Date.parse(now()) - started) / 60_000)),
  };
}
