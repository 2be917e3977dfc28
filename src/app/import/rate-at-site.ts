import { isBySites, isRated, ratingIn } from '../../assessment/meet-sites.ts';
import type { Answer, RatedAnswer } from '../../model/assessment.ts';
import { placeTicks, ticksOf } from '../../model/rules/ticks.ts';
import { type RatedSite, rateSite, ratingsBefore } from '../../questionnaire/rate-site.ts';
import { foldSites, mergeAnswer, noRating } from '../../questionnaire/revise-answer.ts';
import { type AnswerStep, differences, outcomeOf } from './plan-report.ts';

/** The most letters that `by` holds. */
const longestBy = 1000;

/** What a form says of a requirement at one site, and what is there. */
interface SiteGiven {
  readonly given: RatedAnswer;
  readonly earlier: Answer | undefined;
  readonly place: RatedSite;
  readonly highest: number;
}

/** What becomes of a rating of one site. */
type SiteOutcome = Pick<AnswerStep, 'answer' | 'outcome' | 'differs'>;

/**
 * What becomes of the rating that a form gives for one site. One that is still open gets it; another rating of the
 * same site, also one for all, stays unless it may be replaced.
 */
export function planAtSite(one: SiteGiven, mayReplace: boolean): SiteOutcome {
  const { earlier, place } = one;
  const answer = answerAtSite(one);
  const there = ratingIn(earlier, place.site);
  if (isRated(earlier) && there === undefined) return { answer, outcome: 'new', differs: [] };
  const differs = differencesAtSite(answer, earlier, place.site);
  return { answer, differs, outcome: outcomeOf(earlier, differs, mayReplace) };
}

/** What two answers say otherwise of a site, in rating and note, or of the whole. */
function differencesAtSite(
  answer: Answer,
  earlier: Answer | undefined,
  site: string,
): AnswerStep['differs'] {
  const own = ratingIn(answer, site);
  const there = ratingIn(earlier, site);
  const ofAll = differences(answer, earlier).filter((key) => key !== 'rating' && key !== 'note');
  return [
    ...(own?.rating === there?.rating ? [] : (['rating'] as const)),
    ...(own?.note === there?.note ? [] : (['note'] as const)),
    ...ofAll,
  ];
}

/**
 * The answer with that rating: the other sites stay as they are, and the lowest counts. A note on the form is
 * that of the site. What is missing at one site is missing. Who rated the others stays in `by`.
 */
function answerAtSite({ given, earlier, place, highest }: SiteGiven): Answer {
  const cleared = given.note === undefined ? earlier : withoutNote(earlier, place.site);
  const isShared = ratingsBefore(earlier, place.all).some(({ site }) => site !== place.site);
  const by = isShared ? joinBy(earlier?.by, given.by) : given.by;
  const incoming = { ...rateSite(cleared, given, place), ...(by === undefined ? {} : { by }) };
  const ticks = [...new Set([...ticksOf(earlier), ...given.missing])];
  const merging = { stamp: { at: '' }, highest, replace: false };
  const merged = mergeAnswer(earlier, { ...incoming, missing: [] }, merging);
  const { at: _, earlierMissing: __, ...rest } = merged;
  const { rating } = incoming;
  return { ...rest, rating, ...placeTicks(ticks, { rating, highest }) };
}

function withoutNote(answer: Answer | undefined, of: string): Answer | undefined {
  if (!isBySites(answer)) return answer;
  const sites = answer.sites.map((one) =>
    one.site === of ? { site: of, rating: one.rating } : one,
  );
  return { ...answer, sites };
}

/** Two who rated sites of one requirement, in one line. */
function joinBy(before: string | undefined, now: string | undefined): string | undefined {
  if (before === undefined || now === undefined || before.split('; ').includes(now))
    return before ?? now;
  const both = `${before}; ${now}`;
  return both.length > longestBy ? now : both;
}

/**
 * An answer for all in the place of one by sites: how each site was rated, and what was noted of it, goes into the
 * note, as where a person rates all at once.
 */
export function withSitesNoted(answer: Answer, earlier: Answer | undefined): Answer {
  if (!isBySites(earlier)) return answer;
  const { note: _, ...rest } = earlier;
  const own = answer.note === undefined ? {} : { note: answer.note };
  const sign = answer.rating === 'na' ? noRating : `${answer.rating}`;
  const note = foldSites({ ...rest, ...own }, sign)?.note;
  return note === undefined ? answer : { ...answer, note };
}
