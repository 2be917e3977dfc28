import type { Answer } from '../../model/assessment.ts';
import { isWithinClause } from '../../model/clause-order.ts';
import type { Clause } from '../../model/standard.ts';
import type { ClauseSummary } from '../../questionnaire/interviewer.ts';
import type { AssessContext } from './assess-context.ts';
import { countStanding } from './count-standing.ts';

/** How a clause stands, over all its requirements, whichever of them were asked. */
export function summarizeClause(
  { clause, title }: Clause,
  answers: ReadonlyMap<string, Answer>,
  { standard, engagement }: Pick<AssessContext, 'standard' | 'engagement'>,
): ClauseSummary {
  const within = standard.requirements.filter((one) => isWithinClause(one.clause, clause));
  const highest = standard.scale.length - 1;
  const counted = { answers, conditions: engagement.conditions, highest };
  return { clause, title, ...countStanding(within, counted) };
}
