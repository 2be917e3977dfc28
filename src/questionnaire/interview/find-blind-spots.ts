import type { Testimony } from '../../model/assessment.ts';

/** Two roles that see the same requirements differently. */
export interface BlindSpot {
  readonly higher: string;
  readonly lower: string;
  /** Steps of the scale between them, on average, to a tenth. */
  readonly steps: number;
  /** Requirements that both spoke on, and are rated for both. */
  readonly shared: number;
}

/** Fewer shared requirements say more of chance than of people. */
export const leastShared = 5;

/** Less than half a step apart is the same view. */
const leastSteps = 0.5;

/**
 * Roles whose words show more, on average, than those of another role about the same requirements; the
 * widest apart first.
 *
 * @param said by requirement
 */
export function findBlindSpots(said: Iterable<readonly Testimony[]>): readonly BlindSpot[] {
  const views = Array.from(said, viewsOf);
  const roles = [...new Set(views.flatMap((view) => [...view.keys()]))];
  const pairs = roles.flatMap((one, index) =>
    roles.slice(index + 1).map((other) => compare(one, other, views)),
  );
  return pairs
    .filter(({ shared, steps }) => shared >= leastShared && steps >= leastSteps)
    .toSorted((a, b) => b.steps - a.steps);
}

/** What the words of each role show on one requirement, on average. */
type Views = ReadonlyMap<string, number>;

function viewsOf(testimonies: readonly Testimony[]): Views {
  const rated = testimonies.flatMap(({ role, shows, words }) =>
    role === undefined || shows === undefined || words === '' ? [] : [{ role, shows }],
  );
  const roles = [...new Set(rated.map(({ role }) => role))];
  return new Map(
    roles.map((role) => [
      role,
      averageOf(rated.filter((one) => one.role === role).map(({ shows }) => shows)),
    ]),
  );
}

function compare(one: string, other: string, views: readonly Views[]): BlindSpot {
  const gaps = views.flatMap((view) => {
    const [a, b] = [view.get(one), view.get(other)];
    return a === undefined || b === undefined ? [] : [a - b];
  });
  const steps = averageOf(gaps);
  const [higher, lower] = steps < 0 ? [other, one] : [one, other];
  return { higher, lower, steps: Math.round(Math.abs(steps) * 10) / 10, shared: gaps.length };
}

/** 0 of nothing. */
function averageOf(numbers: readonly number[]): number {
  const sum = numbers.reduce((all, number) => all + number, 0);
  return sum / Math.max(1, numbers.length);
}
