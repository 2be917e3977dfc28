import { clausePattern, count, idPattern } from './patterns.ts';

const percent = { type: 'number', minimum: 0, maximum: 100 } as const;

/** What can be limited in the whole and in each part. */
export const limitsOfWhole = {
  minScore: { ...percent, description: 'Least score, in per cent.' },
  minCoverage: {
    ...percent,
    description: 'Least share of the requirements in scope that are rated, in per cent.',
  },
  maxKnockOuts: {
    ...count,
    description: 'Most critical requirements at the lowest rating.',
  },
  maxMajor: { ...count, description: 'Most major gaps.' },
  maxMinor: { ...count, description: 'Most minor gaps.' },
} as const;

const partLimits = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: limitsOfWhole,
} as const;

/** What has to hold for `eoms gate`, in the whole institution and in parts of it. */
export const gateLimits = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...limitsOfWhole,
    clauses: {
      description: 'Limits of clauses with all below them, by number.',
      type: 'object',
      propertyNames: { pattern: clausePattern },
      additionalProperties: partLimits,
      minProperties: 1,
      maxProperties: 500,
    },
    processes: {
      description: 'Limits of processes, by id.',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: partLimits,
      minProperties: 1,
      maxProperties: 100,
    },
  },
} as const;
