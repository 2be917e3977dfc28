import { listFindings } from '../../assessment/list-findings.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { OpenedAssessment } from './open-assessment.ts';
import type { Workspace } from './workspace.ts';

/** Evaluates an assessment as of a day: each answer with its place, plus the findings of audits. */
export function evaluateAssessment(
  { standard, engagement }: Workspace,
  { assessment, sources }: Pick<OpenedAssessment, 'assessment' | 'sources'>,
  date: string,
): EvaluationRecord {
  const evaluation = evaluate({ standard, engagement, assessment, date, sources });
  return { ...evaluation, findings: listFindings(assessment, standard) };
}
