import type { Gap } from './standard.ts';

/** A score before and now; `null` where nothing was rated, and then there is no change either. */
export interface ScoreChange {
  readonly id: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** after − before. */
  readonly delta: number | null;
  /** The same in whole percentage points, between the percentages as they are printed. */
  readonly points: number | null;
}

export interface ClauseChange extends ScoreChange {
  readonly depth: number;
}

/** The state of a requirement; `absent`: the standard did not have it. */
export type Standing = Gap | 'unanswered' | 'not-applicable' | 'absent';

/** A requirement with a gap before or now. */
export interface GapChange {
  readonly requirement: string;
  readonly name: string;
  readonly clause: string;
  readonly before: Standing;
  readonly after: Standing;
}

/** How the gaps changed. Each requirement that had or has a gap is in exactly one list. */
export interface GapChanges {
  /** Had a gap and has none, by a rating. */
  readonly closed: readonly GapChange[];
  /** Has a gap that is less severe than before. */
  readonly eased: readonly GapChange[];
  readonly unchanged: readonly GapChange[];
  readonly worsened: readonly GapChange[];
  /** Has a gap and had none, or was not rated. */
  readonly opened: readonly GapChange[];
  /** Had a gap and is not rated now, so it cannot count as closed. */
  readonly unrated: readonly GapChange[];
}

/** An evaluation compared with an earlier one of the same standard. */
export interface Comparison {
  /** What the earlier one was of; dates are ISO dates. */
  readonly before: {
    readonly institution: string;
    readonly date: string;
    readonly started: string;
  };
  /** Whether both were made against the same wording of the standard. */
  readonly sameWording: boolean;
  readonly overall: ScoreChange;
  /** The requirements that were rated both times, where other ones were rated as well; scores of 0…1. */
  readonly shared?: {
    readonly requirements: number;
    readonly before: number | null;
    readonly after: number | null;
    /** Evaluations of the past compared none. */
    readonly processes?: readonly ScoreChange[];
  };
  readonly clauses: readonly ClauseChange[];
  /** Evaluations of the past compared none. */
  readonly processes?: readonly ScoreChange[];
  readonly gaps: GapChanges;
}

/** How many gaps became what. */
export function countChanges(gaps: GapChanges): Readonly<Record<keyof GapChanges, number>> {
  return {
    closed: gaps.closed.length,
    eased: gaps.eased.length,
    unchanged: gaps.unchanged.length,
    worsened: gaps.worsened.length,
    opened: gaps.opened.length,
    unrated: gaps.unrated.length,
  };
}
