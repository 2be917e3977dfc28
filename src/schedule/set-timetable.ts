import { append } from '../model/lists/append.ts';
import type { Conversations, Topic } from './choose-people.ts';

/** A free stretch of a day, in minutes since midnight. */
export interface Stretch {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Somebody is seen, without a break. */
export interface Session extends Stretch {
  readonly person: string;
  readonly topics: readonly string[];
}

/** Who is seen when, and what found no room. */
export interface Timetable {
  readonly sessions: readonly Session[];
  /** Ids of topics. */
  readonly left: readonly string[];
  /** The share of the minutes wanted that there is time for, 0…1. */
  readonly pace: number;
}

/** People are questioned for so long without a break; what takes longer is parted evenly. */
const longest = 60;
/** Less than this is not worth sitting down for, unless it is all there is. */
const shortest = 15;
/** To write down, and to find the next room. */
const pause = 10;
/** Sessions begin and end on five minutes. */
const grid = 5;
/** Below this share of its minutes, a topic is touched and not talked about. */
const leastPace = 0.4;
/** Small, so that hardly any minute of a day stays empty. */
const paceStep = 0.01;

/**
 * Sees people one after the other in the free stretches. Where there is too little time for all, every
 * topic gets the same share less; where that would be too little to talk at all, the last are left.
 */
export function setTimetable(
  conversations: readonly Conversations[],
  stretches: readonly Stretch[],
): Timetable {
  for (let pace = 1; pace > leastPace; pace = Math.round((pace - paceStep) * 100) / 100) {
    const timetable = placeAll(conversations, stretches, pace);
    if (timetable.left.length === 0) return timetable;
  }
  return placeAll(conversations, stretches, leastPace);
}

function placeAll(
  conversations: readonly Conversations[],
  stretches: readonly Stretch[],
  pace: number,
): Timetable {
  const sessions: Session[] = [];
  const left: string[] = [];
  let free = stretches;
  for (const { person, topics } of conversations) {
    const most = sessionFor(topics, pace);
    let open = topics;
    while (open.length > 0) {
      const [stretch, ...later] = free;
      if (stretch === undefined) break;
      const taken = takeFitting(open, Math.min(most, stretch.to - stretch.from), pace);
      const isScrap = taken.minutes < shortest && taken.count < open.length;
      if (taken.count === 0 || isScrap) {
        free = later;
        continue;
      }
      const to = stretch.from + taken.minutes;
      const seen = open.slice(0, taken.count).map(({ id }) => id);
      sessions.push({ person, topics: seen, day: stretch.day, from: stretch.from, to });
      open = open.slice(taken.count);
      free = [{ ...stretch, from: to + pause }, ...later];
    }
    append(
      left,
      open.map(({ id }) => id),
    );
  }
  return { sessions, left, pace };
}

/** How long a session with somebody may be, so that no short rest is left for another one. */
function sessionFor(topics: readonly Topic[], pace: number): number {
  const minutes = topics.reduce((sum, topic) => sum + topic.minutes * pace, 0);
  const sessions = Math.max(1, Math.ceil(minutes / longest));
  // Topics are not divided: without a step more, the last of them would be a session of its own.
  return Math.min(longest, onGrid(minutes / sessions) + grid);
}

/** Rounded up to the next five minutes; sums of shares are not exact. */
function onGrid(minutes: number): number {
  return Math.ceil(Math.round(minutes * 1000) / 1000 / grid) * grid;
}

/** How many of the next topics fit, and how long they take. */
function takeFitting(
  topics: readonly Topic[],
  room: number,
  pace: number,
): { readonly count: number; readonly minutes: number } {
  let sum = 0;
  let fitting = { count: 0, minutes: 0 };
  for (const [index, topic] of topics.entries()) {
    sum += topic.minutes * pace;
    const minutes = onGrid(sum);
    if (minutes > room) break;
    fitting = { count: index + 1, minutes };
  }
  return fitting;
}
