import type { Effort, TypicalAction } from '../standard.ts';

/** Person-days of an action whose standard gives only its effort: see docs/scoring.md. */
const daysOfEffort: Readonly<Record<Effort, number>> = { S: 2, M: 5, L: 12 };

/** Person-days of an action. */
function daysOf({ days, effort }: Pick<TypicalAction, 'days' | 'effort'>): number {
  return days ?? daysOfEffort[effort];
}

/** Person-days of planned steps together; those without any count nothing. */
export function sumPlanned(steps: readonly { readonly days?: number | null }[]): number {
  return steps.reduce((sum, { days }) => sum + (days ?? 0), 0);
}

/** Person-days of several actions together. */
export function sumDays(actions: readonly Pick<TypicalAction, 'days' | 'effort'>[]): number {
  return actions.reduce((sum, action) => sum + daysOf(action), 0);
}
