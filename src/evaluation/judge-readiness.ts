import type {
  Readiness,
  ReadinessReason,
  RequirementResult,
  RollUp,
  Verdict,
} from '../model/evaluation.ts';
import type { ReadinessRule } from '../model/standard.ts';

/**
 * Whether the institution could face a certification audit, and why.
 *
 * A knock-out or a major gap means not ready, whatever the mean. Then everything in scope must be
 * answered, else no verdict is given. What remains open decides between nearly ready and ready.
 * The limits come from the standard (`readiness:`); see docs/scoring.md.
 */
export function judgeReadiness(
  overall: RollUp,
  results: readonly RequirementResult[],
  rule: ReadinessRule,
): Readiness {
  if (overall.score === null)
    return { verdict: 'undetermined', reasons: [{ code: 'nothing-rated' }] };
  const blocking = [...knockOuts(results), ...majors(results)];
  const open = unanswered(results);
  const holding = [
    ...essentials(results, rule),
    ...minors(overall, results, rule),
    ...score(overall.score, rule),
  ];
  const reasons = [...blocking, ...open, ...holding];
  if (reasons.length === 0) return { verdict: 'ready', reasons: [{ code: 'all-met' }] };
  return { verdict: verdictOf(blocking.length, open.length), reasons };
}

function verdictOf(blocking: number, open: number): Verdict {
  if (blocking > 0) return 'not-ready';
  return open > 0 ? 'undetermined' : 'nearly-ready';
}

function knockOuts(results: readonly RequirementResult[]): readonly ReadinessReason[] {
  const requirements = idsOf(results.filter(({ knockOut }) => knockOut));
  return requirements.length === 0 ? [] : [{ code: 'knock-outs', requirements }];
}

function majors(results: readonly RequirementResult[]): readonly ReadinessReason[] {
  const requirements = idsOf(results.filter(({ gap, knockOut }) => gap === 'major' && !knockOut));
  return requirements.length === 0 ? [] : [{ code: 'majors', requirements }];
}

function unanswered(results: readonly RequirementResult[]): readonly ReadinessReason[] {
  const requirements = idsOf(results.filter(({ state }) => state === 'unanswered'));
  return requirements.length === 0 ? [] : [{ code: 'unanswered', requirements }];
}

function essentials(
  results: readonly RequirementResult[],
  rule: ReadinessRule,
): readonly ReadinessReason[] {
  const wanted = new Set(rule.essentials);
  const leastRating = rule.essentialRating;
  const low = results.filter((one) => wanted.has(one.id) && isLacking(one, leastRating));
  return low.length === 0 ? [] : [{ code: 'essentials', requirements: idsOf(low), leastRating }];
}

/** An answer cannot take an essential out of scope: without an internal audit a system does not exist. */
function isLacking({ rating, why }: RequirementResult, least: number): boolean {
  return why === 'excluded-by-answer' || (rating !== null && rating < least);
}

function minors(
  overall: RollUp,
  results: readonly RequirementResult[],
  rule: ReadinessRule,
): readonly ReadinessReason[] {
  const { minor, rated } = overall.counts;
  // A share is divided, not the limit multiplied: 29 of 100 is exactly 0.29, yet 0.29 × 100 is less than 29.
  if (minor / rated <= rule.minorShare) return [];
  const requirements = idsOf(results.filter(({ gap }) => gap === 'minor'));
  return [{ code: 'minors', requirements, mostShare: rule.minorShare }];
}

function score(overall: number, rule: ReadinessRule): readonly ReadinessReason[] {
  if (overall >= rule.score) return [];
  return [{ code: 'score', score: overall, leastScore: rule.score }];
}

function idsOf(results: readonly RequirementResult[]): readonly string[] {
  return results.map(({ id }) => id);
}
