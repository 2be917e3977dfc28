import { acceptedGap } from '../accepted-schema.ts';
import { clauseNumber, count, id, line, requirementIds, words } from '../patterns.ts';

const rating = { type: ['integer', 'null'], minimum: 0, maximum: 9 } as const;

const limitCheck = {
  type: 'object',
  additionalProperties: false,
  required: ['of', 'id', 'name', 'limit', 'wanted', 'is', 'met', 'requirements'],
  properties: {
    of: { description: 'What the limit is of.', enum: ['institution', 'clause', 'process'] },
    id: { ...words, description: 'Number of the clause, id of the process; empty for the whole.' },
    name: { ...words, description: 'Its name.' },
    limit: {
      description: 'Which limit.',
      enum: ['minScore', 'minCoverage', 'maxKnockOuts', 'maxMajor', 'maxMinor'],
    },
    wanted: { type: 'number', description: 'The limit: per cent, or a number of requirements.' },
    is: {
      type: ['number', 'null'],
      description: 'How it is; null where nothing is rated, which meets no least score.',
    },
    met: { type: 'boolean', description: 'Whether it holds.' },
    requirements: {
      ...requirementIds,
      description: 'Where a number is limited: the requirements that count, by id.',
    },
  },
} as const;

const worse = {
  type: 'object',
  additionalProperties: false,
  required: ['requirement', 'name', 'clause', 'before', 'after'],
  properties: {
    requirement: { ...id, description: 'Id of the requirement.' },
    name: { ...line, description: 'Its name.' },
    clause: { ...clauseNumber, description: 'Its clause.' },
    before: { ...rating, description: 'Rating before.' },
    after: { ...rating, description: 'Rating now; null where it is not rated any more.' },
  },
} as const;

const against = {
  type: 'object',
  additionalProperties: false,
  required: ['started', 'tolerance', 'fails', 'met', 'compared', 'worse'],
  properties: {
    started: { type: 'string', format: 'date', description: 'Begin of the earlier assessment.' },
    tolerance: { ...count, description: 'Steps of the scale that a requirement may fall.' },
    fails: { type: 'boolean', description: 'Whether the gate fails where something became worse.' },
    met: { type: 'boolean', description: 'Whether nothing became worse.' },
    compared: {
      ...count,
      description: 'Requirements that were rated before and are in scope now.',
    },
    worse: {
      description: 'What became worse by more than the tolerance.',
      type: 'array',
      items: worse,
      maxItems: requirementIds.maxItems,
    },
  },
} as const;

/** What `eoms gate --json` says of an institution, but for day, standard and name. */
export const gateContent = {
  type: 'object',
  additionalProperties: false,
  required: ['met', 'checks', 'accepted'],
  properties: {
    met: { type: 'boolean', description: 'Whether the gate is met.' },
    checks: {
      description: 'Every limit, in the order in which it was set.',
      type: 'array',
      items: limitCheck,
      maxItems: 5000,
    },
    accepted: {
      description: 'Gaps that accepted.yaml names; those that are accepted fail nothing.',
      type: 'array',
      items: acceptedGap,
      maxItems: requirementIds.maxItems,
    },
    against: { ...against, description: 'What became of each requirement since an earlier day.' },
  },
} as const;
