import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import type { Overlap } from '../../../questionnaire/interviewer.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameRating } from '../question/question-lines.ts';

/** Says that somebody else answered a question at the same time, and what. */
export function describeOverlap(
  { id, theirs }: Overlap,
  context: Pick<AssessContext, 'standard' | 'messages'>,
): string {
  const { standard, messages } = context;
  const { clause = '', name = id } = standard.requirements.find((one) => one.id === id) ?? {};
  return messages.text('questionnaire.answered-meanwhile', {
    clause,
    name: cleanForTerminal(name),
    by: cleanForTerminal(theirs.by ?? 'unknown'),
    rating: nameRating(theirs.rating, context),
  });
}
