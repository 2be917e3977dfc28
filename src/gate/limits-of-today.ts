import type { Evaluation } from '../model/evaluation.ts';
import type { GateLimits } from '../model/gate.ts';

/**
 * Limits by which an evaluation as it is just meets the gate, so that it can only become better: the score and
 * the share that is rated in whole per cent, rounded down, and how many gaps there are. Without a rating there is
 * no least score.
 */
export function limitsOfToday({ overall }: Pick<Evaluation, 'overall'>): GateLimits {
  const { score, coverage, counts } = overall;
  return {
    ...(score === null ? {} : { minScore: wholePercent(score) }),
    ...(coverage === null ? {} : { minCoverage: wholePercent(coverage) }),
    maxKnockOuts: counts.knockOuts,
    maxMajor: counts.major,
    maxMinor: counts.minor,
  };
}

/** Rounded down, but for what binary fractions take away: 0.57 is 57. */
function wholePercent(share: number): number {
  return Math.floor(Number((share * 100).toFixed(6)));
}
