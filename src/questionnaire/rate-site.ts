import type { Answer, RatedAnswer, SiteRating } from '../model/assessment.ts';
import { leastOf } from '../model/lists/extremes.ts';
import { privateApart } from '../model/text/private-lines.ts';
import { addNote, foldSites, noRating, rateAnswer, type Stamp } from './revise-answer.ts';

/** A site, among those of the institution. */
export interface RatedSite {
  readonly site: string;
  readonly all: readonly string[];
}

/**
 * An answer that was given for one site, as an answer for the institution: the other sites keep the
 * rating that they have, of their own or in common, and the lowest counts.
 */
export function rateSite(
  previous: Answer | undefined,
  given: RatedAnswer,
  { site, all }: RatedSite,
): RatedAnswer {
  const before = ratingsBefore(previous, all);
  const known = before.find((one) => one.site === site);
  const { note: said, ...ownNote } = privateApart(given);
  const note = said === undefined ? known?.note : addNote(known?.note, said);
  const own = { site, rating: given.rating, ...(note === undefined ? {} : { note }) };
  const others = before.filter((one) => one.site !== site);
  const sites = [...others, own].toSorted((a, b) => all.indexOf(a.site) - all.indexOf(b.site));
  const { note: _, private: __, ...rest } = given;
  return { ...rest, ...ownNote, sites, rating: leastOf(sites.map(({ rating }) => rating)) };
}

/** How sites stand by an answer, each with its rating: one rating for all stands for each of them. */
export function ratingsBefore(
  previous: Answer | undefined,
  all: readonly string[],
): readonly SiteRating[] {
  if (previous === undefined || previous.rating === 'na') return [];
  const { rating } = previous;
  return previous.sites ?? all.map((site) => ({ site, rating }));
}

/** What several sites were rated at once, in the order of the institution. */
export type SiteRatings = readonly Pick<SiteRating, 'site' | 'rating'>[];

/**
 * The answer with ratings of sites, of which the lowest counts. What was noted of a site stays with it, and so do
 * note, evidence and missing items, as with a rating for all. How a site stood that is none any more goes into the note.
 */
export function rateSites(
  previous: Answer | undefined,
  { ratings, highest }: { readonly ratings: SiteRatings; readonly highest: number },
  stamp: Stamp,
): RatedAnswer {
  const known = previous === undefined || previous.rating === 'na' ? [] : (previous.sites ?? []);
  const sites = ratings.map(({ site, rating }) => {
    const note = known.find((one) => one.site === site)?.note;
    return { site, rating, ...(note === undefined ? {} : { note }) };
  });
  const gone = known.filter(({ site }) => ratings.every((one) => one.site !== site));
  const before =
    previous === undefined || previous.rating === 'na' ? previous : { ...previous, sites: gone };
  const rating = leastOf(sites.map((one) => one.rating));
  return { ...rateAnswer(foldSites(before, noRating), { rating, highest }, stamp), sites };
}
