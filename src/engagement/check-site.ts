import type { Place, Problem } from '../model/problem.ts';
import { suggestWord } from '../model/text/suggest-word.ts';

/** What is wrong with a site that is named somewhere: the institution must have it. */
export function checkSite(
  site: string,
  sites: readonly string[],
  place: Place | undefined,
): readonly Problem[] {
  if (sites.includes(site)) return [];
  const where = place === undefined ? {} : { place };
  if (sites.length === 0) {
    return [
      {
        key: 'site.none',
        values: { site },
        hintKey: 'site.none.hint',
        ...where,
      },
    ];
  }
  return [{ key: 'site.unknown', values: { site }, ...where, ...suggestWord(site, sites) }];
}
