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
  const states = { rated: 0, unanswered: 0, 'not-applicable': 0 };
  const gaps = { major: 0, minor: 0, improvement: 0, none: 0 };
  let knockOuts = 0;
  for (const { state, gap, knockOut } of results) {
    states[state] += 1;
    if (gap !== null) gaps[gap] += 1;
    if (knockOut) knockOuts += 1;
  }
  const { rated, unanswered, 'not-applicable': notApplicable } = states;
  const inScope = rated + unanswered;
  return {
    requirements: results.length,
    inScope,
    rated,
    unanswered,
    notApplicable,
    ...gaps,
    knockOuts,
  };
}

/** The requirement with the lowest score, because a mean hides a single failure. */
function lowestOf(results: readonly RequirementResult[]): string | null {
  let lowest: Scored | undefined;
  for (const { id, score, weight } of results) {
    if (score === null) continue;
    const one = { id, score, weight };
    if (lowest === undefined || isLower(one, lowest)) lowest = one;
  }
  return lowest?.id ?? null;
}

interface Scored extends Pick<RequirementResult, 'id' | 'weight'> {
  readonly score: number;
}

/** Of two with the same score the weightier is lower; of two alike the first stays. */
function isLower(one: Scored, other: Scored): boolean {
  if (one.score !== other.score) return one.score < other.score;
  return one.weight > other.weight;
}
