import type { AnswerStep } from '../../app/import/plan-report.ts';
import { shownOf } from '../../app/import/site-of-ratings.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Answer } from '../../model/assessment.ts';
import type { Standard } from '../../model/standard.ts';
import { cleanValues } from '../../model/text/clean-for-terminal.ts';

/** What becomes of an answer, in one line; nothing of those that are there already. */
export function answerText(
  step: AnswerStep,
  { messages, standard }: { readonly messages: Messages; readonly standard: Standard },
): string {
  const { requirement, outcome, answer, earlier, differs, site } = step;
  if (outcome === 'known') return '';
  const say = (one: Answer | undefined): string => {
    const rated = shownOf(one, step);
    return rated === undefined ? '' : ratingText(rated, messages, standard);
  };
  const { clause } = requirement;
  const at = { name: requirement.name, site: site ?? '' };
  const name = site === undefined ? at.name : messages.text('cli.import.at-site', at);
  const fields = differs.map((field) => messages.text(`cli.import.field.${field}`)).join(', ');
  const values = { clause, name, rating: say(answer), earlier: say(earlier), fields };
  return messages.text(`cli.import.answer.${outcome}`, cleanValues(values));
}

/** A rating with the name of its step. */
export function ratingText(
  { rating }: Pick<Answer, 'rating'>,
  messages: Messages,
  { scale }: Standard,
): string {
  if (rating === 'na') return messages.text('report.not-applicable');
  return `${rating} ${scale[rating]?.name ?? ''}`.trim();
}
