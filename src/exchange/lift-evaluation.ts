import type { EvaluationDocument1 } from '../model/document.ts';
import type { EvaluationRecord, ReadinessReason } from '../model/evaluation.ts';

type Result1 = EvaluationDocument1['requirements'][number];
type Reason1 = EvaluationDocument1['readiness']['reasons'][number];

/**
 * An evaluation as `eoms/evaluation@1` had it → the same in the form of today: reasons with what
 * each is about, requirements by id in the place of copies of them, and findings beside them. Where
 * answers were written it did not say.
 */
export function liftEvaluation(old: EvaluationDocument1): EvaluationRecord {
  const { readiness, requirements, findings: _counts, gaps, work, strengths, ...same } = old;
  return {
    ...same,
    schema: 'eoms/evaluation@2',
    readiness: { ...readiness, reasons: readiness.reasons.map(liftReason) },
    requirements: requirements.map(liftResult),
    findings: requirements.flatMap(({ id, findings }) =>
      findings.map((finding) => ({ requirement: id, ...finding })),
    ),
    gaps: gaps.map(({ rank, requirement, gap }) => ({ rank, requirement: requirement.id, gap })),
    work: {
      ...work,
      steps: work.steps.map(({ rank, requirement, action, start, end }) => {
        return { rank, requirement, action, start, end };
      }),
    },
    strengths: strengths.map(({ id }) => id),
  };
}

function liftResult({
  findings: _findings,
  ...result
}: Result1): EvaluationRecord['requirements'][number] {
  return { ...result, source: null };
}

function liftReason({ code, count, limit, requirements }: Reason1): ReadinessReason {
  if (code === 'nothing-rated' || code === 'all-met') return { code };
  if (code === 'essentials') return { code, requirements, leastRating: limit };
  if (code === 'minors') return { code, requirements, mostShare: limit };
  if (code === 'score') return { code, score: count, leastScore: limit };
  return { code, requirements };
}
