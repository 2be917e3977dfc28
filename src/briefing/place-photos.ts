import type { OwnerSpread } from './brief-owners.ts';

/** Of which requirement a picture is evidence. */
interface Pictured {
  readonly clause: string;
  /** Its name. */
  readonly requirement: string;
}

/** Pictures by where they stand. */
export interface PlacedPhotos<Photo> {
  /** Those of the gaps that a part lists, in the order of its gaps. */
  readonly of: (spread: OwnerSpread) => readonly Photo[];
  /** Those of what has no gap in any part, in their order. */
  readonly others: readonly Photo[];
}

/** Puts each picture of evidence into the part that lists the gap it is evidence for. Pure. */
export function placePhotos<Photo extends Pictured>(
  spreads: readonly OwnerSpread[],
  photos: readonly Photo[],
): PlacedPhotos<Photo> {
  const of = ({ gaps }: OwnerSpread): readonly Photo[] =>
    gaps.flatMap(({ result }) =>
      photos.filter(
        ({ clause, requirement }) => clause === result.clause && requirement === result.name,
      ),
    );
  const placed = new Set(spreads.flatMap(of));
  return { of, others: photos.filter((photo) => !placed.has(photo)) };
}
