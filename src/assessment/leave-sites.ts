import type { Answer, KeptSite, SiteRating } from '../model/assessment.ts';
import { isSameSite, ratingIn, sitesIn } from './meet-sites.ts';

/** An answer before and after one save, and as it is now. */
interface SavedSides {
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
  readonly now: Answer | undefined;
}

/** What is left of sites without what one save changed of them. */
interface LeftSites {
  readonly sites: readonly SiteRating[];
  /** Those of the save that somebody else changed since. */
  readonly kept: readonly string[];
  /** Whether any site is as it was before the save. */
  readonly isAnyBack: boolean;
}

/**
 * Takes one save out of ratings of sites, site by site: what somebody else changed since stays, and so
 * does what is `held`.
 */
export function leaveSites(sides: SavedSides, held: readonly string[]): LeftSites {
  const { before, after, now } = sides;
  const names = new Set([...sitesIn(now), ...sitesIn(after), ...sitesIn(before)]);
  const left = Array.from(names, (site) => ({ site, ...leaveSite(site, sides, held) }));
  return {
    sites: left.flatMap(({ one }) => one ?? []),
    kept: left.flatMap(({ site, isKept }) => (isKept ? [site] : [])),
    isAnyBack: left.some(({ isBack }) => isBack),
  };
}

/** How one site is left; `undefined`: it is open. */
function leaveSite(
  site: string,
  { before, after, now }: SavedSides,
  held: readonly string[],
): { readonly one: SiteRating | undefined; readonly isKept: boolean; readonly isBack: boolean } {
  const [was, ours, one] = [before, after, now].map((answer) => ratingIn(answer, site));
  if (isSameSite(was, ours)) return { one, isKept: false, isBack: false };
  const isOurs = isSameSite(one, ours) && !held.includes(site);
  if (isOurs) return { one: was, isKept: false, isBack: true };
  return { one, isKept: true, isBack: false };
}

/** Of sites that somebody else changed, those that are not as they were `before`, as they are `now`. */
export function changedSites(
  kept: Iterable<string>,
  { before, now }: Pick<SavedSides, 'before' | 'now'>,
): readonly KeptSite[] {
  return Array.from(kept, (site) => ({ site, one: ratingIn(now, site) })).flatMap(
    ({ site, one }) => {
      if (isSameSite(one, ratingIn(before, site))) return [];
      return one === undefined ? [{ site }] : [{ site, rating: one.rating }];
    },
  );
}
