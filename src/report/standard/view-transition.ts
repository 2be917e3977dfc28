import { type CarriedClause, type CarryOver, countCarried } from '../../edition/carry-over.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { sayRating } from '../words/say-rating.ts';
import type { transitionSchema } from './transition-schema.ts';

/** What the template of a transition sees. */
export type TransitionView = Derived<typeof transitionSchema>;

/** What becomes of an evaluation in the next edition, as its template sees it. */
export function viewTransition(
  { overlay, clauses }: CarryOver,
  { date, institution, standard, scale }: EvaluationRecord,
  messages: Messages,
): TransitionView {
  const viewPart = (carried: readonly CarriedClause[]): TransitionView['carries'] => ({
    ...countCarried(carried),
    clauses: carried.map(({ results, flag = null, ...clause }) => ({
      ...clause,
      flag,
      requirements: results.map((result) => {
        const { id, name, gap } = result;
        return { id, name, gap, rating: sayRating(result, scale, messages) };
      }),
    })),
  });
  const { id, title, shortTitle, edition, notice } = standard;
  return {
    date,
    institution: institution.name,
    standard: { id, title, shortTitle, edition, notice },
    next: viewNext(overlay),
    carries: viewPart(clauses.carries),
    check: viewPart(clauses.check),
    unknown: viewPart(clauses.unknown),
    language: messages.language,
  };
}

function viewNext(overlay: CarryOver['overlay']): TransitionView['next'] {
  const { title, published, notice, source, transition, unknown = [] } = overlay;
  return { title, published, notice: notice.trim(), source: source.trim(), transition, unknown };
}
