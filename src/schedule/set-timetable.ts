import { append } from '../model/lists/append.ts';
import { sum } from '../model/lists/sum.ts';
import type { Conversations, Topic } from './choose-people.ts';

/** A free stretch of a day, in minutes since midnight. */
export interface Stretch {
  readonly day: number;
  readonly from: number;
  readonly to: number;
  /** Where it is spent; empty where there is only one place. */
  readonly place: string;
}

/** Somebody is seen, without a break. */
export interface Session extends Stretch {
  readonly person: string;
  readonly topics: readonly string[];
}

/** A topic for which there is no time, at the place where it was to be talked about. */
export interface Left {
  readonly id: string;
  /** `undefined` where any place would do. */
  readonly place: string | undefined;
}

/** Who is seen when, and what found no room. */
export interface Timetable {
  readonly sessions: readonly Session[];
  readonly left: readonly Left[];
  /** The share of the minutes wanted that there is time for, 0…1. */
  readonly pace: number;
}

/** People are questioned for so long without a break; what takes longer is parted evenly. */
const usualLongest = 60;
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
 * Sees people one after the other in the free stretches, whose places come one after the other too. A person who
 * belongs to a place is seen there, in time that is kept for them; all others where there is time first. Where there is too little time for
 * all, every topic gets the same share less; where that would be too little to talk at all, the last are left.
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
  const bound = conversations.filter(({ place }) => place !== undefined);
  const places = [...new Set(stretches.map(({ place }) => place))];
  const left: Conversations[] = bound.filter(({ place = '' }) => !places.includes(place));
  let roving: readonly Conversations[] = conversations.filter(({ place }) => place === undefined);
  for (const place of places) {
    const here = stretches.filter((stretch) => stretch.place === place);
    const ofPlace = bound.filter((one) => one.place === place);
    const first = seat(roving, here, { pace, kept: minutesToKeep(ofPlace, pace) });
    const own = seat(ofPlace, first.free, { pace, kept: 0 });
    const last = seat(first.open, own.free, { pace, kept: 0 });
    append(sessions, [...first.sessions, ...own.sessions, ...last.sessions]);
    append(left, own.open);
    roving = last.open;
  }
  return { sessions, left: [...roving, ...left].flatMap(topicsLeft), pace };
}

function topicsLeft({ topics, place }: Conversations): readonly Left[] {
  return topics.map(({ id }) => ({ id, place }));
}

/** How much time the people of a place need there, with the pauses after them. */
function minutesToKeep(conversations: readonly Conversations[], pace: number): number {
  return sum(
    conversations.map((one) => {
      const minutes = minutesOf(one, pace);
      return onGrid(minutes) + sittings(one, minutes) * (pause + grid);
    }),
  );
}

/** What came of seeing people in some stretches. */
interface Seated {
  readonly sessions: readonly Session[];
  readonly open: readonly Conversations[];
  readonly free: readonly Stretch[];
}

/** Sees people in free stretches, until only so many minutes are left as are kept for others. */
function seat(
  conversations: readonly Conversations[],
  stretches: readonly Stretch[],
  { pace, kept }: { readonly pace: number; readonly kept: number },
): Seated {
  const sessions: Session[] = [];
  let [open, free] = [conversations, stretches];
  for (;;) {
    const [next, ...others] = open;
    const [stretch, ...later] = free;
    if (next === undefined || stretch === undefined) return { sessions, open, free };
    const spare = sum(free.map(({ from, to }) => Math.max(0, to - from))) - kept;
    const room = stretch.to - stretch.from;
    const most = Math.min(sittingFor(next, conversations, pace), room, spare);
    const taken = takeFitting(next.topics, most, pace);
    if (!isWorthIt(taken, next)) {
      // The others are better seen now than after a gap.
      if (spare < room) return { sessions, open, free };
      free = later;
      continue;
    }
    const to = stretch.from + taken.minutes;
    const topics = next.topics.slice(0, taken.count).map(({ id }) => id);
    sessions.push({ ...stretch, person: next.person, topics, to });
    open = [...without(next, taken.count), ...others];
    free = [{ ...stretch, from: to + pause }, ...later];
  }
}

function isWorthIt({ count, minutes }: FittingTopics, { topics }: Conversations): boolean {
  return count > 0 && (minutes >= shortest || count === topics.length);
}

/** What is still to be talked about with somebody after the first topics; empty where that is nothing. */
function without(one: Conversations, count: number): readonly Conversations[] {
  const topics = one.topics.slice(count);
  return topics.length === 0 ? [] : [{ ...one, topics }];
}

function minutesOf({ topics }: Conversations, pace: number): number {
  return sum(topics.map(({ minutes }) => minutes * pace));
}

function sittings({ longest = usualLongest }: Conversations, minutes: number): number {
  return Math.max(1, Math.ceil(minutes / longest));
}

/** How long a sitting with somebody may be, so that no short rest is left for another one. */
function sittingFor(
  { person, longest = usualLongest }: Conversations,
  wanted: readonly Conversations[],
  pace: number,
): number {
  const whole = wanted.find((one) => one.person === person);
  const minutes = whole === undefined ? 0 : minutesOf(whole, pace);
  // Topics are not divided: without a step more, the last of them would be a sitting of its own.
  return Math.min(
    longest,
    onGrid(minutes / sittings({ person, topics: [], longest }, minutes)) + grid,
  );
}

/** Rounded up to the next five minutes; sums of shares are not exact. */
function onGrid(minutes: number): number {
  return Math.ceil(Math.round(minutes * 1000) / 1000 / grid) * grid;
}

/** How many topics, and how long they take. */
interface FittingTopics {
  readonly count: number;
  readonly minutes: number;
}

/** How many of the next topics fit; what is left of them is none, or enough for a sitting. */
function takeFitting(topics: readonly Topic[], room: number, pace: number): FittingTopics {
  const whole = sum(topics.map(({ minutes }) => minutes * pace));
  let total = 0;
  let fitting = { count: 0, minutes: 0 };
  for (const [index, topic] of topics.entries()) {
    total += topic.minutes * pace;
    const minutes = onGrid(total);
    if (minutes > room) break;
    const count = index + 1;
    const isEven = count === topics.length || onGrid(whole - total) >= shortest;
    if (isEven) fitting = { count, minutes };
  }
  return fitting;
}
