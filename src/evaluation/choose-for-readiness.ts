import type { RequirementResult } from '../model/evaluation.ts';
import { sumDays } from '../model/rules/effort.ts';
import type { ReadinessRule } from '../model/standard.ts';
import { type Points, pointsOf } from './score.ts';

/** A result of a rated requirement. */
interface RatedResult extends RequirementResult {
  readonly rating: number;
}

/** What readiness is judged by. */
export interface ReadinessChoice {
  readonly rule: ReadinessRule;
  /** The highest rating of the scale. */
  readonly highest: number;
}

/**
 * The gaps that have to close before the institution is ready, by the ids of their requirements: all
 * major ones, those of essentials however small, as an audit asks for these first of all, then those that
 * take the fewest days, minor gaps first, until all limits of `readiness:` are met. A gap that is closed counts as conforming. See docs/scoring.md.
 *
 * Pure. With all of them closed, `judgeReadiness` says ready, unless something is unanswered or an essential
 * is set aside.
 *
 * @param results the results in the order of the gap register
 */
export function chooseForReadiness(
  results: readonly RequirementResult[],
  { rule, highest }: ReadinessChoice,
): ReadonlySet<string> {
  const rated = results.filter(isRated);
  const essentials = new Set(rule.essentials);
  const must = rated.filter(
    ({ id, gap }) => gap === 'major' || (essentials.has(id) && gap !== 'none'),
  );
  const chosen = new Set(must.map(({ id }) => id));
  const points = must.reduce((sum, one) => closed(sum, one, highest), pointsOf(rated, highest));
  const open = byCost(rated.filter(({ id }) => !chosen.has(id)));
  const minors = open.filter(({ gap }) => gap === 'minor');
  const improvements = open.filter(({ gap }) => gap === 'improvement');
  let standing = { points, minors: minors.length };
  const goOn = (): boolean =>
    standing.minors / rated.length > rule.minorShare ||
    standing.points.earned / standing.points.possible < rule.score;
  for (const one of [...minors, ...improvements]) {
    if (!goOn()) break;
    chosen.add(one.id);
    standing = {
      points: closed(standing.points, one, highest),
      minors: standing.minors - (one.gap === 'minor' ? 1 : 0),
    };
  }
  return chosen;
}

function isRated(result: RequirementResult): result is RatedResult {
  return result.rating !== null;
}

/** Those that take the fewest days first, among those of as many in the order of the register. */
function byCost(results: readonly RatedResult[]): readonly RatedResult[] {
  return results.toSorted((a, b) => sumDays(a.actions) - sumDays(b.actions));
}

function closed({ earned, possible }: Points, one: RatedResult, highest: number): Points {
  return { earned: earned + (highest - one.rating) * one.weight, possible };
}
