import type { Derived } from './derived.ts';
import type { portfolioContent } from './schema/outputs/portfolio-content.ts';
import type { standing } from './schema/outputs/standing-schema.ts';

/*
 * Many institutions side by side. The types are derived from the schemas, which describe each field.
 */

/** What of one institution a portfolio is made of. */
export type InstitutionStanding = Derived<typeof standing>;

/** Many institutions side by side. */
export type Portfolio = Derived<typeof portfolioContent>;
/** An institution in a row. */
export type PortfolioRow = Portfolio['institutions'][number];
/** An institution that could not be evaluated. */
export type Unevaluated = Portfolio['unevaluated'][number];
/** What institutions that were assessed against one standard have in common. */
export type PortfolioPart = Portfolio['parts'][number];
/** A gap that several institutions have. */
export type SharedGap = PortfolioPart['shared'][number];
/** How the scores of some institutions lie. */
export type ScoreSpread = PortfolioPart['all'];
/** An institution that is far from the others. */
export type Outlier = PortfolioPart['outliers'][number];
/** An institution in a heat map. */
export type PortfolioHeat = PortfolioPart['heatMap'][number];
