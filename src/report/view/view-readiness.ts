import type { Derived } from '../../model/derived.ts';
import { type Evaluation, type ReadinessReason, resultFinder } from '../../model/evaluation.ts';
import type { readinessView } from './readiness-view-schema.ts';

/** The verdict and its reasons as templates see them. */
type ReadinessView = Derived<typeof readinessView>;
type ReasonView = ReadinessView['reasons'][number];

/** The readiness of an evaluation, its reasons with the names of their requirements. */
export function viewReadiness(
  evaluation: Pick<Evaluation, 'readiness' | 'requirements'>,
): ReadinessView {
  const { verdict, reasons } = evaluation.readiness;
  const resultOf = resultFinder(evaluation);
  return {
    verdict,
    reasons: reasons.map((reason) => {
      const requirements = 'requirements' in reason ? reason.requirements : [];
      const names = requirements.map((id) => resultOf(id).name).join(', ');
      return { code: reason.code, ...figuresOf(reason), requirements, names };
    }),
  };
}

function figuresOf(reason: ReadinessReason): Pick<ReasonView, 'count' | 'limit'> {
  if (reason.code === 'score') return { count: reason.score, limit: reason.leastScore };
  if (!('requirements' in reason)) return { count: 0, limit: 0 };
  const count = reason.requirements.length;
  if (reason.code === 'essentials') return { count, limit: reason.leastRating };
  return { count, limit: reason.code === 'minors' ? reason.mostShare : 0 };
}
