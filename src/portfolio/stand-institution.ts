import type { EvaluationRecord } from '../model/evaluation.ts';
import type { GateResult } from '../model/gate.ts';
import type { InstitutionStanding } from '../model/portfolio.ts';
import { isNonconformity } from '../model/rules/severity.ts';

/** What is known of an institution in addition to its evaluation. */
export interface StandingFacts {
  /** Folder of its results, as seen from that of all. */
  readonly place: string;
  /** What `eoms.yaml` says of where it belongs. */
  readonly region?: string | undefined;
  readonly chain?: string | undefined;
  /** How it was in the assessment before; absent where there is none. */
  readonly earlier?: InstitutionStanding['earlier'] | undefined;
  /** Whether its limits hold; absent where it has none. */
  readonly gate?: GateResult | undefined;
}

/**
 * What a portfolio needs of one evaluation: a thousandth part of it, so that very many fit into memory. Pure; gaps
 * and clauses stay in the order of the standard.
 */
export function standInstitution(
  evaluation: EvaluationRecord,
  { place, region, chain, earlier, gate }: StandingFacts,
): InstitutionStanding {
  const { institution, standard, started, overall, readiness } = evaluation;
  const { inScope, rated, unanswered, major, minor, improvement, knockOuts } = overall.counts;
  return {
    place,
    name: institution.name,
    type: institution.type,
    ...(region === undefined ? {} : { region }),
    ...(chain === undefined ? {} : { chain }),
    standard: standard.id,
    title: standard.title,
    digest: standard.digest,
    started,
    score: overall.score,
    coverage: overall.coverage,
    verdict: readiness.verdict,
    counts: { inScope, rated, unanswered, major, minor, improvement, knockOuts },
    ...(earlier === undefined ? {} : { earlier }),
    ...(gate === undefined ? {} : { gate: countGate(gate) }),
    ...listRated(evaluation),
  };
}

/** Clauses, gaps and what is rated. */
function listRated({
  clauses,
  requirements,
}: EvaluationRecord): Pick<InstitutionStanding, 'clauses' | 'gaps' | 'ratedIds'> {
  return {
    clauses: clauses
      .filter(({ depth }) => depth === 1)
      .map(({ id, name, score }) => ({ id, name, score })),
    gaps: requirements.flatMap(({ id, clause, name, gap, knockOut }) =>
      isNonconformity(gap) ? [{ id, clause, name, severity: gap, knockOut }] : [],
    ),
    ratedIds: requirements.flatMap(({ id, state }) => (state === 'rated' ? [id] : [])),
  };
}

function countGate({ met, checks, against }: GateResult): NonNullable<InstitutionStanding['gate']> {
  return {
    met,
    limits: checks.length,
    missed: checks.filter((one) => !one.met).length,
    worse: against?.fails === true ? against.worse.length : 0,
  };
}
