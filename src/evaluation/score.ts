/** A rating with its weight. Ratings are steps of the scale: 0 … highest. */
export interface WeightedRating {
  readonly rating: number;
  readonly weight: number;
}

/**
 * The score of a group, 0…1: the weighted mean of its ratings, divided by the highest rating.
 * `null` where nothing can be scored: no rating at all, or none with a weight above 0.
 *
 * Sums are taken over whole ratings and divided once, so the order of answers cannot change the
 * last bit. See docs/scoring.md.
 */
export function scoreOf(ratings: readonly WeightedRating[], highest: number): number | null {
  const { earned, possible } = pointsOf(ratings, highest);
  return shareOf(earned, possible);
}

/** What ratings earn, and what the highest ratings would earn in their place. */
export interface Points {
  readonly earned: number;
  readonly possible: number;
}

/** The points of a group: each rating times its weight, added up. A score is the one divided by the other. */
export function pointsOf(ratings: readonly WeightedRating[], highest: number): Points {
  let earned = 0;
  let possible = 0;
  for (const { rating, weight } of ratings) {
    earned += rating * weight;
    possible += highest * weight;
  }
  return { earned, possible };
}

/** `part` of `whole` as a share 0…1, or `null` if `whole` is 0. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
