import { isBySites, ratingIn, sitesIn } from '../../assessment/meet-sites.ts';
import { checkSite } from '../../engagement/check-site.ts';
import type { FilledForm } from '../../exchange/read-filled-form.ts';
import type { Answer } from '../../model/assessment.ts';
import type { Problem } from '../../model/problem.ts';
import type { RatedSite } from '../../questionnaire/rate-site.ts';
import type { FormRemark } from './check-form.ts';
import { plainName, type SpeakerSource, siteAmong } from './form-speaker.ts';
import { isWritten } from './plan-finding.ts';
import type { AnswerStep } from './plan-report.ts';

/** Where a form with ratings comes from: what the institution has, and what `--site` says. */
type SiteSource = Pick<SpeakerSource, 'workspace' | 'speaker'>;

/** Whether a form holds a rating. */
export function hasRatings({ entries }: Pick<FilledForm, 'entries'>): boolean {
  return entries.some(({ rating }) => rating !== undefined);
}

/**
 * The form as one of the site that `--site` names, or else its head, as the institution writes it: its ratings
 * and its findings are of one site. As it is, where it is of none.
 */
export function formAtSite(form: FilledForm, source: SiteSource): FilledForm {
  const site = siteSaid(form, source);
  if (site === undefined || !sitesOf(source).includes(site)) return form;
  return { ...form, header: { ...form.header, site } };
}

/** The site whose ratings a form holds; `undefined`: they are for all, as of an institution of one site. */
export function siteOfRatings(form: FilledForm, source: SiteSource): RatedSite | undefined {
  const site = siteSaid(form, source);
  const all = sitesOf(source);
  return site === undefined || all.length < 2 ? undefined : { site, all };
}

/** A site that the institution does not have, and what is said not to apply at one of several alone. */
export function checkSiteOfRatings(form: FilledForm, source: SiteSource): readonly Problem[] {
  if (!hasRatings(form)) return [];
  const { entries } = form;
  const all = sitesOf(source);
  const site = siteSaid(form, source);
  if (site === undefined) return [];
  if (all.length === 0 && source.speaker.site === undefined) return [];
  const unknown = checkSite(site, all, undefined);
  if (unknown.length > 0 || all.length < 2) return unknown;
  const left = entries.filter(({ rating }) => rating === 'na').map((one) => one.requirement);
  if (left.length === 0) return [];
  const values = { count: left.length, site, ids: left.slice(0, 5).join(', ') };
  return [{ key: 'cli.import.left-at-site', values }];
}

/** What is to be known of the site of a form with ratings: that it says none of several, or one of none. */
export function remarksOnSite(form: FilledForm, source: SiteSource): readonly FormRemark[] {
  if (!hasRatings(form)) return [];
  const { site: given } = source.speaker;
  const { site: written } = form.header;
  if (given !== undefined) return remarkOverruled(written ?? given, given);
  return written === undefined
    ? remarkUnsaid(sitesOf(source))
    : remarkLost(written, sitesOf(source));
}

function remarkOverruled(form: string, given: string): readonly FormRemark[] {
  if (plainName(form) === plainName(given)) return [];
  return [{ key: 'cli.import.overruled', values: { flag: '--site', form, given } }];
}

function remarkUnsaid(all: readonly string[]): readonly FormRemark[] {
  return all.length < 2 ? [] : [{ key: 'cli.import.rated-all', values: { sites: all.join(', ') } }];
}

function remarkLost(site: string, all: readonly string[]): readonly FormRemark[] {
  return all.length === 0 ? [{ key: 'cli.import.no-sites', values: { site } }] : [];
}

/** What a step shows of an answer: the rating of the site that it is about, where it is of one. */
export function shownOf(
  one: Answer | undefined,
  { site }: Pick<AnswerStep, 'site'>,
): Pick<Answer, 'rating'> | undefined {
  return site === undefined ? one : (ratingIn(one, site) ?? one);
}

/** The sites that are still open where a form rated another one, by what is there once all files are taken. */
export function remarksOnOpenSites(
  steps: readonly AnswerStep[],
  answers: ReadonlyMap<string, Answer>,
  all: readonly string[],
): readonly FormRemark[] {
  const open = steps
    .filter((step) => step.site !== undefined && isWritten(step))
    .map(({ requirement }) => answers.get(requirement.id))
    .map((answer) => (isBySites(answer) ? without(all, sitesIn(answer)) : []))
    .filter((names) => names.length > 0);
  if (open.length === 0) return [];
  const sites = all.filter((site) => open.some((names) => names.includes(site))).join(', ');
  return [{ key: 'cli.import.sites-open', values: { count: open.length, sites } }];
}

function without(all: readonly string[], rated: readonly string[]): readonly string[] {
  return all.filter((site) => !rated.includes(site));
}

function siteSaid({ header }: FilledForm, source: SiteSource): string | undefined {
  return source.speaker.site ?? siteAmong(header.site, sitesOf(source));
}

function sitesOf({ workspace }: SiteSource): readonly string[] {
  return workspace.engagement.institution.sites;
}
