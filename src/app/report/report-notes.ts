import { briefCalendar } from '../../briefing/brief-calendar.ts';
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

/** Warns if the plan goes on well after the last holiday that is given: days after that are too early. */
export function noteHolidays(world: World, { way }: Pick<EvaluationRecord, 'way'>): void {
  const { ending } = briefCalendar(way ?? null);
  // Where none is given, the report says so; a warning is for who gave some and takes them for all.
  if (ending === null || ending.last === null) return;
  const { messages } = world;
  const values = { last: messages.date(ending.last), until: messages.date(ending.until) };
  world.note({ key: 'cli.holidays-end', values, isWarning: true });
}

/** Tells who prints, and not the reader, what the plan of a report does not know and where to say it. */
export function noteCalendar(
  world: Pick<World, 'note'>,
  { way }: Pick<EvaluationRecord, 'way'>,
): void {
  if (way === undefined || way.packages.length === 0) return;
  const unknown = [
    ...(way.capacity === null ? ['capacity'] : []),
    ...(way.holidays.length === 0 ? ['holidays'] : []),
  ];
  const [what] = unknown;
  if (what === undefined) return;
  const values = { what: unknown.length > 1 ? 'both' : what };
  world.note({ key: 'cli.plan-without-calendar', values });
}
