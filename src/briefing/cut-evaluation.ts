import { isWithinClause } from '../model/clauses/clause-order.ts';
import type { EvaluationRecord, GapEntry, RequirementResult } from '../model/evaluation.ts';

/** To what a report is cut. Words of one list add up; the lists narrow each other; an empty one cuts nothing. */
export interface EvaluationCut {
  readonly clauses: readonly string[];
  /** By id. */
  readonly processes: readonly string[];
  /** Only requirements with such a gap. */
  readonly severities: readonly GapEntry['gap'][];
}

/**
 * What a cut leaves of an evaluation: requirements that fit, with what hangs on them, and the processes that were
 * asked for. Scores, counts and the verdict stay those of the whole. A comparison and a trend are left out: they are of the whole.
 */
export function cutEvaluation(
  { comparison: _compared, trend: _traced, ...evaluation }: EvaluationRecord,
  cut: EvaluationCut,
): EvaluationRecord {
  const requirements = evaluation.requirements
    .filter((result) => fits(result, cut))
    .map((result) => ({ ...result, processes: chosen(result, cut) }));
  const left = new Set(requirements.map(({ id }) => id));
  const isLeft = ({ requirement }: { readonly requirement: string }): boolean =>
    left.has(requirement);
  const steps = evaluation.work.steps.filter(isLeft);
  const processes = new Set(requirements.flatMap((result) => result.processes));
  return {
    ...evaluation,
    requirements,
    processes: evaluation.processes.filter(({ id }) => processes.has(id)),
    findings: evaluation.findings.filter(isLeft),
    gaps: evaluation.gaps.filter(isLeft),
    work: { ...evaluation.work, steps },
    strengths: evaluation.strengths.filter((id) => left.has(id)),
    documents: evaluation.documents.filter(isLeft),
  };
}

function fits(
  { clause, processes = [], gap }: RequirementResult,
  { clauses, processes: wanted, severities }: EvaluationCut,
): boolean {
  return (
    (clauses.length === 0 || clauses.some((one) => isWithinClause(clause, one))) &&
    (wanted.length === 0 || wanted.some((id) => processes.includes(id))) &&
    (severities.length === 0 || severities.some((severity) => severity === gap))
  );
}

/** Of several processes, those that were asked for: the first of them lists the gap. */
function chosen(
  { processes = [] }: RequirementResult,
  { processes: wanted }: EvaluationCut,
): string[] {
  return processes.filter((id) => wanted.length === 0 || wanted.includes(id));
}
