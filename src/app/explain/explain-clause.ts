import { resultsBelow } from '../../evaluation/arrange-results.ts';
import { type Points, pointsOf } from '../../evaluation/score.ts';
import type { ClauseRollUp, Evaluation, RequirementResult } from '../../model/evaluation.ts';
import { highestRating } from '../../model/rules/scale.ts';

/** How the score of a clause came about. */
export interface ClauseExplanation {
  readonly rollUp: ClauseRollUp;
  readonly points: Points;
  /** Every requirement below the clause; `points` is `undefined` for one that is not rated. */
  readonly parts: readonly {
    readonly result: RequirementResult;
    readonly points: Points | undefined;
  }[];
}

/** What every requirement below a clause earned of what it could, and all of them together. */
export function explainClause(evaluation: Evaluation, clause: string): ClauseExplanation {
  const rollUp = evaluation.clauses.find(({ id }) => id === clause);
  if (rollUp === undefined) throw new Error(`no clause ${clause} in the evaluation`);
  const highest = highestRating(evaluation.scale);
  const within = resultsBelow(evaluation, clause);
  const ratings = within.map(({ rating, weight }) => (rating === null ? [] : [{ rating, weight }]));
  return {
    rollUp,
    points: pointsOf(ratings.flat(), highest),
    parts: within.map((result, index) => {
      const [rated] = ratings[index] ?? [];
      return { result, points: rated === undefined ? undefined : pointsOf([rated], highest) };
    }),
  };
}
