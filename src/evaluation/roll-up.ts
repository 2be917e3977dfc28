import type { Counts, RequirementResult, RollUp } from '../model/evaluation.ts';
import { scoreOf, shareOf } from './score.ts';

/** A group of requirements under a name, and the highest rating of the scale. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly results: readonly RequirementResult[];
  readonly highest: number;
}

/** Sums up a group: score, coverage, counts and its weakest requirement. */
export function rollUp({ id, name, results, highest }: Group): RollUp {
  const ratings = results.flatMap(({ rating, weight }) =>
    rating === null ? [] : [{ rating, weight }],
  );
  const counts = countResults(results);
  return {
    id,
    name,
    score: scoreOf(ratings, highest),
    coverage: shareOf(counts.rated, counts.inScope),
    counts,
    lowest: lowestOf(results),
  };
}

function countResults(results: readonly RequirementResult[]): Counts {
  const count = (matches: (result: RequirementResult) => boolean): number =>
    results.filter(matches).length;
  const notApplicable = count(({ state }) => state === 'not-applicable');
  return {
    requirements: results.length,
    inScope: results.length - notApplicable,
    rated: count(({ state }) => state === 'rated'),
    unanswered: count(({ state }) => state === 'unanswered'),
    notApplicable,
    major: count(({ gap }) => gap === 'major'),
    minor: count(({ gap }) => gap === 'minor'),
    improvement: count(({ gap }) => gap === 'improvement'),
    none: count(({ gap }) => gap === 'none'),
    knockOuts: count(({ knockOut }) => knockOut),
  };
}

/** A mean hides a single failure; the lowest requirement beside it does not. */
function lowestOf(results: readonly RequirementResult[]): string | null {
  const rated = results.filter(({ score }) => score !== null);
  const lowest = rated.toSorted(
    (a, b) => (a.score ?? 0) - (b.score ?? 0) || b.weight - a.weight,
  )[0];
  return lowest?.id ?? null;
}
