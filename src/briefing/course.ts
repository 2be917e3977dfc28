import type { TrendPoint } from '../model/evaluation.ts';

/** Where a number went. */
export type Course = 'rose' | 'held' | 'fell';

/** An assessment whose score can be held against that of the last one. */
export type ScoredPoint = TrendPoint & { readonly score: number };

/** A change of fewer percentage points than this is within what two assessors differ by. */
export const leastMove = 3;

/** Where a number went, if it moved by at least so much. */
export function courseOf(from: number, to: number, least: number): Course {
  if (Math.abs(to - from) < least) return 'held';
  return to > from ? 'rose' : 'fell';
}

/** A score 0…1 as the whole per cent that is printed. */
export function inPercent(score: number): number {
  return Math.round(score * 100);
}
