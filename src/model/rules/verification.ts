import type { Item, Standard } from '../standard.ts';

/** Whether a point is said to be the standard's, and no public source confirms it. */
export function isUnverified({ kind, status }: Partial<Pick<Item, 'kind' | 'status'>>): boolean {
  return (kind ?? 'must') === 'must' && (status === 'recalled' || status === 'unknown');
}

/** From the least sure to the surest. */
const bySureness = ['unknown', 'recalled', 'topic-confirmed', 'confirmed'] as const;

/**
 * How sure the duties of a requirement are: as sure as the least sure of them. A typical nonconformity speaks of
 * them together, so it needs the same care. Where there is no duty, there is nothing to be unsure of.
 */
export function leastSure(items: readonly Pick<Item, 'kind' | 'status'>[]): Item['status'] {
  const known = new Set(items.filter(({ kind }) => kind === 'must').map(({ status }) => status));
  return bySureness.find((status) => known.has(status)) ?? 'confirmed';
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
