import { recordOfClause } from '../../app/explain/sum-up-status.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { countFindings } from '../../model/audit/finding-counts.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';

/** That of `eoms/evaluation@2`, of which both are a part. */
const formVersion = 2;

/** A status for programs: of the whole, or how the score of a clause came about. */
export function statusJson(record: EvaluationRecord, clause: string | undefined): string {
  if (clause !== undefined) return explanationJson(record, clause);
  const {
    date,
    standard,
    institution,
    overall,
    readiness,
    clauses,
    findings,
    comparison,
    followsOn,
    accepted,
  } = record;
  const content = {
    date,
    standard,
    institution: institution.name,
    overall,
    readiness,
    findings: countFindings(findings),
    clauses,
    ...(accepted === undefined ? {} : { accepted }),
    ...(followsOn === undefined ? {} : { followsOn }),
    ...(comparison === undefined ? {} : { comparison }),
  };
  return jsonOf('status', content, formVersion);
}

function explanationJson(record: EvaluationRecord, clause: string): string {
  const content = { date: record.date, ...recordOfClause(record, clause) };
  return jsonOf('explanation', content, formVersion);
}
