import { portfolioContent } from '../../model/schema/outputs/portfolio-content.ts';
import { count, line } from '../../model/schema/patterns.ts';

const { parts, ...content } = portfolioContent.properties;
const left = { ...count, description: 'Entries of the list before it that are left out.' } as const;

/** A part as the template sees it. */
const cutPart = {
  ...parts.items,
  required: [...parts.items.required, 'heatMapLeft', 'sharedLeft', 'groupsLeft', 'outliersLeft'],
  properties: {
    ...parts.items.properties,
    heatMapLeft: left,
    sharedLeft: left,
    groupsLeft: left,
    outliersLeft: left,
  },
} as const;

/** What the template `portfolio` sees: the beginning of each list of a portfolio. */
export const portfolioSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'language',
    'date',
    'evaluated',
    'failed',
    'institutions',
    'institutionsLeft',
    'unevaluated',
    'unevaluatedLeft',
    'parts',
  ],
  properties: {
    language: { ...line, description: 'Language of the report.' },
    evaluated: { ...count, description: 'How many institutions were evaluated.' },
    failed: { ...count, description: 'How many could not be evaluated.' },
    ...content,
    institutionsLeft: left,
    unevaluatedLeft: left,
    parts: { ...parts, items: cutPart },
  },
} as const;
