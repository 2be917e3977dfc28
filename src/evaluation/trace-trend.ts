import type { Trend, TrendPoint } from '../model/evaluation.ts';
import type { StandingResult } from './evaluate.ts';

/** Two assessments are a comparison; from three on there is a direction. */
export const leastOnTrend = 3;
/** More points than these run into each other on a chart. */
export const mostOnTrend = 8;
/** The share of the requirements in scope that has to be rated before a score says something of the whole. */
const leastRated = 0.8;
/** The share of all requirements in scope of one of two that has to be in scope of both. */
const leastShared = 0.9;

/** What was not evaluated for a trend. */
export interface Untraced {
  readonly older: number;
  readonly leftOut: number;
}

/**
 * Puts evaluations of the same institution and standard in a row, `now` last and the others by the day on which
 * they were begun; those of one day stay in the order given. Only the last eight are kept, the older ones are counted.
 *
 * Pure. `undefined` = fewer than three. See docs/scoring.md, "Over the years".
 */
export function traceTrend(
  earlier: readonly StandingResult[],
  now: StandingResult,
  { older, leftOut }: Untraced,
): Trend | undefined {
  if (earlier.length + 1 < leastOnTrend) return undefined;
  const sorted = earlier.toSorted(byStart);
  const kept = sorted.slice(-(mostOnTrend - 1));
  return {
    points: [...kept, now].map((one) => pointOf(one, now)),
    older: older + sorted.length - kept.length,
    leftOut,
  };
}

function byStart(one: StandingResult, other: StandingResult): number {
  if (one.started === other.started) return 0;
  return one.started < other.started ? -1 : 1;
}

function pointOf(evaluation: StandingResult, now: StandingResult): TrendPoint {
  const { started, overall, readiness, clauses } = evaluation;
  const { inScope, rated, major, minor, improvement } = overall.counts;
  return {
    started,
    score: overall.score,
    coverage: overall.coverage,
    counts: { inScope, rated, major, minor, improvement },
    verdict: readiness.verdict,
    comparable: comparabilityOf(evaluation, now),
    clauses: clauses.map(({ id, score }) => ({ id, score })),
  };
}

/** Whether the score of an evaluation can be held against that of `now`, and if not, why. Pure. */
export function comparabilityOf(
  evaluation: StandingResult,
  now: StandingResult,
): TrendPoint['comparable'] {
  const { score, coverage } = evaluation.overall;
  if (score === null || (coverage ?? 0) < leastRated) return 'few-rated';
  return sharedScope(scopeOf(evaluation), scopeOf(now)) < leastShared ? 'other-scope' : 'yes';
}

/** Of all requirements in scope of one of the two, the share in scope of both. */
function sharedScope(these: ReadonlySet<string>, those: ReadonlySet<string>): number {
  const shared = [...these].filter((id) => those.has(id)).length;
  return shared / (these.size + those.size - shared);
}

function scopeOf({ requirements }: StandingResult): ReadonlySet<string> {
  return new Set(requirements.flatMap(({ id, state }) => (state === 'not-applicable' ? [] : [id])));
}
