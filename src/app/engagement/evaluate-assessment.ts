import { listFindings } from '../../audit/list-findings.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import type { Audit } from '../../model/audit/audit.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { OpenedAssessment } from './open-assessment.ts';
import type { Workspace } from './workspace.ts';

/** What an evaluation with findings is made from. */
export interface EvaluationSubject extends Pick<OpenedAssessment, 'assessment' | 'sources'> {
  readonly audits: readonly Audit[];
}

/** Evaluates an assessment as of a day: each answer with its place, plus the findings of audits. */
export function evaluateAssessment(
  { standard, engagement }: Workspace,
  { assessment, sources, audits }: EvaluationSubject,
  date: string,
): EvaluationRecord {
  const evaluation = evaluate({ standard, engagement, assessment, date, sources });
  return { ...evaluation, findings: listFindings(assessment, standard, audits) };
}
