import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { World } from '../world.ts';

/** Tells who prints, and not the reader, how much of the standard is not confirmed. */
export function noteUnverified(
  world: World,
  { recalledItems, items }: EvaluationRecord['standard'],
): void {
  if (recalledItems > 0) world.note({ key: 'cli.unverified', values: { recalledItems, items } });
}
