import type { OverlayDocument } from '../model/document.ts';
import type { ClauseRollUp, EvaluationRecord, RequirementResult } from '../model/evaluation.ts';
import { type Carrying, type ClauseFlag, carryingOf } from '../model/overlay.ts';
import { isNonconformity } from '../model/rules/severity.ts';

/** A clause with what it asks, and what is known of it in the other edition. */
export interface CarriedClause {
  readonly clause: string;
  readonly title: string;
  /** Its number in the other edition; empty where that is not known. */
  readonly number: string;
  /** `undefined` = nothing is known to differ. */
  readonly flag: ClauseFlag | undefined;
  readonly note: string;
  /** What it asks, as far as it is in scope, in the order of the standard. */
  readonly results: readonly RequirementResult[];
}

/** What becomes of an evaluation in another edition. */
export interface CarryOver {
  readonly overlay: OverlayDocument;
  readonly clauses: Readonly<Record<Carrying, readonly CarriedClause[]>>;
}

/**
 * Sorts the clauses of an evaluation by what is known of them in another edition. Nothing is judged: whether
 * the institution is ready for that edition, its text alone can tell.
 */
export function carryOver(
  overlay: OverlayDocument,
  { clauses, requirements }: Pick<EvaluationRecord, 'clauses' | 'requirements'>,
): CarryOver {
  const inScope = requirements.filter(({ state }) => state !== 'not-applicable');
  const asking = clauses
    .map((clause) => carryClause(clause, overlay, inScope))
    .filter(({ results }) => results.length > 0);
  const those = (wanted: Carrying): readonly CarriedClause[] =>
    asking.filter(({ flag }) => (flag === undefined ? 'carries' : carryingOf[flag]) === wanted);
  return {
    overlay,
    clauses: { carries: those('carries'), check: those('check'), unknown: those('unknown') },
  };
}

function carryClause(
  { id, name }: ClauseRollUp,
  overlay: OverlayDocument,
  inScope: readonly RequirementResult[],
): CarriedClause {
  const known = Object.hasOwn(overlay.clauses, id) ? overlay.clauses[id] : undefined;
  return {
    clause: id,
    title: name,
    number: known?.flag === 'order-unknown' ? '' : id,
    flag: known?.flag,
    note: known?.note.trim() ?? '',
    results: inScope.filter(({ clause }) => clause === id),
  };
}

/** How many requirements some clauses have, and how many of them are met, have a gap, are not rated. */
export interface CarriedCounts {
  readonly requirements: number;
  readonly met: number;
  readonly gaps: number;
  readonly open: number;
}

/** Counts what the clauses ask. An improvement does not keep work from counting. */
export function countCarried(clauses: readonly CarriedClause[]): CarriedCounts {
  const results = clauses.flatMap((one) => one.results);
  const rated = results.filter(({ state }) => state === 'rated');
  const gaps = rated.filter(({ gap }) => isNonconformity(gap)).length;
  return {
    requirements: results.length,
    met: rated.length - gaps,
    gaps,
    open: results.length - rated.length,
  };
}
