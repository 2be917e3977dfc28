import type { Messages } from '../../messages/messages.ts';
import { leastOf } from '../../model/lists/extremes.ts';
import { highestRating } from '../../model/rules/scale.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import type { QuestionView, RatingReply } from '../../questionnaire/interviewer.ts';
import { ratingsBefore, type SiteRatings } from '../../questionnaire/rate-site.ts';
import type { TextQuestion } from '../prompt/questions.ts';
import type { AssessContext } from './question/assess-context.ts';
import { nameRating } from './question/question-lines.ts';

/** The sites of an institution, and what their ratings are called. */
export interface SiteAsking {
  readonly all: readonly string[];
  readonly highest: number;
  readonly name: (rating: number) => string;
}

/** The sites that a question can be rated by. */
export function siteAsking(
  context: Pick<AssessContext, 'engagement' | 'standard' | 'messages'>,
): SiteAsking {
  return {
    all: context.engagement.institution.sites,
    highest: highestRating(context.standard.scale),
    name: (rating) => nameRating(rating, context),
  };
}

/** How sites are asked for. */
interface SitesAsked {
  readonly askText: (question: TextQuestion) => Promise<string>;
  readonly messages: Messages;
  readonly view: QuestionView;
  readonly sites: SiteAsking;
}

/**
 * Asks how each site stands, in one line: `3 1`, with `-` for one that stays as it is or open. `undefined` where
 * nothing was typed, so that the question is open again.
 */
export async function askSites({
  askText,
  messages,
  view: { previous },
  sites: { all, highest, name },
}: SitesAsked): Promise<RatingReply | undefined> {
  const known = new Map(ratingsBefore(previous, all).map(({ site, rating }) => [site, rating]));
  const listed = all.map((site) => {
    const rating = known.get(site);
    const now = rating === undefined ? messages.text('questionnaire.site-open') : name(rating);
    return messages.text('questionnaire.site-now', { site: cleanForTerminal(site), now });
  });
  const read = (typed: string): SiteRatings | undefined =>
    readSites(typed, { all, known, highest });
  const typed = await askText({
    message: messages.text('questionnaire.sites', {
      sites: listed.join(messages.text('questionnaire.site-separator')),
      highest,
    }),
    startsAnew: true,
    canLeave: true,
    refuse: (text) => {
      if (text === '' || read(text) !== undefined) return undefined;
      return messages.text('questionnaire.sites-wrong', { count: all.length, highest });
    },
  });
  const ratings = typed === '' ? undefined : read(typed);
  if (ratings === undefined) return undefined;
  return { kind: 'rate', rating: leastOf(ratings.map(({ rating }) => rating)), sites: ratings };
}

interface KnownSites {
  readonly all: readonly string[];
  readonly known: ReadonlyMap<string, number>;
  readonly highest: number;
}

/** A sign for each site; `undefined` where one is missing, too many or off the scale, or none rates anything. */
function readSites(typed: string, { all, known, highest }: KnownSites): SiteRatings | undefined {
  const signs = Array.from(typed.replaceAll(/[\s,;]/g, ''));
  const isRead = signs.every(
    (sign) => sign === '-' || (/^\d$/.test(sign) && Number(sign) <= highest),
  );
  if (!isRead || signs.length !== all.length || signs.every((sign) => sign === '-'))
    return undefined;
  return all.flatMap((site, index) => {
    const sign = signs[index];
    const rating = sign === '-' ? known.get(site) : Number(sign);
    return rating === undefined ? [] : [{ site, rating }];
  });
}
