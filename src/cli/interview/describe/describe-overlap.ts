import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import type { Overlap } from '../../../questionnaire/interviewer.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameRating } from '../question/question-lines.ts';

/** Says that somebody else answered a question at the same time, what, and what became of it. */
export function describeOverlap(
  { id, theirs, beside, isNoted }: Overlap,
  context: Pick<AssessContext, 'standard' | 'messages'>,
): readonly string[] {
  const { standard, messages } = context;
  const { clause = '', name = id } = standard.requirements.find((one) => one.id === id) ?? {};
  const shown = {
    clause,
    name: cleanForTerminal(name),
    by: cleanForTerminal(theirs.by ?? 'unknown'),
  };
  const sites = beside.map(({ site, rating }) =>
    messages.text('questionnaire.site-now', {
      site: cleanForTerminal(site),
      now: nameRating(rating, context),
    }),
  );
  return [
    ...(sites.length === 0
      ? []
      : [
          messages.text('questionnaire.sites-meanwhile', {
            ...shown,
            sites: sites.join(messages.text('questionnaire.site-separator')),
          }),
        ]),
    ...(isNoted
      ? [
          messages.text('questionnaire.answered-meanwhile', {
            ...shown,
            rating: nameRating(theirs.rating, context),
          }),
        ]
      : []),
  ];
}
