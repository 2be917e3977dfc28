import type { Answer } from '../../model/assessment.ts';
import { isWithinClause } from '../../model/clauses/clause-order.ts';
import type { Engagement } from '../../model/engagement.ts';
import { highestRating } from '../../model/rules/scale.ts';
import type { Clause, Standard } from '../../model/standard.ts';
import type { ClauseSummary } from '../../questionnaire/interviewer.ts';
import { countStanding } from './count-standing.ts';

/** What is assessed: an institution, against a standard. */
interface Assessed {
  readonly standard: Standard;
  readonly engagement: Pick<Engagement, 'conditions'>;
}

/** The state of a clause, over all its requirements, whichever of them were asked. */
export function summarizeClause(
  { clause, title }: Clause,
  answers: ReadonlyMap<string, Answer>,
  { standard, engagement }: Assessed,
): ClauseSummary {
  const within = standard.requirements.filter((one) => isWithinClause(one.clause, clause));
  const highest = highestRating(standard.scale);
  const counted = { answers, conditions: engagement.conditions, highest };
  return { clause, title, ...countStanding(within, counted) };
}
