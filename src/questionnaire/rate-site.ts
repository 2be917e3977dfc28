import type { Answer, RatedAnswer, SiteRating } from '../model/assessment.ts';
import { leastOf } from '../model/lists/extremes.ts';
import { privateApart } from '../model/text/private-lines.ts';
import { addNote } from './revise-answer.ts';

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

/** One rating for all stands for each of them. */
function ratingsBefore(
  previous: Answer | undefined,
  all: readonly string[],
): readonly SiteRating[] {
  if (previous === undefined || previous.rating === 'na') return [];
  const { rating } = previous;
  return previous.sites ?? all.map((site) => ({ site, rating }));
}
