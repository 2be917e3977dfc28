import type { Role, Weight } from '../../model/standard.ts';
import type { Conversations, Topic } from '../../schedule/choose-people.ts';
import type { Stretch } from '../../schedule/set-timetable.ts';

const hour = 60;
/** The hours of an audit day, in minutes since midnight. */
export const dayFrame = {
  begins: 9 * hour,
  opened: 9 * hour + 30,
  lunch: 12 * hour,
  afternoon: 12 * hour + 45,
  closing: 15 * hour + 15,
  ends: 16 * hour,
} as const;

/**
 * Mornings and afternoons, without the opening on the first day and the closing on the last, and where each is
 * spent: at one site after the other, without travelling back. Sites share whole days; where there are
 * fewer days than sites, half days, and the journey is made at lunch. Sites for which no half day is left get none.
 */
export function visitSites(days: number, sites: readonly string[]): readonly Stretch[] {
  const halves = Array.from({ length: days }, (_, day) => [
    { day, from: day === 0 ? dayFrame.opened : dayFrame.begins, to: dayFrame.lunch },
    { day, from: dayFrame.afternoon, to: day === days - 1 ? dayFrame.closing : dayFrame.ends },
  ]).flat();
  const isByDay = days >= sites.length;
  const parts = isByDay ? days : halves.length;
  const visited = sites.slice(0, parts);
  return halves.map((half, index) => {
    const part = isByDay ? half.day : index;
    return { ...half, place: visited[Math.floor((part * visited.length) / parts)] ?? '' };
  });
}

/** A topic, and how much it weighs. */
export interface WeighedTopic extends Topic {
  readonly weight: Weight;
}

/** The sites of a plan. */
export interface SitesSeen {
  readonly sites: readonly string[];
  /** Whether what is critical is asked at each of them, rather than at one. */
  readonly isAskedTwice: boolean;
}

const critical = 3;
/** Somebody who gives up their own time is not questioned for longer. */
const longestOutside = 30;

/**
 * Somebody of whom there is one at each site is seen at each: what is critical is asked at all of them, and the
 * rest is shared out, so that each has somebody to ask and a day is not spent on asking twice.
 */
export function seeAtSites(
  { person, topics }: { readonly person: string; readonly topics: readonly WeighedTopic[] },
  role: Role | undefined,
  { sites, isAskedTwice }: SitesSeen,
): readonly Conversations[] {
  const limit = role?.outside === true ? { longest: longestOutside } : {};
  if (role?.atEachSite !== true || sites.length < 2) return [{ person, topics, ...limit }];
  const isShared = ({ weight }: WeighedTopic): boolean => weight < critical || !isAskedTwice;
  const shared = topics.filter(isShared);
  return sites.flatMap((place, index) => {
    const mine = new Set(shared.filter((_, row) => row % sites.length === index));
    const asked = topics.filter((topic) => !isShared(topic) || mine.has(topic));
    return asked.length === 0 ? [] : [{ person, topics: asked, place, ...limit }];
  });
}
