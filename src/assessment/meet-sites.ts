import type { Answer, RatedAnswer, SiteRating } from '../model/assessment.ts';
import { leastOf } from '../model/lists/extremes.ts';
import { placeTicks, ticksOf } from '../model/rules/ticks.ts';

/** An answer that is given by sites. */
interface AnswerBySites extends RatedAnswer {
  readonly sites: readonly SiteRating[];
}

/** Whether an answer rates sites apart. */
export function isBySites(answer: Answer | undefined): answer is AnswerBySites {
  return isRated(answer) && answer.sites !== undefined;
}

/** Whether an answer rates: all sites alike, or each apart. */
export function isRated(answer: Answer | undefined): answer is RatedAnswer {
  return answer !== undefined && answer.rating !== 'na';
}

/** One answer as two people know it. */
export interface AnswerSides {
  /** What was there before the one of us said anything. */
  readonly begun: Answer | undefined;
  /** What that one gave last, or was there. */
  readonly sent: Answer | undefined;
  readonly ours: Answer | undefined;
  /** What the file says now. */
  readonly found: RatedAnswer;
}

/** Ratings of sites of both. */
interface MetSites {
  readonly sites: readonly SiteRating[];
  /** Those of somebody else that are kept with ours. */
  readonly beside: readonly SiteRating[];
  /** Whether both rated the same site, otherwise: ours is among the sites. */
  readonly clashes: boolean;
}

/**
 * Puts ratings of sites by two people together, site by site: what only one of them changed is as that
 * one said. Sites come in the `order` of the institution.
 */
export function meetSites(sides: AnswerSides, order: readonly string[]): MetSites {
  const names = new Set([
    ...order,
    ...sitesIn(sides.found),
    ...sitesIn(sides.ours),
    ...sitesIn(sides.begun),
  ]);
  const met = Array.from(names, (site) => meetSite(site, sides));
  return {
    sites: met.flatMap(({ one }) => one ?? []),
    beside: met.flatMap(({ one, isTheirs }) => (isTheirs ? (one ?? []) : [])),
    clashes: met.some(({ isClash }) => isClash),
  };
}

/** The sites that an answer rates apart. */
export function sitesIn(answer: Answer | undefined): readonly string[] {
  return isBySites(answer) ? answer.sites.map(({ site }) => site) : [];
}

/** How one site stands; `undefined`: it is open. */
interface MetSite {
  readonly one: SiteRating | undefined;
  readonly isTheirs: boolean;
  readonly isClash: boolean;
}

function meetSite(site: string, { begun, sent, ours, found }: AnswerSides): MetSite {
  const own = ratingIn(ours, site);
  const last = ratingIn(sent, site);
  const there = ratingIn(found, site);
  const isChanged = !isSameSite(there, last);
  const isOwn = !isSameSite(own, last) || !isSameSite(own, ratingIn(begun, site));
  if (!isOwn) return { one: there, isTheirs: isChanged, isClash: false };
  if (own !== undefined && own.rating === there?.rating) {
    return { one: { ...there, ...own }, isTheirs: false, isClash: notesClash(own, there) };
  }
  return { one: own, isTheirs: false, isClash: isChanged };
}

/** How an answer rates a site: a rating for all stands for each of them. `undefined`: it is open. */
export function ratingIn(answer: Answer | undefined, site: string): SiteRating | undefined {
  if (!isRated(answer)) return undefined;
  if (answer.sites === undefined) return { site, rating: answer.rating };
  return answer.sites.find((one) => one.site === site);
}

/** Whether a site is rated alike, with the same note; `undefined`: it is open. */
export function isSameSite(one: SiteRating | undefined, other: SiteRating | undefined): boolean {
  return one?.rating === other?.rating && one?.note === other?.note;
}

function notesClash(one: SiteRating, other: SiteRating): boolean {
  return one.note !== undefined && other.note !== undefined && one.note !== other.note;
}

/**
 * Our answer with the sites of both, of which the lowest counts, and with the missing items of both: an
 * item that is missing at one site is missing.
 */
export function answerBeside(
  ours: RatedAnswer,
  { sent, found, sites }: Pick<AnswerSides, 'sent' | 'found'> & Pick<MetSites, 'sites'>,
  highest: number,
): AnswerBySites {
  const rating = leastOf(sites.map((one) => one.rating));
  const added = ticksOf(found).filter((tick) => !ticksOf(sent).includes(tick));
  const ticks = [...new Set([...ticksOf(ours), ...added])];
  const { missing: _, earlierMissing: __, ...rest } = ours;
  return { ...rest, sites, rating, ...placeTicks(ticks, { rating, highest }) };
}
