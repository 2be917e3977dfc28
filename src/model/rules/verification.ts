import type { Item } from '../standard.ts';

/** Whether a point is said to be the standard's, and no public source confirms it. */
export function isUnverified({ kind, status }: Partial<Pick<Item, 'kind' | 'status'>>): boolean {
  return (kind ?? 'must') === 'must' && (status === 'recalled' || status === 'unknown');
}
