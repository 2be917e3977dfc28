import type { ScaleStep } from '../standard.ts';

/** The highest rating of a scale, which counts from 0. */
export function highestRating(scale: readonly ScaleStep[]): number {
  return scale.length - 1;
}

/**
 * Whether items can be missing on a rating: only between the ends of the scale, for at the lowest all of
 * them are, and at the highest none is.
 */
export function allowsMissing(rating: number, highest: number): boolean {
  return rating > 0 && rating < highest;
}
