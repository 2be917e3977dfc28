import type { Way, WorkStep } from '../model/evaluation.ts';
import { leastOf } from '../model/lists/extremes.ts';
import { dayNumber, isoDate } from '../model/rules/day.ts';

/** More than so many times the capacity is not a proposal any more. */
const mostTimes = 10;

/** A target that is too early, and what more capacity would do to it. */
export interface LateTarget {
  readonly target: string;
  readonly capacity: number;
  /** The first day of an audit with so many person-days a month; `null` where it is unknown. */
  readonly earliestWith: (capacity: number) => string | null;
}

/**
 * How many person-days a month would hold a target that is too early, and the day that they make possible; where
 * even ten times as many do not, the day that those do. `undefined` where it is unknown.
 */
export function holdTarget({ target, capacity, earliestWith: dateFor }: LateTarget): Way['more'] {
  const most = Math.ceil(capacity * mostTimes);
  const soonest = dateFor(most);
  if (soonest === null) return undefined;
  if (soonest > target) return { capacity: most, date: soonest, holds: false };
  // More people are never through later: halves of what is left are tried.
  let [fails, fits] = [Math.floor(capacity), most];
  let date = soonest;
  while (fits - fails > 1) {
    const middle = Math.floor((fits + fails) / 2);
    const reached = dateFor(middle) ?? soonest;
    if (reached <= target) [fits, date] = [middle, reached];
    else fails = middle;
  }
  return { capacity: fits, date, holds: true };
}

/** Each package with the day on which its first work begins where all begins as late as the target allows. */
export function startLatest(
  packages: Way['packages'],
  steps: readonly WorkStep[],
): Way['packages'] {
  const starts = new Map(steps.map(({ requirement, start }) => [requirement, dayNumber(start)]));
  return packages.map((one) => {
    const own = one.requirements.flatMap((id) => starts.get(id) ?? []);
    return own.length === 0 ? one : { ...one, latestStart: isoDate(leastOf(own)) };
  });
}
