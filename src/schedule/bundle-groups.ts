/** Things that belong together under one or more names, and how much they weigh. */
export interface Bundle<Member> {
  readonly names: readonly string[];
  readonly members: readonly Member[];
  readonly weight: number;
}

/**
 * So few groups that people can carry them in their heads: as long as there are more than `most`, the
 * two of a division that together weigh least become one, which has the names of both. Divisions are
 * never mixed, so that there are at least as many groups as divisions with any.
 *
 * @param divisions groups in divisions, in the order in which they are to be read
 */
export function bundleGroups<Member>(
  divisions: readonly (readonly Bundle<Member>[])[],
  most: number,
): readonly (readonly Bundle<Member>[])[] {
  let bundled = divisions;
  for (;;) {
    const count = bundled.reduce((sum, groups) => sum + groups.length, 0);
    const [lightest] = bundled
      .filter((groups) => groups.length > 1)
      .toSorted((a, b) => weightOfJoined(a) - weightOfJoined(b));
    if (count <= most || lightest === undefined) return bundled;
    bundled = bundled.map((groups) => (groups === lightest ? joinLightest(groups) : groups));
  }
}

/** What the two lightest groups weigh together. */
function weightOfJoined(groups: readonly Bundle<unknown>[]): number {
  const [one = 0, other = 0] = groups.map(({ weight }) => weight).toSorted((a, b) => a - b);
  return one + other;
}

/** The groups with the two lightest put together, in the place of the first of them. */
function joinLightest<Member>(groups: readonly Bundle<Member>[]): readonly Bundle<Member>[] {
  const lightest = new Set(groups.toSorted((a, b) => a.weight - b.weight).slice(0, 2));
  const pair = groups.filter((group) => lightest.has(group));
  const joined = {
    names: pair.flatMap(({ names }) => names),
    members: pair.flatMap(({ members }) => members),
    weight: weightOfJoined(pair),
  };
  return groups.flatMap((group) => {
    if (!lightest.has(group)) return [group];
    return group === pair[0] ? [joined] : [];
  });
}
