import type { RequirementResult } from '../model/evaluation.ts';
import type { Acceptance } from '../model/rules/acceptance.ts';
import type { Seen } from './say-seen.ts';

/** A serious gap as a board reads it: what was seen, what it means, what to do first and by when. */
export interface SeriousGap {
  readonly result: RequirementResult;
  readonly rank: number;
  readonly seen: Seen;
  /** The process whose owner has it: the first that its requirement names; '' where it names none. */
  readonly owner: string;
  /** ISO date by which the work on it ends; `null` where none is planned. */
  readonly until: string | null;
  /** Person-days; `null` where none are planned. */
  readonly days: number | null;
  /** Where it is accepted for a while, or was; `null` where it never was. */
  readonly acceptance: Acceptance | null;
}
