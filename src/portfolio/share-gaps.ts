import type { InstitutionStanding, SharedGap } from '../model/portfolio.ts';

/** How often a requirement is a gap: counted while standings go by. */
interface GapCount {
  readonly clause: string;
  readonly name: string;
  major: number;
  minor: number;
  knockOuts: number;
}

/** Counts gaps of one standing after the other, so that none of them has to be kept. */
export interface GapCounter {
  readonly add: (standing: InstitutionStanding) => void;
  /** What two institutions or more have in common: of most first, then the severest, then by id. */
  readonly shared: () => readonly SharedGap[];
}

/** Fewer do not share a gap. */
const leastSharing = 2;

/** Begins to count gaps. Nothing outside is touched. */
export function countGaps(): GapCounter {
  const gaps = new Map<string, GapCount>();
  const rated = new Map<string, number>();
  return {
    add(standing) {
      for (const id of standing.ratedIds) rated.set(id, (rated.get(id) ?? 0) + 1);
      for (const gap of standing.gaps) addGap(gaps, gap);
    },
    shared: () =>
      [...gaps]
        .filter(([, { major, minor }]) => major + minor >= leastSharing)
        .map(([requirement, count]) => describeShared(requirement, count, rated.get(requirement)))
        .toSorted(byReach),
  };
}

function addGap(
  gaps: Map<string, GapCount>,
  { id, clause, name, severity, knockOut }: InstitutionStanding['gaps'][number],
): void {
  const count = gaps.get(id) ?? { clause, name, major: 0, minor: 0, knockOuts: 0 };
  count[severity] += 1;
  if (knockOut) count.knockOuts += 1;
  gaps.set(id, count);
}

/** A gap is of a rating, or of what is essential and unanswered: the share is never more than all. */
function describeShared(requirement: string, count: GapCount, known = 0): SharedGap {
  const { clause, name, major, minor, knockOuts } = count;
  const institutions = major + minor;
  const rated = Math.max(known, institutions);
  const share = institutions / rated;
  return { requirement, clause, name, institutions, rated, share, major, minor, knockOuts };
}

function byReach(one: SharedGap, other: SharedGap): number {
  return (
    other.institutions - one.institutions ||
    other.knockOuts - one.knockOuts ||
    other.major - one.major ||
    (one.requirement < other.requirement ? -1 : 1)
  );
}
