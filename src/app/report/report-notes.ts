import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { PointCounts } from '../../model/rules/verification.ts';
import type { World } from '../world.ts';

/** Tells who prints or checks, and not the reader, how much of the standard is not confirmed. */
export function noteUnverified(
  world: Pick<World, 'note'>,
  { recalledItems, items }: PointCounts,
): void {
  if (recalledItems > 0) world.note({ key: 'cli.unverified', values: { recalledItems, items } });
}

/** Warns if the report is older than its assessment: a clock or a date is wrong. */
export function noteBegunLater(
  world: World,
  { date, started }: Pick<EvaluationRecord, 'date' | 'started'>,
): void {
  if (date >= started) return;
  const values = { date: world.messages.date(date), started: world.messages.date(started) };
  world.note({ key: 'cli.begun-later', values, isWarning: true });
}
