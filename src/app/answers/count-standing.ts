import { scoreOf } from '../../evaluation/score.ts';
import type { Answer } from '../../model/assessment.ts';
import type { Engagement } from '../../model/engagement.ts';
import { applies } from '../../model/rules/applicability.ts';
import type { Requirement } from '../../model/standard.ts';
import type { AnswerCounts } from '../../questionnaire/interviewer.ts';

/** What a standing is counted by. */
export interface Counted {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly conditions: Engagement['conditions'];
  /** The highest rating of the scale. */
  readonly highest: number;
}

/**
 * How requirements stand, in the numbers of an evaluation: in scope is what neither a condition nor an
 * answer says does not apply.
 */
export function countStanding(
  requirements: readonly Requirement[],
  { answers, conditions, highest }: Counted,
): AnswerCounts {
  const applicable = requirements.filter((one) => applies(one, conditions));
  const inScope = applicable.filter(({ id }) => answers.get(id)?.rating !== 'na');
  const ratings = inScope.flatMap(({ id, weight }) => {
    const rating = answers.get(id)?.rating;
    return rating === undefined || rating === 'na' ? [] : [{ rating, weight }];
  });
  return {
    rated: ratings.length,
    inScope: inScope.length,
    notApplicable: requirements.length - inScope.length,
    score: scoreOf(ratings, highest),
  };
}
