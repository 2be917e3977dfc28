/** Something to be talked about, and who could: the one who knows best first. */
export interface Topic {
  readonly id: string;
  readonly minutes: number;
  readonly people: readonly string[];
}

/** One person, and what to talk about with them. */
export interface Conversations {
  readonly person: string;
  readonly topics: readonly Topic[];
  /** Where they are seen; wherever there is time where it is absent. */
  readonly place?: string;
  /** Minutes at a sitting at the most; an hour where it is absent. */
  readonly longest?: number;
}

/** Somebody who was chosen, and their topics as they were given. */
export interface Chosen<One extends Topic> {
  readonly person: string;
  readonly topics: readonly One[];
}

/**
 * So few people that every topic has somebody: always the one with the most of what is still open, the
 * first named of several. Each topic then goes to the person among them who knows it best. People come in the order
 * in which they are named; a topic without anybody is left out.
 */
export function choosePeople<One extends Topic>(topics: readonly One[]): readonly Chosen<One>[] {
  const people = [...new Set(topics.flatMap((topic) => topic.people))];
  const chosen = new Set<string>();
  let open = topics.filter((topic) => topic.people.length > 0);
  for (let most = mostWanted(people, open); most !== undefined; most = mostWanted(people, open)) {
    const { person } = most;
    chosen.add(person);
    open = open.filter((topic) => !topic.people.includes(person));
  }
  return people
    .filter((person) => chosen.has(person))
    .map((person) => ({
      person,
      topics: topics.filter((topic) => topic.people.find((one) => chosen.has(one)) === person),
    }))
    .filter((one) => one.topics.length > 0);
}

/** Who could talk about the most of what is open; `undefined` where nothing is. */
function mostWanted(people: readonly string[], open: readonly Topic[]) {
  const counted = people.map((person) => ({ person, count: countFor(person, open) }));
  return counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)[0];
}

function countFor(person: string, topics: readonly Topic[]): number {
  return topics.filter((topic) => topic.people.includes(person)).length;
}
