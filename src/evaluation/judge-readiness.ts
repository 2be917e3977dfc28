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
  if (overall.score === null) return { verdict: 'undetermined', reasons: [bare('nothing-rated')] };
  const blocking = [...knockOuts(results), ...majors(results)];
  const open = unanswered(results);
  const holding = [
    ...essentials(results, rule),
    ...minors(overall, results, rule),
    ...score(overall.score, rule),
  ];
  const reasons = [...blocking, ...open, ...holding];
  if (reasons.length === 0) return { verdict: 'ready', reasons: [bare('all-met')] };
  return { verdict: verdictOf(blocking.length, open.length), reasons };
}

function verdictOf(blocking: number, open: number): Verdict {
  if (blocking > 0) return 'not-ready';
  return open > 0 ? 'undetermined' : 'nearly-ready';
}

function knockOuts(results: readonly RequirementResult[]): readonly ReadinessReason[] {
  return reason(
    'knock-outs',
    results.filter(({ knockOut }) => knockOut),
  );
}

function majors(results: readonly RequirementResult[]): readonly ReadinessReason[] {
  return reason(
    'majors',
    results.filter(({ gap, knockOut }) => gap === 'major' && !knockOut),
  );
}

function unanswered(results: readonly RequirementResult[]): readonly ReadinessReason[] {
  return reason(
    'unanswered',
    results.filter(({ state }) => state === 'unanswered'),
  );
}

function essentials(
  results: readonly RequirementResult[],
  rule: ReadinessRule,
): readonly ReadinessReason[] {
  const wanted = new Set(rule.essentials);
  const low = results.filter((one) => wanted.has(one.id) && isLacking(one, rule.essentialRating));
  return reason('essentials', low, rule.essentialRating);
}

/** An answer cannot take an essential out of scope: without an internal audit there is no system. */
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
  return reason(
    'minors',
    results.filter(({ gap }) => gap === 'minor'),
    rule.minorShare,
  );
}

function score(overall: number, rule: ReadinessRule): readonly ReadinessReason[] {
  if (overall >= rule.score) return [];
  return [{ code: 'score', count: overall, limit: rule.score, requirements: [], names: '' }];
}

function reason(
  code: ReadinessReason['code'],
  results: readonly RequirementResult[],
  limit = 0,
): readonly ReadinessReason[] {
  if (results.length === 0) return [];
  const names = results.map(({ name }) => name).join(', ');
  return [{ code, count: results.length, limit, requirements: results.map(({ id }) => id), names }];
}

function bare(code: ReadinessReason['code']): ReadinessReason {
  return { code, count: 0, limit: 0, requirements: [], names: '' };
}
