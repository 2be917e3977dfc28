import type { ClauseRollUp, EvaluationRecord } from '../model/evaluation.ts';
import { courseOf, inPercent, leastMove, type ScoredPoint } from './course.ts';

/** A main clause that is named. */
interface NamedClause {
  readonly clause: string;
  readonly name: string;
}

/** Where to look first; per cents are whole, days are ISO dates. */
export type NextStep =
  /** Fell most since the last time. */
  | (NamedClause & {
      readonly code: 'fell';
      readonly from: number;
      readonly to: number;
      readonly since: string;
    })
  /** Stands still below what is enough. */
  | (NamedClause & { readonly code: 'still'; readonly score: number; readonly since: string })
  /** Has most of the serious gaps. */
  | (NamedClause & { readonly code: 'serious'; readonly count: number })
  /** Gets better, and has furthest to go. */
  | (NamedClause & { readonly code: 'weakest'; readonly score: number })
  /** All are enough. */
  | { readonly code: 'keep' };

/** A main clause over the assessments that can be compared, oldest first: whole per cents. */
interface ClauseCourse extends NamedClause {
  readonly scores: readonly { readonly started: string; readonly score: number }[];
  readonly now: number;
  readonly major: number;
}

/** A clause that lost so many percentage points since the last time is named before all else. */
const leastFall = 5;

/**
 * The main clause to look at first: the one that fell most since the last time, else the weakest of those that stand
 * still below what is enough, else the one with most serious gaps, else the weakest below what is enough. Of two alike
 * the first in the standard is named.
 */
export function clauseToLookAt(
  points: readonly ScoredPoint[],
  evaluation: EvaluationRecord,
): NextStep {
  const courses = evaluation.clauses.flatMap((clause) => courseOfClause(clause, points));
  const enough = enoughOf(evaluation);
  return (
    whatFell(courses) ??
    whatStandsStill(courses, enough) ??
    mostSerious(courses) ??
    weakest(courses, enough) ?? { code: 'keep' }
  );
}

/** The score that is enough, in per cent; an evaluation of the past does not say. */
function enoughOf({ way }: EvaluationRecord): number {
  return way === undefined ? 100 : inPercent(way.leastScore);
}

function courseOfClause(
  { id, name, depth, score, counts }: ClauseRollUp,
  points: readonly ScoredPoint[],
): readonly ClauseCourse[] {
  if (depth !== 1 || score === null) return [];
  const scores = points.flatMap(({ started, clauses }) => {
    const then = clauses.find((clause) => clause.id === id)?.score ?? null;
    return then === null ? [] : [{ started, score: inPercent(then) }];
  });
  return [{ clause: id, name, scores, now: inPercent(score), major: counts.major }];
}

function whatFell(courses: readonly ClauseCourse[]): NextStep | undefined {
  const fallen = courses.flatMap(({ clause, name, scores, now }) => {
    const before = scores.at(-2);
    if (before === undefined || before.score - now < leastFall) return [];
    return [
      { code: 'fell' as const, clause, name, from: before.score, to: now, since: before.started },
    ];
  });
  return fallen.toSorted((a, b) => b.from - b.to - (a.from - a.to))[0];
}

function whatStandsStill(courses: readonly ClauseCourse[], enough: number): NextStep | undefined {
  const still = courses.flatMap(({ clause, name, scores, now }) => {
    const since = stillSince(scores, now);
    if (since === undefined || now >= enough) return [];
    return [{ code: 'still' as const, clause, name, score: now, since }];
  });
  return still.toSorted((a, b) => a.score - b.score)[0];
}

/** The day of the first assessment from which on the score did not move; `undefined` = it moved last time. */
function stillSince(scores: ClauseCourse['scores'], now: number): string | undefined {
  const moved = scores.findLastIndex(({ score }) => courseOf(score, now, leastMove) !== 'held');
  return scores.slice(moved + 1, -1)[0]?.started;
}

function mostSerious(courses: readonly ClauseCourse[]): NextStep | undefined {
  const [worst] = courses.filter(({ major }) => major > 0).toSorted((a, b) => b.major - a.major);
  if (worst === undefined) return undefined;
  return { code: 'serious', clause: worst.clause, name: worst.name, count: worst.major };
}

function weakest(courses: readonly ClauseCourse[], enough: number): NextStep | undefined {
  const [lowest] = courses.filter(({ now }) => now < enough).toSorted((a, b) => a.now - b.now);
  if (lowest === undefined) return undefined;
  return { code: 'weakest', clause: lowest.clause, name: lowest.name, score: lowest.now };
}
