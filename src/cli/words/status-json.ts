import { jsonOf } from '../../app/output/json-envelope.ts';
import { isWithinClause } from '../../model/clause-order.ts';
import type { Evaluation } from '../../model/evaluation.ts';

/** A status for programs: of the whole, or how the score of a clause came about. */
export function statusJson(evaluation: Evaluation, clause: string | undefined): string {
  const { date, standard, institution, overall, readiness, clauses, requirements, findings } =
    evaluation;
  const { comparison } = evaluation;
  if (clause !== undefined) {
    const rollUp = clauses.find(({ id }) => id === clause);
    const within = requirements.filter((one) => isWithinClause(one.clause, clause));
    return jsonOf('explanation', { date, clause: rollUp, requirements: within });
  }
  return jsonOf('status', {
    date,
    standard,
    institution: institution.name,
    overall,
    readiness,
    findings,
    clauses,
    ...(comparison === undefined ? {} : { comparison }),
  });
}
