import { institutionTypes } from '../model/engagement.ts';
import type { PortfolioPart, PortfolioRow, ScoreSpread } from '../model/portfolio.ts';
import { isLittleRated } from '../model/rules/little-rated.ts';

/** Where one band of scores ends and the next begins. */
const bandLimits = [0, 0.25, 0.5, 0.75, 0.9, 1] as const;

/** How the scores of institutions lie. Only those with enough rated are compared. Pure. */
export function spreadScores(rows: readonly PortfolioRow[]): ScoreSpread {
  const scores = scoresOf(rows);
  return {
    institutions: rows.length,
    compared: scores.length,
    ready: rows.filter(({ verdict }) => verdict === 'ready' || verdict === 'nearly-ready').length,
    lowest: scores[0] ?? null,
    lowerQuartile: quantile(scores, 0.25),
    median: quantile(scores, 0.5),
    upperQuartile: quantile(scores, 0.75),
    highest: scores.at(-1) ?? null,
    bands: bandLimits.slice(1).map((to, index) => {
      const from = bandLimits[index] ?? 0;
      const isLast = to === 1;
      const within = scores.filter((score) => score >= from && (isLast || score < to));
      return { from, to, institutions: within.length };
    }),
  };
}

/** How they lie by kind of institution, in the order of the kinds. */
export function spreadByType(rows: readonly PortfolioRow[]): PortfolioPart['types'] {
  return institutionTypes.flatMap((type) => {
    const own = rows.filter((row) => row.type === type);
    return own.length === 0 ? [] : [{ type, ...spreadScores(own) }];
  });
}

/** How they lie by region, then by chain, by name; institutions that name none are in no group. */
export function spreadByGroup(rows: readonly PortfolioRow[]): PortfolioPart['groups'] {
  return (['region', 'chain'] as const).flatMap((by) => {
    const members = new Map<string, PortfolioRow[]>();
    for (const row of rows) {
      const group = row[by];
      if (group === undefined) continue;
      const known = members.get(group);
      if (known === undefined) members.set(group, [row]);
      else known.push(row);
    }
    return [...members]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([group, own]) => ({ by, group, ...spreadScores(own) }));
  });
}

/** The score of an institution that can be held against others; `undefined` = too little is rated. */
export function comparedScore({ score, counts }: PortfolioRow): number | undefined {
  return score === null || isLittleRated(counts) ? undefined : score;
}

/** The scores that can be compared, from the lowest. */
function scoresOf(rows: readonly PortfolioRow[]): readonly number[] {
  return rows.flatMap((row) => comparedScore(row) ?? []).toSorted((one, other) => one - other);
}

/** The value below which a share of sorted numbers is, between two of them in proportion; null where there are none. */
export function quantile(sorted: readonly number[], share: number): number | null {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (at - Math.floor(at));
}
