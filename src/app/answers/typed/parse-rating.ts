const ratings = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

type WrittenRating = (typeof ratings)[number] | 'na';

/** `na`, `N/A`, `n. a.` or the words themselves, as people write it into tables. */
export function saysNotApplicable(text: string): boolean {
  return /^(?:n ?[./]? ?a ?\.?|not applicable)$/i.test(text);
}

/** `3` or `na` as typed; `undefined` if it is neither. The scale is checked later. */
export function parseRating(text: string): WrittenRating | undefined {
  if (saysNotApplicable(text)) return 'na';
  return ratings.find((rating) => String(rating) === text);
}
