import { sum } from '../model/lists/sum.ts';
import { byUrgency, type Scheduled } from './schedule-tasks.ts';

/** Work of so many person-days, and what has to be through before it. */
export interface Load {
  readonly id: string;
  readonly days: number;
  /** Ids of loads that come before it; those of others are passed over. */
  readonly after: readonly string[];
  /** Whether it takes all that it needs before others get anything. */
  readonly goesFirst: boolean;
}

/** How much is done in a week, and on how many loads at the most. */
export interface WeeklyCapacity {
  readonly atOnce: number;
  /** Person-days, more than 0. */
  readonly days: number;
}

/** Sums of shares are not exact: less than this of a day is nothing. */
const nothing = 1e-6;

/** A load that is worked on. */
interface Running {
  readonly load: Load;
  readonly start: number;
  readonly left: number;
}

/**
 * Puts loads into weeks that have so many person-days each. Those that go first, and what they wait for, take what they
 * need, the most urgent of them first; the others at work share the rest evenly, and what one does not need goes to the
 * next. A load takes a week at least, and begins only when something is left for it: what goes first is through when it
 * would be if there were nothing else.
 *
 * Loads that wait for each other in a circle are begun as if they did not. Pure: the same loads in the same order
 * give the same weeks.
 *
 * @param loads the most urgent first
 * @returns in the order in which they begin, among those of a week by urgency
 */
export function shareCapacity(
  loads: readonly Load[],
  capacity: WeeklyCapacity,
): readonly Scheduled[] {
  const ordered = inTurn(loads);
  const open = new Map(ordered.map((load) => [load.id, load]));
  const ended: Scheduled[] = [];
  let running: readonly Running[] = [];
  for (let week = 0; open.size > 0 || running.length > 0; week += 1) {
    const begun = beginLoads(open, running, capacity);
    for (const load of begun) open.delete(load.id);
    const atWork = running.concat(begun.map((load) => ({ load, start: week, left: load.days })));
    const worked = workWeek(atWork, capacity.days);
    for (const { load, start, left } of worked) {
      if (left <= nothing) ended.push({ id: load.id, start, end: week + 1 });
    }
    running = worked.filter(({ left }) => left > nothing);
  }
  const turn = new Map(ordered.map(({ id }, index) => [id, index]));
  return ended.toSorted(
    (a, b) => a.start - b.start || (turn.get(a.id) ?? 0) - (turn.get(b.id) ?? 0),
  );
}

/** What goes first with what that waits for, then the others; both by urgency. */
function inTurn(loads: readonly Load[]): readonly Load[] {
  const first = new Set<string>();
  for (const { id, after, goesFirst } of byUrgency(loads).toReversed()) {
    if (!goesFirst && !first.has(id)) continue;
    for (const one of [id, ...after]) first.add(one);
  }
  const marked = loads.map((load) => ({ ...load, goesFirst: first.has(load.id) }));
  // Apart: what a load waits for that does not go first is no more urgent among those that do.
  return [
    ...byUrgency(marked.filter(({ goesFirst }) => goesFirst)),
    ...byUrgency(marked.filter(({ goesFirst }) => !goesFirst)),
  ];
}

/** What begins this week; where nothing is at work and all wait for each other, the most urgent. */
function beginLoads(
  open: ReadonlyMap<string, Load>,
  running: readonly Running[],
  capacity: WeeklyCapacity,
): readonly Load[] {
  const begun = findReady(open, running, capacity);
  return running.length === 0 && begun.length === 0 ? [...open.values()].slice(0, 1) : begun;
}

/** What waits for nothing, the most urgent first, as long as hands and days are left. */
function findReady(
  open: ReadonlyMap<string, Load>,
  running: readonly Running[],
  { atOnce, days }: WeeklyCapacity,
): readonly Load[] {
  const atWork = new Set(running.map(({ load }) => load.id));
  const waits = ({ after }: Load): boolean => after.some((id) => open.has(id) || atWork.has(id));
  const ready: Load[] = [];
  let claimed = sum(running.flatMap(({ load, left }) => (load.goesFirst ? [left] : [])));
  // What goes first and still waits finds a place when it can begin.
  let kept = countFirst(open);
  for (const load of open.values()) {
    const places = atOnce - running.length - ready.length;
    // Most weeks have no place left, so what waits is looked at only as long as there is one.
    if (places <= 0 || claimed >= days) break;
    if (waits(load)) continue;
    if (!load.goesFirst && places <= kept) break;
    ready.push(load);
    kept -= Number(load.goesFirst);
    claimed += load.days * Number(load.goesFirst);
  }
  return ready;
}

function countFirst(open: ReadonlyMap<string, Load>): number {
  let count = 0;
  // They come before all others.
  for (const { goesFirst } of open.values()) {
    if (!goesFirst) break;
    count += 1;
  }
  return count;
}

/** What is left of each after a week. */
function workWeek(running: readonly Running[], days: number): readonly Running[] {
  let rest = days;
  const left = new Map<string, number>();
  const take = ({ load, left: needed }: Running, most: number): void => {
    const taken = Math.min(needed, most);
    rest -= taken;
    left.set(load.id, needed - taken);
  };
  for (const one of running.filter(({ load }) => load.goesFirst)) take(one, rest);
  // Those that need least first: what they leave of their share is for the others.
  const sharing = running.filter(({ load }) => !load.goesFirst).toSorted((a, b) => a.left - b.left);
  for (const [index, one] of sharing.entries()) take(one, rest / (sharing.length - index));
  return running.map((one) => ({ ...one, left: left.get(one.load.id) ?? one.left }));
}
