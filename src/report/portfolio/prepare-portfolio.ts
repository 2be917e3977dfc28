import type { Derived } from '../../model/derived.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import type { portfolioSchema } from './portfolio-schema.ts';

/** Many institutions side by side, as the template sees them. */
export type PortfolioView = Derived<typeof portfolioSchema>;

/** Gathers what the template of a portfolio sees. */
export function preparePortfolio(view: PortfolioView, templates: Templates): TemplateWork {
  return { name: 'portfolio', templates, view, charts: {}, photos: {} };
}
