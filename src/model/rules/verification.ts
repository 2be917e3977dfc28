import type { Item, Standard } from '../standard.ts';

/** Whether a point is said to be the standard's, and no public source confirms it. */
export function isUnverified({ kind, status }: Partial<Pick<Item, 'kind' | 'status'>>): boolean {
  return (kind ?? 'must') === 'must' && (status === 'recalled' || status === 'unknown');
}

/** How many points a standard has, and how many of them are said to be demanded but not confirmed. */
export interface PointCounts {
  readonly items: number;
  readonly recalledItems: number;
}

/** Counts the points of a standard. */
export function countPoints({ requirements }: Pick<Standard, 'requirements'>): PointCounts {
  const items = requirements.flatMap((requirement) => requirement.items);
  return { recalledItems: items.filter(isUnverified).length, items: items.length };
}
