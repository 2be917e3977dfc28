import { scoreOf } from '../../evaluation/score.ts';
import type { Answer } from '../../model/assessment.ts';
import { isWithinClause } from '../../model/clause-order.ts';
import type { Clause, Requirement } from '../../model/standard.ts';
import type { ClauseSummary } from '../../questionnaire/interviewer.ts';
import { applies } from '../../questionnaire/select-requirements.ts';
import type { AssessContext } from './assess-context.ts';

/** How a clause stands, over all its requirements in scope, whichever of them were asked. */
export function summarizeClause(
  { clause, title }: Clause,
  answers: ReadonlyMap<string, Answer>,
  { standard, engagement }: Pick<AssessContext, 'standard' | 'engagement'>,
): ClauseSummary {
  const within = standard.requirements.filter(
    (one) => isWithinClause(one.clause, clause) && applies(one, engagement.conditions),
  );
  return {
    clause,
    title,
    answered: within.filter(({ id }) => answers.has(id)).length,
    total: within.length,
    score: scoreOfRequirements(within, answers, standard.scale.length - 1),
  };
}

/** The score of requirements by their answers, 0…1; `null` where none is rated. */
export function scoreOfRequirements(
  requirements: readonly Requirement[],
  answers: ReadonlyMap<string, Answer>,
  highest: number,
): number | null {
  const ratings = requirements.flatMap(({ id, weight }) => {
    const rating = answers.get(id)?.rating;
    return rating === undefined || rating === 'na' ? [] : [{ rating, weight }];
  });
  return scoreOf(ratings, highest);
}
