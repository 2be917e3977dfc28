import type { EvaluationRecord, Trend } from '../model/evaluation.ts';
import { countLeftOut } from '../model/rules/followed.ts';
import { clauseToLookAt, type NextStep } from './choose-clause.ts';
import { type Course, courseOf, inPercent, leastMove, type ScoredPoint } from './course.ts';

/** A number at the first and the last assessment that can be compared, and where it went. */
export interface Moved {
  readonly course: Course;
  readonly from: number;
  readonly to: number;
}

/** What a course over the years comes to. */
export type Meaning = 'weighty' | 'beside' | 'lost' | 'stands' | 'grows' | 'kept';

/** What a trend comes to: what was seen, what it means, what to do. Not yet in words. */
export type TrendBrief =
  /** The last assessment has too few ratings to be held against others. */
  | {
      readonly code: 'unfinished';
      readonly rated: number;
      readonly inScope: number;
      /** Of those in scope, how many were left out on purpose. */
      readonly left: number;
    }
  /** No earlier one can be compared with the last. */
  | { readonly code: 'alone' }
  | {
      readonly code: 'told';
      /** ISO dates of the first and the last that can be compared. */
      readonly since: string;
      readonly until: string;
      /** Whole per cents. */
      readonly score: Moved;
      readonly serious: Moved;
      readonly means: Meaning;
      readonly next: NextStep;
    };

/**
 * Says what became of score and serious gaps over all assessments that can be compared, and which clause to look at
 * first. Pure; rules: docs/scoring.md, "Over the years". `undefined` = there is no trend.
 */
export function briefTrend(evaluation: EvaluationRecord): TrendBrief | undefined {
  const { trend } = evaluation;
  const now = trend?.points.at(-1);
  if (trend === undefined || now === undefined) return undefined;
  const { rated, inScope } = now.counts;
  const left = countLeftOut(evaluation);
  if (now.comparable !== 'yes') return { code: 'unfinished', rated, inScope, left };
  const points = scoredPoints(trend);
  const [first, ...later] = points;
  const last = later.at(-1);
  if (first === undefined || last === undefined) return { code: 'alone' };
  const score = moved(inPercent(first.score), inPercent(last.score), leastMove);
  const serious = moved(first.counts.major, last.counts.major, 1);
  return {
    code: 'told',
    since: first.started,
    until: now.started,
    score,
    serious,
    means: meaningOf(score, serious),
    next: clauseToLookAt(points, evaluation),
  };
}

function scoredPoints({ points }: Trend): readonly ScoredPoint[] {
  return points.flatMap((point) => {
    const { score, comparable } = point;
    return score === null || comparable !== 'yes' ? [] : [{ ...point, score }];
  });
}

function moved(from: number, to: number, least: number): Moved {
  return { course: courseOf(from, to, least), from, to };
}

function meaningOf(score: Moved, serious: Moved): Meaning {
  if (score.course === 'fell') return 'lost';
  if (serious.course === 'fell') return 'weighty';
  if (serious.course === 'rose') return score.course === 'rose' ? 'beside' : 'lost';
  return serious.to === 0 ? meaningWithout[score.course] : meaningWith[score.course];
}

/** Where no serious gap is left, and none was. */
const meaningWithout = { rose: 'grows', held: 'kept' } as const;
/** Where there are as many as before. */
const meaningWith = { rose: 'beside', held: 'stands' } as const;
