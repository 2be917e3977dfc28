import type { WorkOrder, WorkStep } from '../model/evaluation.ts';
import { leastOf } from '../model/lists/extremes.ts';
import { dayNumber, isoDate, mondayFrom } from '../model/rules/day.ts';
import type { Pace, TypicalAction } from '../model/standard.ts';

const daysOfWeek = 7;
/** From a Monday to the Friday of the same week. */
const toFriday = 4;

/** A gap of the register, and the first action against it; `undefined` = the standard names none. */
export interface GapAction extends Pick<WorkStep, 'rank' | 'requirement'> {
  readonly action: TypicalAction | undefined;
}

/**
 * Proposes in which order and when the gaps are worked on: the first action of each, in the order of
 * the register. Work begins on the Monday on or after `date`; as soon as one of the actions that
 * run at the same time is through its weeks, the next begins. See docs/scoring.md.
 */
export function orderWork(gaps: readonly GapAction[], pace: Pace, date: string): WorkOrder {
  const monday = mondayFrom(dayNumber(date));
  /** The Mondays on which those who are at work become free. */
  const free = Array.from({ length: pace.atOnce }, () => monday);
  const steps: WorkStep[] = [];
  for (const { rank, requirement, action } of gaps) {
    if (action === undefined) continue;
    const start = leastOf(free);
    const next = start + pace.weeks[action.effort] * daysOfWeek;
    free[free.indexOf(start)] = next;
    const end = isoDate(next - daysOfWeek + toFriday);
    steps.push({ rank, requirement, action, start: isoDate(start), end });
  }
  return { pace, steps, withoutAction: gaps.length - steps.length };
}
