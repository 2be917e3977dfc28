import type { Portfolio, PortfolioPart } from '../model/portfolio.ts';

/** How many entries of each list a person reads, and how many gaps; programs get all of them. */
const mostShown = { entries: 200, gaps: 25 } as const;

/** What was left out of lists, by their names. */
type LeftOut<Name extends string> = { readonly [Key in `${Name}Left`]: number };

/** A part with as much as a person reads. */
export type CutPart = PortfolioPart & LeftOut<'heatMap' | 'shared' | 'groups' | 'outliers'>;

/** A portfolio with as much as a person reads. */
export interface CutPortfolio
  extends Omit<Portfolio, 'parts'>,
    LeftOut<'institutions' | 'unevaluated'> {
  readonly parts: readonly CutPart[];
}

/** Cuts every list of a portfolio to its beginning, and counts what is left out. Pure. */
export function cutPortfolio(portfolio: Portfolio): CutPortfolio {
  const { entries: most, gaps } = mostShown;
  const { institutions, unevaluated, parts } = portfolio;
  const left = (list: readonly unknown[], shown: number = most): number =>
    Math.max(0, list.length - shown);
  return {
    ...portfolio,
    institutions: institutions.slice(0, most),
    institutionsLeft: left(institutions),
    unevaluated: unevaluated.slice(0, most),
    unevaluatedLeft: left(unevaluated),
    parts: parts.map((part) => ({
      ...part,
      heatMap: part.heatMap.slice(0, most),
      heatMapLeft: left(part.heatMap),
      shared: part.shared.slice(0, gaps),
      sharedLeft: left(part.shared, gaps),
      groups: part.groups.slice(0, most),
      groupsLeft: left(part.groups),
      outliers: part.outliers.slice(0, most),
      outliersLeft: left(part.outliers),
    })),
  };
}
