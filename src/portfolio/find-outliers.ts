import type { Outlier, PortfolioHeat, PortfolioRow } from '../model/portfolio.ts';
import { comparedScore, quantile } from './spread-scores.ts';

/** With fewer of a type, quartiles say nothing. */
const leastAmong = 8;
/** A fence is this many times the middle half away from it, as in a box plot. */
const reach = 1.5;
/** A score that fell by this much or more is one, however many others there are. */
const leastFall = 0.1;

/**
 * The institutions that are far from others of their type, or fell, and by which rule (docs/scripting.md, "Many
 * institutions"). By place; of one institution, the whole first, then clauses in their order, then a fall. Pure.
 *
 * @param heat the rows of the heat map by place
 */
export function findOutliers(
  rows: readonly PortfolioRow[],
  heat: ReadonlyMap<string, PortfolioHeat>,
): readonly Outlier[] {
  const found = new Map<string, Outlier[]>();
  const note = (one: Outlier): void => {
    const known = found.get(one.place);
    if (known === undefined) found.set(one.place, [one]);
    else known.push(one);
  };
  for (const type of new Set(rows.map((row) => row.type))) {
    const own = rows.filter((row) => row.type === type && comparedScore(row) !== undefined);
    outsideFences(own).forEach(note);
    belowInClauses(own, heat).forEach(note);
  }
  rows.flatMap(fallen).forEach(note);
  return rows.flatMap(({ place }) => found.get(place) ?? []);
}

/** Where what is compared lies far from the rest of it. */
interface Fences {
  readonly below: number;
  readonly above: number;
}

function fencesOf(values: readonly number[]): Fences | undefined {
  if (values.length < leastAmong) return undefined;
  const sorted = values.toSorted((one, other) => one - other);
  const [lower, upper] = [quantile(sorted, 0.25) ?? 0, quantile(sorted, 0.75) ?? 0];
  const distance = reach * (upper - lower);
  return { below: lower - distance, above: upper + distance };
}

function outsideFences(own: readonly PortfolioRow[]): readonly Outlier[] {
  const fences = fencesOf(own.flatMap(({ score }) => score ?? []));
  if (fences === undefined) return [];
  return own.flatMap(({ place, name, score }): readonly Outlier[] => {
    const is = score ?? 0;
    const found = { place, name, clause: '', is, among: own.length };
    if (is < fences.below) return [{ ...found, rule: 'score-below', limit: fences.below }];
    if (is > fences.above) return [{ ...found, rule: 'score-above', limit: fences.above }];
    return [];
  });
}

/** A clause in which an institution is far below its peers, whatever its mean is. */
function belowInClauses(
  own: readonly PortfolioRow[],
  heat: ReadonlyMap<string, PortfolioHeat>,
): readonly Outlier[] {
  const cells = own.flatMap((row) => heat.get(row.place) ?? []);
  const columns = cells[0]?.scores.length ?? 0;
  return Array.from({ length: columns }).flatMap((_, index) => {
    const scores = cells.flatMap((row) => row.scores[index]?.score ?? []);
    const fences = fencesOf(scores);
    if (fences === undefined) return [];
    return cells.flatMap(({ place, name, scores: inClauses }): readonly Outlier[] => {
      const { clause, score: is } = inClauses[index] ?? { clause: '', score: null };
      if (is === null || is >= fences.below) return [];
      const among = scores.length;
      return [{ place, name, rule: 'clause-below', clause, is, limit: fences.below, among }];
    });
  });
}

function fallen({ place, name, earlier }: PortfolioRow): readonly Outlier[] {
  const change = earlier?.change ?? 0;
  // Binary fractions: 0.6 - 0.5 is a little less than 0.1.
  if (-change < leastFall - 1e-9) return [];
  return [{ place, name, rule: 'fell', clause: '', is: -change, limit: leastFall, among: 1 }];
}
