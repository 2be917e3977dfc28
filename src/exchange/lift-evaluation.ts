import { itemId, nameByRef, resolveItem } from '../model/clauses/item-id.ts';
import type { EvaluationDocument1 } from '../model/document.ts';
import type { EvaluationRecord, ReadinessReason } from '../model/evaluation.ts';

type Result1 = EvaluationDocument1['requirements'][number];
type Reason1 = EvaluationDocument1['readiness']['reasons'][number];

/**
 * An `eoms/evaluation@1` document → today's form: reasons with what each is about, requirements by id
 * instead of copies, findings in a list of their own, and items with ids made from their refs. It
 * does not contain the source places of answers.
 */
export function liftEvaluation(old: EvaluationDocument1): EvaluationRecord {
  const { readiness, requirements, findings: _counts, gaps, work, strengths, ...rest } = old;
  const { standard, documents, ...same } = rest;
  return {
    ...same,
    schema: 'eoms/evaluation@2',
    standard: { ...standard, replaced: '' },
    // All that was in the register was taken for required, and every item for a duty.
    documents: documents.map((one) => ({ ...one, basis: 'required' })),
    readiness: { ...readiness, reasons: readiness.reasons.map(liftReason) },
    requirements: requirements.map(liftResult),
    findings: requirements.flatMap((result) => {
      const { id, items } = liftResult(result);
      return result.findings.map((finding) => ({
        requirement: id,
        ...finding,
        items: finding.items.map((ref) => resolveItem(ref, { id, items })?.id ?? ref),
      }));
    }),
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
  items,
  missing,
  ...result
}: Result1): EvaluationRecord['requirements'][number] {
  const name = (item: Result1['items'][number]) => ({
    id: itemId(result.id, nameByRef(item.ref)),
    kind: 'must' as const,
    ...item,
  });
  return { ...result, items: items.map(name), missing: missing.map(name), source: null };
}

function liftReason({ code, count, limit, requirements }: Reason1): ReadinessReason {
  if (code === 'nothing-rated' || code === 'all-met') return { code };
  if (code === 'essentials') return { code, requirements, leastRating: limit };
  if (code === 'minors') return { code, requirements, mostShare: limit };
  if (code === 'score') return { code, score: count, leastScore: limit };
  return { code, requirements };
}
