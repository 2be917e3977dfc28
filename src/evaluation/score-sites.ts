import type { Assessment } from '../model/assessment.ts';
import type { Evaluation, RequirementResult, SiteStanding } from '../model/evaluation.ts';
import { scoreOf, type WeightedRating } from './score.ts';

/** What the standing of sites follows from. */
export interface SitesInput {
  readonly answers: Assessment['answers'];
  readonly results: Evaluation['requirements'];
  readonly processes: Evaluation['processes'];
  /** Sites of the institution, in its order. */
  readonly names: readonly string[];
  /** The highest rating of the scale. */
  readonly highest: number;
}

/**
 * How each site stands that was rated apart: by its own ratings, and by those for all where sites were not told apart.
 * What was rated at other sites alone says nothing of it. Sites without a rating of their own are left out. Pure.
 */
export function scoreSites({
  answers,
  results,
  processes,
  names,
  highest,
}: SitesInput): readonly SiteStanding[] {
  const rated = results.flatMap((result) => readSites(result, answers));
  const apart = rated.flatMap(({ own }) => (own === undefined ? [] : [...own.keys()]));
  const known = [...new Set([...names, ...apart])].filter((name) => apart.includes(name));
  return known.map((name) => {
    const scored = (those: readonly RatedResult[]): number | null =>
      scoreOf(
        those.flatMap((one) => ratingAt(one, name)),
        highest,
      );
    return {
      name,
      score: scored(rated),
      processes: processes.map(({ id }) => {
        const members = rated.filter(({ processes: of }) => of.includes(id));
        return {
          id,
          score: scored(members),
          apart: members.filter(({ own }) => own?.has(name) === true).length,
        };
      }),
    };
  });
}

interface RatedResult extends WeightedRating {
  readonly processes: readonly string[];
  /** Ratings of single sites, by name; `undefined` where one rating is for all. */
  readonly own: ReadonlyMap<string, number> | undefined;
}

function readSites(
  { id, rating, weight, processes = [] }: RequirementResult,
  answers: Assessment['answers'],
): readonly RatedResult[] {
  const answer = answers.get(id);
  if (rating === null || answer === undefined || answer.rating === 'na') return [];
  const own =
    answer.sites === undefined
      ? undefined
      : new Map(answer.sites.map((one) => [one.site, one.rating]));
  return [{ rating, weight, processes, own }];
}

function ratingAt({ rating, weight, own }: RatedResult, site: string): readonly WeightedRating[] {
  if (own === undefined) return [{ rating, weight }];
  const there = own.get(site);
  return there === undefined ? [] : [{ rating: there, weight }];
}
