import { clauseDepth, isWithinClause } from '../model/clauses/clause-order.ts';
import type { Clause, Requirement } from '../model/standard.ts';

/** Clauses below this depth have one or two requirements: summing them up would be noise. */
const deepestSummary = 2;

/**
 * The clauses that end between a question and the next one (`undefined`: there is none), the inner
 * before the outer. Of clauses that hold the same questions, only the outermost.
 */
export function findPassedClauses(
  {
    clauses,
    order,
  }: { readonly clauses: readonly Clause[]; readonly order: readonly Requirement[] },
  from: Requirement,
  to: Requirement | undefined,
): readonly Clause[] {
  const passed = clauses.filter(
    ({ clause }) =>
      clauseDepth(clause) <= deepestSummary &&
      isWithinClause(from.clause, clause) &&
      (to === undefined || !isWithinClause(to.clause, clause)),
  );
  const size = ({ clause }: Clause): number =>
    order.filter((requirement) => isWithinClause(requirement.clause, clause)).length;
  return passed
    .filter((clause, index) => {
      const outer = passed[index - 1];
      return outer === undefined || size(clause) < size(outer);
    })
    .toReversed();
}
