import type { SiteRating } from '../model/assessment.ts';
import type { AnswerEntry } from '../model/document.ts';
import { leastOf } from '../model/lists/extremes.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';

/** The ratings of single sites in an answer as it is written. */
export function sitesOf({ sites = {} }: Pick<AnswerEntry, 'sites'>): readonly SiteRating[] {
  return Object.entries(sites).map(([site, one]) => ({ site, ...one }));
}

/** The rating that counts: as it is written, or the lowest of the sites. */
export function ratingOf(entry: Pick<AnswerEntry, 'rating' | 'sites'>): number | 'na' {
  return entry.rating === 'sites' ? lowestOf(sitesOf(entry)) : entry.rating;
}

/** The lowest rating of sites, of which there must be one. */
function lowestOf(sites: readonly SiteRating[]): number {
  return leastOf(sites.map(({ rating }) => rating));
}

/** An answer as it is written, and its place. */
interface PlacedEntry {
  readonly id: string;
  readonly entry: AnswerEntry;
  readonly locate: Located<unknown>['locate'];
}

/** Sites without `rating: sites`, that without sites, and ratings of sites that are off the scale. */
export function checkSites(
  { id, entry, locate }: PlacedEntry,
  highest: number,
): readonly Problem[] {
  const at = (...path: DocumentPath): DocumentPath => ['answers', id, ...path];
  const sites = sitesOf(entry);
  if (entry.rating !== 'sites') {
    if (entry.sites === undefined) return [];
    const place = locate(at('sites'), 'key');
    return [{ key: 'assessment.sites-unwanted', values: { id }, place }];
  }
  if (sites.length === 0) {
    return [{ key: 'assessment.sites-missing', values: { id }, place: locate(at('rating')) }];
  }
  return sites
    .filter(({ rating }) => rating > highest)
    .map(({ site, rating }) => ({
      key: 'assessment.rating-off-scale',
      values: { rating, highest },
      place: locate(at('sites', site, 'rating')),
    }));
}
