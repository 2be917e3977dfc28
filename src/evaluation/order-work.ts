import type { WorkOrder, WorkStep } from '../model/evaluation.ts';
import { append } from '../model/lists/append.ts';
import { greatestOf } from '../model/lists/extremes.ts';
import { sum } from '../model/lists/sum.ts';
import { isoDate } from '../model/rules/day.ts';
import { sumDays } from '../model/rules/effort.ts';
import type { Pace, TypicalAction } from '../model/standard.ts';
import { type Scheduled, scheduleTasks, type Task } from '../schedule/schedule-tasks.ts';
import { type Load, shareCapacity } from '../schedule/share-capacity.ts';
import type { WorkingWeeks } from '../schedule/working-weeks.ts';

const weeksOfMonth = 52 / 12;

/** A gap of the register, and what closes it. */
export interface GapWork extends Pick<WorkStep, 'rank' | 'requirement'> {
  /** Proposed actions; none where the standard names none. */
  readonly actions: readonly TypicalAction[];
  /** Requirements whose gaps come before it. */
  readonly after: readonly string[];
  readonly phase: Phase;
  /** Whether it gets the capacity before others do. */
  readonly isMajor: boolean;
}

/**
 * Work in phases, one after the other: what is written and done, what proves it, both as far as readiness
 * needs them, and everything else.
 */
const phases = ['practice', 'proof', 'later'] as const;
type Phase = (typeof phases)[number];

/** When and how fast people work. */
export interface WorkPace {
  readonly pace: Pace;
  /** Person-days a month; `undefined` = actions take the weeks of the pace. */
  readonly capacity: number | undefined;
  readonly weeks: WorkingWeeks;
}

/**
 * Proposes in which order and when the gaps are worked on: phase by phase, each gap after what it comes
 * after, the more urgent first. See docs/scoring.md.
 *
 * @param gaps the most urgent first
 */
export function orderWork(gaps: readonly GapWork[], setting: WorkPace): WorkOrder {
  const feasible = gaps.filter(({ actions }) => actions.length > 0);
  const scheduled: ScheduledGap[] = [];
  for (const phase of phases) {
    const from = greatestOf(
      scheduled.map(({ end }) => end),
      0,
    );
    const own = feasible.filter((gap) => gap.phase === phase);
    append(scheduled, scheduleGaps(own, setting, from));
  }
  return {
    pace: setting.pace,
    steps: scheduled.map((one) => stepOf(one, setting.weeks)),
    withoutAction: gaps.length - feasible.length,
  };
}

interface ScheduledGap {
  readonly gap: GapWork;
  readonly start: number;
  readonly end: number;
}

function scheduleGaps(
  gaps: readonly GapWork[],
  setting: WorkPace,
  from: number,
): readonly ScheduledGap[] {
  const gapOf = new Map(gaps.map((gap) => [gap.requirement, gap]));
  return scheduledWeeks(gaps, setting).flatMap(({ id, start, end }) => {
    const gap = gapOf.get(id);
    return gap === undefined ? [] : [{ gap, start: start + from, end: end + from }];
  });
}

/** By the person-days that there are, or by the weeks that the pace gives to an effort. */
function scheduledWeeks(
  gaps: readonly GapWork[],
  { pace, capacity }: WorkPace,
): readonly Scheduled[] {
  const { atOnce } = pace;
  if (capacity === undefined) {
    return scheduleTasks(
      gaps.map(({ requirement: id, actions, after }): Task => {
        return { id, after, weeks: sum(actions.map(({ effort }) => pace.weeks[effort])) };
      }),
      atOnce,
    );
  }
  const loads = gaps.map(({ requirement: id, actions, after, isMajor }): Load => {
    return { id, after, days: sumDays(actions), goesFirst: isMajor };
  });
  return shareCapacity(loads, { atOnce, days: capacity / weeksOfMonth });
}

function stepOf({ gap, start, end }: ScheduledGap, weeks: WorkingWeeks): WorkStep {
  const { rank, requirement, actions, phase } = gap;
  const [action] = actions;
  if (action === undefined) throw new Error(`no action against the gap of ${requirement}`);
  return {
    rank,
    requirement,
    action,
    days: sumDays(actions),
    isNeeded: phase !== 'later',
    start: isoDate(weeks.firstDay(start)),
    end: isoDate(weeks.lastDay(end - 1)),
  };
}
