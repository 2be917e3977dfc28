import { clauseNumber, count, id, words } from './patterns.ts';

const share = { type: ['number', 'null'], minimum: 0, maximum: 1 } as const;

const counts = {
  type: 'object',
  additionalProperties: false,
  required: [
    'requirements',
    'inScope',
    'rated',
    'unanswered',
    'notApplicable',
    'major',
    'minor',
    'improvement',
    'none',
    'knockOuts',
  ],
  properties: {
    requirements: count,
    inScope: count,
    rated: count,
    unanswered: count,
    notApplicable: count,
    major: count,
    minor: count,
    improvement: count,
    none: count,
    knockOuts: count,
  },
} as const;

const properties = {
  id,
  name: words,
  score: share,
  coverage: share,
  counts,
  lowest: { type: ['string', 'null'], maxLength: 80 },
} as const;

/** How a group of requirements stands. */
export const rollUp = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'score', 'coverage', 'counts', 'lowest'],
  properties,
} as const;

/** How a clause stands, with all below it. */
export const clauseRollUp = {
  type: 'object',
  additionalProperties: false,
  required: [...rollUp.required, 'depth', 'hasRequirements'],
  properties: {
    ...properties,
    id: clauseNumber,
    depth: { type: 'integer', minimum: 1, maximum: 20 },
    hasRequirements: { type: 'boolean' },
  },
} as const;
