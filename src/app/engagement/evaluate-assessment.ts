import { listFindings } from '../../assessment/list-findings.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { Workspace } from './workspace.ts';

/** Evaluates an assessment as of a day, and puts what audits found beside it. */
export function evaluateAssessment(
  { standard, engagement }: Workspace,
  assessment: Assessment,
  date: string,
): EvaluationRecord {
  const evaluation = evaluate({ standard, engagement, assessment, date });
  return { ...evaluation, findings: listFindings(assessment, standard) };
}
