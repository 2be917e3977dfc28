const ratings = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

type WrittenRating = (typeof ratings)[number] | 'na';

/** `3` or `na` as somebody typed it; `undefined` where it is neither. The scale is checked later. */
export function parseRating(text: string): WrittenRating | undefined {
  if (text.toLowerCase() === 'na') return 'na';
  return ratings.find((rating) => String(rating) === text);
}
