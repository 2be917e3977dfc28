import { arrangeResults, resultsBelow } from '../../evaluation/arrange-results.ts';
import {
  type ClauseRollUp,
  type EvaluationRecord,
  type GapEntry,
  type RecordedFinding,
  type RequirementResult,
  resultFinder,
} from '../../model/evaluation.ts';

/** What of an evaluation fits on one screen. */
export interface StatusSummary {
  readonly mainClauses: readonly ClauseRollUp[];
  /** The most urgent gaps, each with the result of its requirement. */
  readonly topGaps: readonly {
    readonly entry: GapEntry;
    readonly result: RequirementResult;
  }[];
}

/** As many gaps as a person takes in at a glance. */
const mostGaps = 5;

/** Chooses what a status says of an evaluation. */
export function sumUpStatus(evaluation: EvaluationRecord): StatusSummary {
  const resultOf = resultFinder(evaluation);
  return {
    mainClauses: arrangeResults(evaluation).mainClauses,
    topGaps: evaluation.gaps
      .slice(0, mostGaps)
      .map((entry) => ({ entry, result: resultOf(entry.requirement) })),
  };
}

/** A clause with the results of all requirements below it, and what audits found on these. */
export interface ClauseRecord {
  readonly clause: ClauseRollUp | undefined;
  readonly requirements: readonly RequirementResult[];
  readonly findings: readonly RecordedFinding[];
}

/** What a record says of one clause. */
export function recordOfClause(record: EvaluationRecord, clause: string): ClauseRecord {
  const requirements = resultsBelow(record, clause);
  const ids = new Set(requirements.map(({ id }) => id));
  return {
    clause: record.clauses.find(({ id }) => id === clause),
    requirements,
    findings: record.findings.filter(({ requirement }) => ids.has(requirement)),
  };
}
