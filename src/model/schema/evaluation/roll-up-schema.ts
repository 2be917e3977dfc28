import { clauseNumber, count, id, words } from '../patterns.ts';

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
    requirements: { ...count, description: 'Requirements that belong to it.' },
    inScope: { ...count, description: 'Of these, in scope: rated or unanswered.' },
    rated: { ...count, description: 'Rated.' },
    unanswered: { ...count, description: 'In scope, without a rating.' },
    notApplicable: { ...count, description: 'Out of scope, by a condition or an answer.' },
    major: { ...count, description: 'Major gaps.' },
    minor: { ...count, description: 'Minor gaps.' },
    improvement: { ...count, description: 'Improvements.' },
    none: { ...count, description: 'Rated, without a gap.' },
    knockOuts: { ...count, description: 'Critical requirements at the lowest rating.' },
  },
} as const;

const properties = {
  id: { ...id, description: 'Id of the group.' },
  name: { ...words, description: 'Its name.' },
  score: {
    ...share,
    description: 'Weighted mean of the ratings, from 0 to 1; null where nothing is rated.',
  },
  coverage: {
    ...share,
    description: 'Share of the requirements in scope that are rated; null where none is in scope.',
  },
  counts: { ...counts, description: 'How many requirements are what.' },
  lowest: {
    description: 'Requirement with the lowest rating, by id.',
    type: ['string', 'null'],
    maxLength: 80,
  },
} as const;

/** How a group of requirements stands. */
export const rollUpSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'score', 'coverage', 'counts', 'lowest'],
  properties,
} as const;

/** How a clause stands, with all below it. */
export const clauseRollUp = {
  type: 'object',
  additionalProperties: false,
  required: [...rollUpSchema.required, 'depth', 'hasRequirements'],
  properties: {
    ...properties,
    id: { ...clauseNumber, description: 'Number of the clause.' },
    depth: {
      description: 'Depth in the standard: 1 for a main clause.',
      type: 'integer',
      minimum: 1,
      maximum: 20,
    },
    hasRequirements: {
      type: 'boolean',
      description: 'Whether requirements hang on the clause itself.',
    },
  },
} as const;
